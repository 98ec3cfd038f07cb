import {wordLanguages} from '../templates/index.js';
import type {Asker} from './ask.js';
import {BadInput} from './bad-input.js';
import {wrongIn, type Settings} from './organisation-draft.js';

/** The flags by which settings are given. */
export const settingFlags = {
  name: {type: 'string'},
  endpoint: {type: 'string'},
  'help-name': {type: 'string'},
  'help-link': {type: 'string'},
  'other-ways': {type: 'string'},
  languages: {type: 'string'},
  'allow-drafts': {type: 'boolean'},
  leave: {type: 'string'},
  jurisdiction: {type: 'string'},
  'promise-no-effect': {type: 'boolean'},
  'worker-cannot-see': {type: 'boolean'},
} as const;

/** The flags as they were given. */
export type SettingValues = {
  readonly [Flag in keyof typeof settingFlags]?: (typeof settingFlags)[Flag]['type'] extends 'string'
    ? string
    : boolean;
};

/** What has to be known, and how to ask for it. */
const needed = [
  ['name', 'name', 'Name of your organisation'],
  ['endpoint', 'endpoint', 'Address of your collector, such as https://forms.example.org or /collector'],
  ['helpName', 'help-name', 'A helpline or person that people can turn to'],
  ['helpLink', 'help-link', 'How they are reached, such as tel:+123456789 or https://help.example.org'],
] as const;

/** What can be given by a flag, and is not asked. */
const further = [
  ['leave', 'leave'],
  ['otherWays', 'other-ways'],
  ['jurisdiction', 'jurisdiction'],
] as const;

/**
 * What the organisation says about itself: from flags, and where somebody can be asked, from their answers.
 *
 * @throws BadInput that names the flag which is missing or wrong, or says that a promise is needed.
 */
export async function settingsFrom(values: SettingValues, asker: Asker | undefined): Promise<Settings> {
  const texts = givenTexts(values);
  for (const [key, flag, question] of needed) {
    if (key in texts) continue;
    if (!asker) throw new BadInput(`heed init: --${flag} is missing; see heed init --help.`);
    texts[key] = await asker.line(question, undefined, (line) => about('That', wrongIn({[key]: line})));
  }
  const languages = await languagesFrom(values.languages, asker);
  const allowDrafts = values['allow-drafts'] ?? (await draftsAllowed(languages, asker));
  if (!allowDrafts) refuseIf(onlyDrafts(languages));
  await promise(values['promise-no-effect'], asker);
  return {
    ...(texts as unknown as Pick<Settings, 'name' | 'endpoint' | 'helpName' | 'helpLink'>),
    languages,
    allowDrafts,
    workerCannotSee:
      values['worker-cannot-see'] ??
      (await asker?.yes('Is it certain that no worker sees the answers of people they help?')) ??
      false,
  };
}

/** What the flags say, all of it checked before the first question: nobody answers five only to hear that a flag was wrong. */
function givenTexts(values: SettingValues): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, flag] of [...needed, ...further]) {
    const text = values[flag];
    if (text === undefined) continue;
    refuseIf(about(`heed init: --${flag}`, wrongIn({[key]: text})));
    texts[key] = text;
  }
  if (values.languages !== undefined) refuseIf(about('heed init: --languages', wrongLanguages(values.languages)));
  return texts;
}

function split(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}

const choice = wordLanguages.join(', ');

/** The library's own words on a page are not the organisation's to add, so a language without them would never be shown. */
function wrongLanguages(text: string): string | undefined {
  const languages = split(text);
  if (languages.length > 0 && languages.every((language) => wordLanguages.includes(language))) return undefined;
  return `must be some of ${choice}, such as en,es; a page is shown only in languages that this version has words of its own in.`;
}

async function languagesFrom(given: string | undefined, asker: Asker | undefined): Promise<string[]> {
  if (given !== undefined || !asker) return split(given ?? 'en');
  return split(await asker.line(`Languages, of ${choice}`, 'en', (line) => about('That', wrongLanguages(line))));
}

function onlyDrafts(languages: readonly string[]): string | undefined {
  if (languages.includes('en')) return undefined;
  return 'heed init: --languages has none that a person has checked yet; add en, or --allow-drafts.';
}

async function draftsAllowed(languages: readonly string[], asker: Asker | undefined): Promise<boolean> {
  if (!asker || languages.every((language) => language === 'en')) return false;
  return asker.yes('No person has checked our words in other languages than English. Show them, marked as a draft?');
}

/** Help that depends on answers is not help, and answers that help depends on are not answers (R4). */
async function promise(given: boolean | undefined, asker: Asker | undefined): Promise<void> {
  if (given || (await asker?.yes('Do you promise that help does not change, whatever somebody answers?'))) return;
  const how = asker ? 'answer y' : 'add --promise-no-effect';
  throw new BadInput(
    `heed init: the notice tells people that help does not change, whatever they answer; ${how} if you promise that.`,
  );
}

function about(subject: string, message: string | undefined): string | undefined {
  return message && `${subject} ${message}`;
}

function refuseIf(problem: string | undefined): void {
  if (problem !== undefined) throw new BadInput(problem);
}
