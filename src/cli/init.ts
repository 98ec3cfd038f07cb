import {randomBytes} from 'node:crypto';
import {chmod} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {parseOrganisation, type Organisation} from '../schema/index.js';
import {universalShort} from '../templates/index.js';
import {askerIfAny} from './ask.js';
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
import {newPassphrase} from './passphrase.js';
import {settingFlags, settingsFrom} from './settings.js';
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
  let organisation: Organisation;
  let key: NewKey | undefined;
  try {
    const settings = await settingsFrom(values, asker);
    key = before ? undefined : await makeKey(await newPassphrase(values['passphrase-file'], asker));
    const form = before?.form ?? randomBytes(8).toString('hex');
    organisation = organisationDraft(settings, key?.publicKeys ?? before?.keys ?? [], form);
  } finally {
    asker?.close();
  }
  refuseIfWrong(organisation);

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
 * The organisation that a key from an earlier time belongs to. A key is never overwritten, not even by force: with it would go
 * every response that is locked to it.
 */
async function keptBefore(site: string, safe: string): Promise<Organisation | undefined> {
  const [keyFile] = await existing([join(safe, 'heed-key.age'), join(safe, 'recovery-words.txt')]);
  if (!keyFile) return undefined;
  const file = join(site, 'organisation.json');
  const parsed = parseOrganisation(await readJson(file).catch(() => undefined));
  if (parsed.ok) return parsed.value;
  throw new BadInput(
    `${keyFile}: is a key from before, which is never overwritten; move it to where you keep keys, or choose another folder.`,
  );
}

function refuseIfWrong(organisation: Organisation): void {
  const parsed = parseOrganisation(organisation);
  const problem = parsed.ok ? undefined : parsed.problems[0];
  if (problem) throw new BadInput(`heed init: ${problem.path} ${problem.message}`);
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
