/**
 * The text inside padded bytes.
 *
 * @throws RangeError when the bytes are not padded text.
 */
export function unpad(padded: Uint8Array): string {
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  if (length > padded.length - 4) throw new RangeError('The text is longer than the bytes that hold it.');
  return new TextDecoder('utf-8', {fatal: true}).decode(padded.subarray(4, 4 + length));
}
