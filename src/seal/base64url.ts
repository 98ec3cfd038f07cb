/** Bytes as text without `+`, `/` or `=` (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  // In pieces, because a function takes only so many arguments.
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x2000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes behind such text.
 *
 * @throws DOMException when it is not such text.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
