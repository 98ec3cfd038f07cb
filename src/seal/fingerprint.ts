import {ALPHABET} from './crockford.js';
import type {PublicKey} from './suite.js';

/** What people compare organisations' keys by: SHA-256 over the public keys, in their order. */
export async function digestOf(keys: readonly PublicKey[]): Promise<Uint8Array> {
  const text = new TextEncoder().encode(['heed/1 fp', ...keys.map(({pub}) => pub)].join('\n'));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
}

/**
 * Eight characters by which people compare an organisation's keys, over the phone or on paper.
 *
 * @returns Such as `7KQM-03FZ`: the first 40 bits of their digest.
 */
export async function fingerprint(keys: readonly PublicKey[]): Promise<string> {
  const digest = await digestOf(keys);
  let bits = digest.subarray(0, 5).reduce((sum, byte) => sum * 256 + byte, 0);
  let characters = '';
  for (let at = 0; at < 8; at += 1) {
    characters = ALPHABET.charAt(bits % 32) + characters;
    bits = Math.floor(bits / 32);
  }
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}
