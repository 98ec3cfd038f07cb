import {unlock} from '../custody/index.js';
import type {PublicKey} from '../seal/index.js';
import {askerIfAny} from './ask.js';
import {BadInput} from './bad-input.js';
import {readText} from './files.js';
import {flags} from './flags.js';
import {markOf} from './mark.js';
import {knownPassphrase} from './passphrase.js';
import {readOrganisation} from './read-documents.js';

/** `heed keys show`: which keys there are. */
export async function show(args: readonly string[]): Promise<void> {
  const {values, positionals} = flags(args, {'passphrase-file': {type: 'string'}}, 'heed keys show');
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new BadInput('heed keys show: name one file, an organisation.json or a key file.');
  }
  const {whose, keys} = await keysIn(file, values['passphrase-file']);
  const times = timesOf(keys);
  process.stdout.write(`Fingerprint of ${whose}: ${await markOf(keys)}\n`);
  if (times.length < 2) return void process.stdout.write(linesOf(keys));
  // A key file has the fingerprint of its own keys, and that of the list changes whenever one is put before the others.
  for (const [at, some] of times.entries()) {
    const when = at === 0 ? 'New responses are locked to' : 'Older, still taken';
    process.stdout.write(`${when}: ${await markOf(some)}\n${linesOf(some)}`);
  }
}

function linesOf(keys: readonly PublicKey[]): string {
  return keys.map(({kid, kem}) => `  ${kid}  ${kem === 25722 ? 'MLKEM768-X25519, post-quantum' : 'P-256'}\n`).join('');
}

/** The keys that were made together: a P-256 key, and the post-quantum one right before it. */
function timesOf(keys: readonly PublicKey[]): PublicKey[][] {
  const times: PublicKey[][] = [];
  for (const key of keys) {
    const last = times.at(-1);
    if (last?.length === 1 && last[0]?.kem === 25722 && key.kem === 16) last.push(key);
    else times.push([key]);
  }
  return times;
}

/** A key file may hold fewer keys than the organisation has, and then has another fingerprint: so it is said which. */
async function keysIn(
  file: string,
  passphraseFile: string | undefined,
): Promise<{whose: string; keys: readonly PublicKey[]}> {
  const text = await readText(file);
  if (!text.trimStart().startsWith('-----BEGIN AGE')) {
    return {whose: 'the organisation', keys: (await readOrganisation(file)).keys};
  }
  const asker = askerIfAny();
  const passphrase = await knownPassphrase(file, passphraseFile, asker).finally(() => asker?.close());
  return {whose: 'the keys in this file', keys: (await unlock(text, passphrase)).keys};
}
