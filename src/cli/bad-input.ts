/** Something that the person at the terminal can change. Its message is one sentence: where, what, and what to change. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
