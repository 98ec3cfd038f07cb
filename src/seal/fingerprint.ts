import {ALPHABET} from './crockford.js';
import type {PublicKey} from './suite.js';

/**
 * Eight characters by which people compare an organisation's keys, over the phone or on paper.
 *
 * @returns Such as `7KQM-03FZ`: the first 40 bits of SHA-256 over the public keys.
 */
export async function fingerprint(keys: readonly PublicKey[]): Promise<string> {
  const text = new TextEncoder().encode(['heed/1 fp', ...keys.map(({pub}) => pub)].join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  let bits = digest.subarray(0, 5).reduce((sum, byte) => sum * 256 + byte, 0);
  let characters = '';
  for (let at = 0; at < 8; at += 1) {
    characters = ALPHABET.charAt(bits % 32) + characters;
    bits = Math.floor(bits / 32);
  }
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}
