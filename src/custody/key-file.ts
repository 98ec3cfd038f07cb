import {armor, Decrypter, Encrypter} from 'age-encryption';
import {CustodyError} from './custody-error.js';
import {seedFrom, wordsFor} from './words.js';

/** The public half of a key, as it stands in `organisation.json`. */
export interface KeptKey {
  readonly kid: string;
  readonly kem: 25722 | 16;
  readonly pub: string;
}

/** What an organisation must never lose, and never show. */
export interface KeyFile {
  readonly heed: 1;
  /** The secret: 32 bytes. */
  readonly seed: Uint8Array<ArrayBuffer>;
  /** The public keys that were made from it. */
  readonly keys: readonly KeptKey[];
}

/** How much a guess at the passphrase costs: 2 to this power. At 18, a guess takes about a second. */
const WORK_FACTOR = 18;

/**
 * A key as text that only the passphrase opens.
 *
 * @param workFactor Lower only in tests: each step down halves what a guess costs.
 * @returns An armoured age file. Inside is JSON with the 24 words, so that even `age --decrypt` alone gives the key back.
 */
export async function lock({seed, keys}: KeyFile, passphrase: string, workFactor = WORK_FACTOR): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return armor.encode(await encrypter.encrypt(JSON.stringify({heed: 1, words: wordsFor(seed).join(' '), keys})));
}

/**
 * The key inside such text.
 *
 * @throws CustodyError that says whether the passphrase or the file is wrong.
 */
export async function unlock(text: string, passphrase: string): Promise<KeyFile> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let inside: string;
  try {
    inside = await decrypter.decrypt(armor.decode(text.trim()), 'text');
  } catch (cause) {
    // The library tells a wrong passphrase from a damaged file by its message alone.
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) {
      throw new CustodyError('The passphrase does not open this key file; check capitals and spaces, and try again.', {
        cause,
      });
    }
    throw damaged(cause);
  }
  return read(inside);
}

function read(inside: string): KeyFile {
  try {
    const {heed, words, keys} = JSON.parse(inside) as {heed?: unknown; words?: unknown; keys?: unknown};
    if (heed === 1 && typeof words === 'string' && Array.isArray(keys) && keys.every(isKey)) {
      return {heed: 1, seed: seedFrom(words), keys};
    }
  } catch (cause) {
    throw damaged(cause);
  }
  throw new CustodyError(
    'The file opens, but holds no key that this version can read; use the version that made it, or the 24 words.',
  );
}

function isKey(key: unknown): key is KeptKey {
  if (typeof key !== 'object' || key === null) return false;
  const {kid, kem, pub} = key as Partial<Record<keyof KeptKey, unknown>>;
  return typeof kid === 'string' && (kem === 25722 || kem === 16) && typeof pub === 'string';
}

function damaged(cause: unknown): CustodyError {
  return new CustodyError(
    'This is not a whole key file; use another copy of it, or restore the key from the 24 words.',
    {cause},
  );
}
