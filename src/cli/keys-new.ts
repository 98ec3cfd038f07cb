import type {PublicKey} from '../seal/index.js';
import {askerIfAny} from './ask.js';
import {BadInput} from './bad-input.js';
import {readJson, refuseToReplaceKey, writeWhole} from './files.js';
import {flags} from './flags.js';
import {markOf} from './mark.js';
import {makeKey, weakerKey} from './new-key.js';
import {newPassphrase} from './passphrase.js';
import {readOrganisation} from './read-documents.js';
import {pretty} from './site.js';

const options = {
  out: {type: 'string'},
  organisation: {type: 'string'},
  'passphrase-file': {type: 'string'},
} as const;

/** `heed keys new`: a key file, its words, and its public half where it belongs. */
export async function newKeys(args: readonly string[], command = 'heed keys new'): Promise<void> {
  const {values} = flags(args, options, command);
  if (values.out === undefined) throw new BadInput(`${command}: --out is missing; name the key file to write.`);
  const wordsFile = `${values.out.replace(/\.age$/, '')}-recovery-words.txt`;
  await refuseToReplaceKey([values.out, wordsFile]);
  const organisation = values.organisation === undefined ? undefined : await readOrganisation(values.organisation);

  const asker = askerIfAny();
  const passphrase = await newPassphrase(values['passphrase-file'], asker).finally(() => asker?.close());
  const {publicKeys, locked, words} = await makeKey(passphrase);
  // The private half first: a public half whose private half was not written would lock responses for ever.
  await writeWhole(values.out, locked, 0o600);
  await writeWhole(wordsFile, words, 0o600);
  const weaker = weakerKey(publicKeys);
  if (weaker) process.stderr.write(`${weaker}\n`);
  process.stderr.write(
    `${values.out}: the key file. ${wordsFile}: its 24 words; write them on paper, then delete that file.\n`,
  );
  if (!organisation || values.organisation === undefined) {
    process.stdout.write(pretty(publicKeys));
    return;
  }
  const all: readonly PublicKey[] = [...publicKeys, ...organisation.keys];
  // As it was written, so that nothing but the keys changes.
  const written = (await readJson(values.organisation)) as object;
  await writeWhole(values.organisation, pretty({...written, keys: all}));
  process.stdout.write(
    `${values.organisation}: new responses are locked to the new key; fingerprint ${await markOf(all)}.\n`,
  );
}
