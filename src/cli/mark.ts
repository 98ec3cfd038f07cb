import {inWords} from '../custody/index.js';
import {digestOf, fingerprint, type PublicKey} from '../seal/index.js';

/** 55 bits. Characters are for the eye and words for the ear; both say the same digest. */
const WORDS = 5;

/** By what staff tell their keys from somebody else's, such as `7KQM-03FZ (abandon ability able about above)`. */
export async function markOf(keys: readonly PublicKey[]): Promise<string> {
  return `${await fingerprint(keys)} (${inWords(await digestOf(keys), WORDS).join(' ')})`;
}
