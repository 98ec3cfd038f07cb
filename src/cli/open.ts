import {unpad} from '../privacy/index.js';
import {csv, jsonl, outcome, readResponses, tableOf} from '../report/index.js';
import {open as openSealed} from '../seal/index.js';
import {askerIfAny} from './ask.js';
import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {exportLines} from './export-source.js';
import {refuseMissingFolder, refuseToOverwrite, writeWhole} from './files.js';
import {flags} from './flags.js';
import {openHelp} from './open-help.js';
import {readOrganisation, readSurvey} from './read-documents.js';
import {unlockAll} from './unlocking.js';

const options = {
  key: {type: 'string', multiple: true},
  'passphrase-file': {type: 'string', multiple: true},
  'words-file': {type: 'string', multiple: true},
  organisation: {type: 'string'},
  survey: {type: 'string'},
  format: {type: 'string'},
  out: {type: 'string'},
  'token-file': {type: 'string'},
  force: {type: 'boolean'},
} as const;

async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = flags(args, options, 'heed open');
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new BadInput(
      'heed open: name one export, which is a file, a folder, - for standard input, or the address of a collector.',
    );
  }
  const {format = 'csv', key: keyFiles = [], 'words-file': wordsFiles = [], out} = values;
  if (format !== 'csv' && format !== 'jsonl') throw new BadInput(`heed open: --format is csv or jsonl, not ${format}.`);
  if (keyFiles.length === 0 && wordsFiles.length === 0)
    throw new BadInput('heed open: --key is missing; name the key file.');
  if (out !== undefined) {
    await refuseMissingFolder(out);
    await refuseToOverwrite([out], values.force);
  }
  const survey = values.survey === undefined ? undefined : await readSurvey(values.survey);
  const known = values.organisation === undefined ? [] : (await readOrganisation(values.organisation)).keys;

  // With an export on standard input there is nobody to ask there.
  const asker = source === '-' ? undefined : askerIfAny();
  const places = {keyFiles, passphraseFiles: values['passphrase-file'] ?? [], wordsFiles, known};
  const keys = await unlockAll(places, asker);
  const read = await readResponses(exportLines(source, values['token-file']), async (body) => {
    const {id, padded} = await openSealed(body, keys);
    return {id, text: unpad(padded)};
  });

  process.stderr.write(outcome(read));
  if (read.responses.length === 0 && read.unopened.length > 0) return 2;
  const content = format === 'csv' ? csv(tableOf(read.responses, survey)) : jsonl(read.responses);
  if (out === undefined) process.stdout.write(content);
  else await writeWhole(out, content, 0o600);
  return 0;
}

/** `heed open`: locked responses in, a table out. */
export const open: Command = {summary: 'open responses with the key, into a table', help: openHelp, run};
