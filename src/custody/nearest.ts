/**
 * The word on a list that somebody most likely meant.
 *
 * @param list Words of which no two begin with the same four letters, as BIP-39 lists are.
 */
export function nearest(typed: string, list: readonly string[]): string {
  const begun = list.find((word) => typed.length >= 4 && word.startsWith(typed.slice(0, 4)));
  if (begun) return begun;
  const distances = list.map((word) => distance(typed, word));
  return list[distances.indexOf(Math.min(...distances))]!;
}

/** How many letters to add, drop or change to make one word of the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed));
    }
    row = next;
  }
  return row.at(-1)!;
}
