import {randomBytes} from 'node:crypto';
import {chmod} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {parseOrganisation, type Organisation} from '../schema/index.js';
import {universalShort} from '../templates/index.js';
import {askerIfAny, type Asker} from './ask.js';
import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {existing, makeFolder, readJson, refuseToOverwrite, writeWhole} from './files.js';
import {flags} from './flags.js';
import {initHelp} from './init-help.js';
import {readLibrary} from './library.js';
import {markOf} from './mark.js';
import {makeKey, weakerKey, type NewKey} from './new-key.js';
import {nextSteps} from './next-steps.js';
import {organisationDraft} from './organisation-draft.js';
import {newPassphrase, newPassphraseGiven} from './passphrase.js';
import {usable} from './read-documents.js';
import {settingFlags, settingsFrom, type SettingValues} from './settings.js';
import {siteFileNames, siteFiles} from './site.js';

const options = {
  ...settingFlags,
  template: {type: 'string'},
  library: {type: 'string'},
  'passphrase-file': {type: 'string'},
  force: {type: 'boolean'},
  yes: {type: 'boolean'},
} as const;

const templates = new Map([['universal-short', universalShort]]);

async function run(args: readonly string[]): Promise<void> {
  const {values, positionals} = flags(args, options, 'heed init');
  if (positionals.length > 1) throw new BadInput(`heed init: takes one folder, but ${positionals.length} were given.`);
  const folder = positionals[0] ?? 'heed-site';
  const site = join(folder, 'site');
  const safe = join(folder, 'private');
  const survey = templates.get(values.template ?? 'universal-short');
  if (!survey)
    throw new BadInput(
      `heed init: there is no template \`${values.template}\`; use ${[...templates.keys()].join(', ')}.`,
    );
  const library = await readLibrary(values.library);
  await refuseToOverwrite(siteFileNames(site, library), values.force);
  const before = await keptBefore(site, safe);

  const asker = values.yes ? undefined : askerIfAny();
  // Nobody is asked any more while the key is made: then Ctrl-C ends the program, and nothing is written.
  const {settings, passphrase} = await answersFrom(values, asker, before === undefined).finally(() => asker?.close());
  const key = passphrase === undefined ? undefined : await makeKey(passphrase);
  const form = before?.form ?? randomBytes(8).toString('hex');
  const draft = organisationDraft(settings, key?.publicKeys ?? before?.keys ?? [], form);
  const organisation = usable('heed init', parseOrganisation(draft));

  if (key) await writePrivate(safe, key);
  for (const [file, content] of siteFiles(site, organisation, survey, library)) {
    await makeFolder(dirname(file));
    await writeWhole(file, content);
  }
  const weaker = weakerKey(organisation.keys);
  if (weaker) process.stderr.write(`${weaker}\n`);
  process.stdout.write(nextSteps(folder, organisation, await markOf(organisation.keys), key !== undefined));
}

/**
 * The organisation from an earlier time, whose key and letterbox stay: with them would go every response that is on its way or
 * locked. Its own file tells, because the key file has long been where keys are kept.
 */
async function keptBefore(site: string, safe: string): Promise<Organisation | undefined> {
  const [file] = await existing([join(site, 'organisation.json')]);
  const [keyFile] = await existing([join(safe, 'heed-key.age'), join(safe, 'recovery-words.txt')]);
  if (file === undefined && keyFile === undefined) return undefined;
  if (file === undefined) {
    throw new BadInput(
      `${keyFile}: is a key from before, which is never overwritten; move it to where you keep keys, or choose another folder.`,
    );
  }
  const parsed = parseOrganisation(await readJson(file).catch(() => undefined));
  if (parsed.ok) return parsed.value;
  throw new BadInput(
    `${file}: cannot be read, and holds the letterbox and the public keys; mend it with heed check, or move it away.`,
  );
}

/** What the organisation says about itself, and where there is to be a new key, a passphrase for it. */
async function answersFrom(
  values: SettingValues & {'passphrase-file'?: string},
  asker: Asker | undefined,
  newKey: boolean,
) {
  const given = newKey ? await newPassphraseGiven(values['passphrase-file']) : undefined;
  const settings = await settingsFrom(values, asker);
  return {settings, passphrase: newKey ? (given ?? (await newPassphrase(undefined, asker))) : undefined};
}

async function writePrivate(safe: string, {locked, words}: NewKey): Promise<void> {
  await makeFolder(safe);
  await chmod(safe, 0o700);
  await writeWhole(join(safe, 'heed-key.age'), locked, 0o600);
  await writeWhole(join(safe, 'recovery-words.txt'), words, 0o600);
}

/** `heed init`: everything that is needed to begin. */
export const init: Command = {
  summary: 'make a survey page, a key and everything that goes with it',
  help: initHelp,
  run,
};
