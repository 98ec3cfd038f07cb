import {entropyToMnemonic, mnemonicToEntropy} from '@scure/bip39';
import {wordlist} from '@scure/bip39/wordlists/english.js';
import {CustodyError} from './custody-error.js';
import {nearest} from './nearest.js';

/** 256 bits and a checksum of 8, at 11 bits a word. */
const COUNT = 24;

/** Far longer than any word on the list; a whole file given by mistake is not compared letter by letter. */
const LONGEST = 24;

/**
 * The organisation's secret as 24 English words (BIP-39), to be written on paper.
 *
 * @param seed 32 bytes.
 */
export function wordsFor(seed: Uint8Array): string[] {
  return entropyToMnemonic(seed, wordlist).split(' ');
}

/**
 * The beginning of a digest as words that can be read over the telephone: 11 bits each. For comparing, not for keeping.
 *
 * @param count How many words.
 */
export function inWords(digest: Uint8Array, count: number): string[] {
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({length: count}, (_, at) => wordlist[Number.parseInt(bits.slice(at * 11, at * 11 + 11), 2)]!);
}

/**
 * The secret that such words stand for.
 *
 * @param words As somebody typed or pasted them: capitals, numbers before the words, commas and line breaks do no harm, and
 *   lines that start with `#` are passed over.
 * @throws CustodyError that says which word is wrong, or that the words do not fit together.
 */
export function seedFrom(words: string): Uint8Array<ArrayBuffer> {
  const typed = words
    .replaceAll(/^\s*#.*$/gm, ' ')
    .toLowerCase()
    .split(/[\s\d.,:;)(\]["'*-]+/)
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST));
  typed.forEach((word, at) => {
    if (wordlist.includes(word)) return;
    throw new CustodyError(
      `Word ${at + 1}, \`${word}\`, is not on the list; did you mean \`${nearest(word, wordlist)}\`?`,
    );
  });
  if (typed.length !== COUNT) {
    throw new CustodyError(
      `There are ${COUNT} recovery words, but ${typed.length} were given; look for one left out or written twice.`,
    );
  }
  try {
    return new Uint8Array(mnemonicToEntropy(typed.join(' '), wordlist));
  } catch (cause) {
    const message =
      'The words do not fit together; check their order, and look for one that was swapped with a similar word.';
    throw new CustodyError(message, {cause});
  }
}
