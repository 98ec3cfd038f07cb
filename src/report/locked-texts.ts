/** How a quote mark is written: as it is, in JSON inside JSON, in a cell of CSV, or in a page. */
const QUOTE = String.raw`"|\\"|""|\\""|&quot;|&#34;`;

/** Where a locked response begins, in whatever it was pasted into. */
const BEGIN = new RegExp(String.raw`\{\s*(${QUOTE})v\1\s*:`, 'g');

/** As much of what cannot be read as says what it was. */
const A_PIECE = 80;

/**
 * The locked responses in an export that was not made for us: the CSV or JSON of a form service, a mail, a page.
 *
 * One that was cut off, because a service keeps only so much of a field, comes out as the piece it is, so that it is counted.
 */
function lockedTexts(text: string): string[] {
  const found = Array.from(text.matchAll(BEGIN));
  return found.map(({index, 1: quote = '"'}, at) => {
    const piece = text.slice(index, found[at + 1]?.index);
    const whole = /^\{[^{}]*\}/.exec(piece)?.[0];
    return whole === undefined ? piece.slice(0, A_PIECE) : whole.replaceAll(quote, '"').replaceAll(/[\r\n]/g, ' ');
  });
}

/** How every line of a collector's export begins. */
export const isLocked = (line: string): boolean => /^\s*\{"v":/.test(line);

/** What to open in a text: each line of a collector's export, and in anything else the locked responses that stand in it. */
export function textsIn(text: string): string[] {
  const found = isLocked(text) ? [] : lockedTexts(text);
  return found.length > 0 ? found : text.split('\n');
}
