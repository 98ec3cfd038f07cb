import type {Key} from 'hpke';
import {fromBase64url, toBase64url} from './base64url.js';
import {suiteOf, type Kem, type PublicKey} from './suite.js';

/** The organisation's secret: 32 bytes, from which both its private keys follow. */
export type Seed = Uint8Array<ArrayBuffer>;

/** A private key, and the name of its public half where that is known. */
export interface UnlockingKey {
  readonly kem: Kem;
  readonly kid: string | undefined;
  readonly privateKey: Key;
  readonly publicKey?: Key;
}

/**
 * A new secret and its public keys, in order of preference.
 *
 * Where there is no ML-KEM (before Node 24.7, in Firefox) there is only the P-256 key.
 */
export async function newKey(): Promise<{seed: Seed; keys: PublicKey[]}> {
  const hybrid = suiteOf(25722);
  const pair = await hybrid.GenerateKeyPair(true).catch(() => undefined);
  const seed = pair
    ? new Uint8Array(await hybrid.SerializePrivateKey(pair.privateKey))
    : crypto.getRandomValues(new Uint8Array(32));
  const {publicKey} = await classicalPair(seed);
  const keys = [await describe(16, await suiteOf(16).SerializePublicKey(publicKey))];
  if (pair) keys.unshift(await describe(25722, await hybrid.SerializePublicKey(pair.publicKey)));
  return {seed, keys};
}

/**
 * The private keys that follow from a secret, as far as this machine can use them.
 *
 * @param known The organisation's public keys, by which a response locked to somebody else's key is told from a damaged one.
 */
export async function unlockingKeys(seed: Seed, known: readonly PublicKey[] = []): Promise<UnlockingKey[]> {
  const {privateKey, publicKey} = await classicalPair(seed);
  const {kid} = await describe(16, await suiteOf(16).SerializePublicKey(publicKey));
  const classical: UnlockingKey = {kem: 16, kid, privateKey, publicKey};
  try {
    const hybridKey = await suiteOf(25722).DeserializePrivateKey(seed, true);
    return [{kem: 25722, kid: await nameOf(hybridKey, known), privateKey: hybridKey}, classical];
  } catch {
    return [classical];
  }
}

/** Whether a secret belongs to these public keys. */
export async function belongs(seed: Seed, keys: readonly PublicKey[]): Promise<boolean> {
  const {publicKey} = await classicalPair(seed);
  const {kid} = await describe(16, await suiteOf(16).SerializePublicKey(publicKey));
  return keys.some((key) => key.kid === kid);
}

/**
 * Which of these is the public half of a post-quantum key. Tried, because no browser tells it: what is locked to the public half
 * opens with this one. The place in the list says nothing, once keys have come and gone.
 */
async function nameOf(privateKey: Key, known: readonly PublicKey[]): Promise<string | undefined> {
  const suite = suiteOf(25722);
  for (const {kem, kid, pub} of known) {
    if (kem !== 25722) continue;
    try {
      // oxlint-disable-next-line no-await-in-loop -- the first that fits ends it
      const {encapsulatedSecret, ciphertext} = await suite.Seal(
        await suite.DeserializePublicKey(fromBase64url(pub)), // oxlint-disable-line no-await-in-loop
        new Uint8Array(1),
      );
      // oxlint-disable-next-line no-await-in-loop
      await suite.Open(privateKey, encapsulatedSecret, ciphertext);
      return kid;
    } catch {
      // Somebody else's, or of another time.
    }
  }
  return undefined;
}

/** RFC 9180 DeriveKeyPair, from keying material of its own, so that the two private keys share nothing but their origin. */
async function classicalPair(seed: Seed) {
  const root = await crypto.subtle.importKey('raw', seed, 'HKDF', false, ['deriveBits']);
  const label = {name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('heed/1 p256')};
  return suiteOf(16).DeriveKeyPair(new Uint8Array(await crypto.subtle.deriveBits(label, root, 256)), true);
}

async function describe(kem: Kem, bytes: Uint8Array): Promise<PublicKey> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array([kem >> 8, kem & 255, ...bytes]));
  return {kid: toBase64url(new Uint8Array(digest).subarray(0, 8)), kem, pub: toBase64url(bytes)};
}
