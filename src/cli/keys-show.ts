import {unlock} from '../custody/index.js';
import {fingerprint, type PublicKey} from '../seal/index.js';
import {askerIfAny} from './ask.js';
import {BadInput} from './bad-input.js';
import {readText} from './files.js';
import {flags} from './flags.js';
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
  const lines = keys.map(({kid, kem}) => `  ${kid}  ${kem === 25722 ? 'MLKEM768-X25519, post-quantum' : 'P-256'}\n`);
  process.stdout.write(`Fingerprint of ${whose}: ${await fingerprint(keys)}\n${lines.join('')}`);
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
