import {fromBase64url, toBase64url} from './base64url.js';
import {outside, type Envelope} from './envelope.js';
import {newSecret, withdrawalOf} from './secret.js';
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
 * @param secret From which the response's id follows, and what deletes it. It is not in the envelope: who does not hand one
 *   in, or forgets it, leaves nobody who can.
 * @throws KeyError when this browser can use none of the keys.
 */
export async function seal(
  plain: Uint8Array<ArrayBuffer>,
  keys: readonly PublicKey[],
  form: string,
  secret: string = newSecret(),
): Promise<Envelope> {
  const address = await addressOf(secret, form);
  for (const key of keys) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next key is for when this one does not work here
      return await sealTo(key, plain, address);
    } catch (cause) {
      if (key === keys.at(-1)) throw new KeyError('This browser can use none of the keys.', {cause});
    }
  }
  throw new KeyError('There is no key.');
}

type Address = Pick<Envelope, 'form' | 'id' | 'wh'>;

/** The outside of an envelope, all but its key. */
async function addressOf(secret: string, form: string): Promise<Address> {
  const {id, w} = await withdrawalOf(secret, form);
  const label = new TextEncoder().encode('heed/1 w');
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array([...label, ...fromBase64url(w)]));
  return {form, id, wh: toBase64url(new Uint8Array(hash))};
}

async function sealTo(
  {kid, kem, pub}: PublicKey,
  plain: Uint8Array<ArrayBuffer>,
  {form, id, wh}: Address,
): Promise<Envelope> {
  const suite = suiteOf(kem);
  const publicKey = await suite.DeserializePublicKey(fromBase64url(pub));
  const address = {form, id, kid, wh};
  const {encapsulatedSecret, ciphertext} = await suite.Seal(publicKey, plain, {info, aad: outside(address)});
  return {v: 1, ...address, enc: toBase64url(encapsulatedSecret), ct: toBase64url(ciphertext)};
}

/** Whether this browser can lock to at least one of the keys. Tried for real: some browsers notice a bad key only then. */
export async function usable(keys: readonly PublicKey[]): Promise<boolean> {
  return seal(new Uint8Array(1), keys, '').then(
    () => true,
    () => false,
  );
}
