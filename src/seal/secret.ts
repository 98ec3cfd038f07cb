import {toBase64url} from './base64url.js';
import {ALPHABET, remainder} from './crockford.js';

/** What asks a collector to delete a response. Only who knows its secret can make it. */
export interface Withdrawal {
  readonly form: string;
  readonly id: string;
  /** What the response's `wh` is the hash of. */
  readonly w: string;
}

/** 90 random bits, as eighteen characters. One for each response, so that those with a code look like those without. */
export function newSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => ALPHABET[byte & 31]).join('');
}

/**
 * A secret as it is shown to a person.
 *
 * @returns Such as `7KQM-03FZ-1XAB-90TT-W2DV`: the secret, and two characters by which `secretIn` notices a slip.
 */
export function codeOf(secret: string): string {
  const check = (1022 - remainder(`${secret}00`)) % 1021;
  const code = secret + ALPHABET.charAt(check >> 5) + ALPHABET.charAt(check & 31);
  return code.replace(/.{4}(?!$)/g, '$&-');
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** What follows from a secret, for one letterbox: the id of its response, and what proves that one may delete it (HKDF). */
export async function withdrawalOf(secret: string, form: string): Promise<Withdrawal> {
  const root = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveBits']);
  const derive = async (use: string, length: number) => {
    const label = {name: 'HKDF', hash: 'SHA-256', salt: bytes(form), info: bytes(use)};
    return toBase64url(new Uint8Array(await crypto.subtle.deriveBits(label, root, length * 8)));
  };
  return {form, id: await derive('id', 16), w: await derive('w', 32)};
}
