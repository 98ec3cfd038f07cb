/** Mail addresses, names on social media, addresses of pages; and six digits or more, as in a telephone number or a date. */
const telling = [
  /[^\s@]@[^\s@]+\.\p{L}/u,
  /(?:^|[\s(:,])@[\p{L}\p{N}_]/u,
  /(?:https?:\/\/|www\.)[^\s]/iu,
  /\p{L}\.(?:app|com|info|me|net|org)\b/iu,
  /\p{Nd}(?:[\s().,\-–/]{0,2}\p{Nd}){5}/u,
];

/**
 * Whether a text may show who somebody is, by what can be told without understanding it: mail, links, handles, long numbers.
 *
 * In the digits of any script (R29). A hint for the person who writes, on their own device; names it cannot know.
 */
export function mayIdentify(text: string): boolean {
  // Full-width and other forms of the same characters become the usual ones.
  const plain = text.normalize('NFKC');
  return telling.some((pattern) => pattern.test(plain));
}
