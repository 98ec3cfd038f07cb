/** A key that could not be had back. Its message is one sentence for the person who tried: what is wrong, and what to do. */
export class CustodyError extends Error {
  override readonly name = 'CustodyError';
}
