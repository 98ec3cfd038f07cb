import {MOST_CHARACTERS} from './most-characters.js';

/** Every response of a survey has one of these sizes, in bytes. */
const SIZES = [8192, 16384, 32768];

/** The largest that is sure to be taken by a collector, in bytes. `heed check` refuses a survey whose longest response is longer. */
export const LARGEST = 65_536;

/** Before the text stands how long it is. */
const HEADER = 4;

/** A number of bytes that UTF-8 text of so many UTF-16 units never exceeds. */
const BYTES_PER_CHARACTER = 3;

/** As much of a question as its longest answer depends on. */
export interface Asked {
  readonly id: string;
  readonly kind: string;
  readonly maxLength?: number;
  readonly choices?: readonly {readonly id: string}[];
  /** Each is answered by itself. */
  readonly rows?: readonly {readonly id: string}[];
}

/**
 * The one size for all responses to a survey, so that a locked response's length says nothing about what is in it (R58).
 *
 * It follows from the longest response there could be. Only a survey whose longest response exceeds 32 KiB has several sizes.
 *
 * @returns Bytes.
 */
export function sizeFor(questions: readonly Asked[]): number {
  const most = longest(questions);
  return SIZES.find((size) => most <= size) ?? SIZES.at(-1)!;
}

/** The most that a response to these questions can take, in bytes before it is padded. */
export function longest(questions: readonly Asked[]): number {
  return questions.reduce((sum, question) => sum + question.id.length + longestAnswer(question), 512 + HEADER);
}

/**
 * Fills text up to a size.
 *
 * @param size From `sizeFor`. Text that does not fit goes up to the next power of two instead: words are never cut.
 */
export function pad(text: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  let length = size;
  while (bytes.length + HEADER > length) length *= 2;
  const padded = new Uint8Array(length);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, HEADER);
  return padded;
}

/** With quotes, commas and a reason for a missing answer. JSON doubles or escapes a few characters; 6 bytes hold any of them. */
function longestAnswer({kind, maxLength = MOST_CHARACTERS, choices, rows}: Asked): number {
  if (rows) return rows.reduce((sum, {id}) => sum + id.length + 60, 0);
  if (kind === 'text' || kind === 'custom') return 40 + maxLength * 2 * BYTES_PER_CHARACTER;
  return 60 + (choices ?? []).reduce((sum, {id}) => sum + id.length + 3, 0);
}
