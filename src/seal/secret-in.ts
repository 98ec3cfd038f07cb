import {ALPHABET, remainder} from './crockford.js';

/** A text that is no code, or a code with a slip in it. */
export class CodeError extends Error {
  override readonly name = 'CodeError';
}

/** What a hand or an eye takes for each other. None of these letters is in a code, so nothing is guessed. */
const MEANT: Readonly<Record<string, string>> = {O: '0', I: '1', L: '1', U: 'V'};

const CODE = new RegExp(`^[${ALPHABET}]{20}$`);

/**
 * The secret in a code as somebody wrote it: in any case, with any spaces and dashes, in the digits of any script.
 *
 * @throws CodeError when it cannot be a code. What was written is not in the message.
 */
export function secretIn(written: string): string {
  const characters =
    written
      .normalize('NFKD')
      .toUpperCase()
      .match(/[\p{L}\p{Nd}]/gu) ?? [];
  const code = characters.map((each) => MEANT[each] ?? (/\p{Nd}/u.test(each) ? digit(each) : each)).join('');
  if (!CODE.test(code) || remainder(code) !== 1) throw new CodeError('This is not a code.');
  return code.slice(0, 18);
}

/** Unicode keeps the ten digits of each script together and in order, so the value is how many stand before it. */
function digit(character: string): number {
  const at = character.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - before - 1))) before += 1;
  return before % 10;
}
