import {fromBase64url, toBase64url} from './base64url.js';
import {outside, type Envelope} from './envelope.js';
import {info, suiteOf, type PublicKey} from './suite.js';

/** No key that this browser can lock to. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/**
 * Locks bytes to the organisation's key. Only the owner of the private key can read them; this device cannot.
 *
 * @param plain What to lock, already padded.
 * @param keys In the organisation's order of preference. The first that this browser can use is used.
 * @param form The organisation's letterbox.
 * @throws KeyError when this browser can use none of the keys.
 */
export async function seal(
  plain: Uint8Array<ArrayBuffer>,
  keys: readonly PublicKey[],
  form: string,
): Promise<Envelope> {
  for (const key of keys) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next key is for when this one does not work here
      return await sealTo(key, plain, form);
    } catch (cause) {
      if (key === keys.at(-1)) throw new KeyError('This browser can use none of the keys.', {cause});
    }
  }
  throw new KeyError('There is no key.');
}

async function sealTo({kid, kem, pub}: PublicKey, plain: Uint8Array<ArrayBuffer>, form: string): Promise<Envelope> {
  const suite = suiteOf(kem);
  const publicKey = await suite.DeserializePublicKey(fromBase64url(pub));
  const address = {form, id: random(16), kid, wh: await withdrawalHash()};
  const {encapsulatedSecret, ciphertext} = await suite.Seal(publicKey, plain, {info, aad: outside(address)});
  return {v: 1, ...address, enc: toBase64url(encapsulatedSecret), ct: toBase64url(ciphertext)};
}

/** Every envelope carries one, so that those with a code look like those without. Here nobody is told the secret. */
async function withdrawalHash(): Promise<string> {
  const label = new TextEncoder().encode('heed/1 w');
  const secret = crypto.getRandomValues(new Uint8Array(32));
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...label, ...secret]))));
}

function random(length: number): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(length)));
}

/** Whether this browser can lock to at least one of the keys. Tried for real: some browsers notice a bad key only then. */
export async function usable(keys: readonly PublicKey[]): Promise<boolean> {
  return seal(new Uint8Array(1), keys, '').then(
    () => true,
    () => false,
  );
}
