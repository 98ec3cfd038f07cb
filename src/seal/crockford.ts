/** Crockford's base 32: no letter that looks like a digit, and no U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What is left of a text of this alphabet, read as one number, when it is divided by 1021.
 *
 * 1021 is the largest prime below 32², so that the remainder fits into two characters. Being prime, it divides no single
 * difference of two characters at any place; and 32 comes round to 1 only at its 204th power, so that no two characters of
 * a shorter text can change places unnoticed. This is the pure system of ISO/IEC 7064, carried over to base 32.
 */
export function remainder(text: string): number {
  return Array.from(text).reduce((rest, character) => (rest * 32 + ALPHABET.indexOf(character)) % 1021, 0);
}
