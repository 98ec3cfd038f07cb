import {lock, wordsFor} from '../custody/index.js';
import {newKey, type PublicKey} from '../seal/index.js';

/** A key that was just made, as it will stand in files. */
export interface NewKey {
  readonly publicKeys: readonly PublicKey[];
  /** For the key file. */
  readonly locked: string;
  /** For the file with the recovery words. */
  readonly words: string;
}

/** Makes an organisation's key, and locks it with a passphrase. */
export async function makeKey(passphrase: string): Promise<NewKey> {
  const {seed, keys} = await newKey();
  return {publicKeys: keys, locked: await lock({heed: 1, seed, keys}, passphrase), words: wordsOnPaper(seed)};
}

/** What to say where there is no post-quantum key, because this Node cannot make one; or nothing. */
export function weakerKey(keys: readonly PublicKey[]): string | undefined {
  if (keys.some(({kem}) => kem === 25722)) return undefined;
  return 'This Node cannot make a key that is safe against later quantum computers; use Node 24.7 or later for one.';
}

/** Four words to a row, each with its number, because people lose their place. */
function wordsOnPaper(seed: Uint8Array): string {
  const words = wordsFor(seed).map((word, at) => `${String(at + 1).padStart(2)}. ${word.padEnd(10)}`);
  const rows = Array.from({length: 6}, (_, row) =>
    words
      .slice(row * 4, row * 4 + 4)
      .join('')
      .trimEnd(),
  );
  return `# These 24 words are the key: whoever has them can read every response, and without them a lost key file is lost.
# Write them on paper, keep the paper in a safe place, and delete this file.

${rows.join('\n')}
`;
}
