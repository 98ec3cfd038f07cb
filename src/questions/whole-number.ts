/**
 * Three digits, or two and then three, after each mark, which is one and the same: 1,200 and 1.200 and 1 200 and 12,00,000.
 * With a zero before the mark, or two kinds of mark, it is a part of a whole, and no whole number.
 */
const grouped = /^\p{Nd}{1,3}([.,'’٬\s])(?:\p{Nd}{2,3}\1)*\p{Nd}{3}$/u;

/**
 * The whole number that somebody typed, in the digits of any script, with or without marks between the thousands.
 *
 * @returns `undefined` where it is something else.
 */
export function wholeNumber(typed: string): number | undefined {
  // Full-width signs become the usual ones. Marks that nobody sees, such as those of direction, are left out.
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const [, sign = '', digits = ''] = /^([-−–+]?)\s*(\p{Nd}.*)$/u.exec(plain) ?? [];
  const isWhole = /^\p{Nd}+$/u.test(digits) || (grouped.test(digits) && valueOf(digits) > 0);
  if (!isWhole) return undefined;
  const size = Number(digits.replace(/\P{Nd}/gu, '').replace(/\p{Nd}/gu, (each) => String(valueOf(each))));
  // There is no number below zero but equal to it.
  return sign === '' || sign === '+' ? size : 0 - size;
}

/** What a digit stands for. In Unicode the digits of each script stand side by side, ten by ten, from zero on. */
function valueOf(digit: string): number {
  const at = digit.codePointAt(0)!;
  let first = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (at - first) % 10;
}
