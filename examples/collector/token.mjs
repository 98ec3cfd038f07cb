import {createHash, timingSafeEqual} from 'node:crypto';

/** What a token may look like: something that fits into a header, and too long to be guessed. */
export const TOKEN = /^[\w.~+/-]{16,}=*$/;

/**
 * Whether an Authorization header carries this token. Takes equally long whatever the header holds.
 *
 * @param {string | undefined} header
 * @param {string} token
 */
export function carries(header, token) {
  const [, given = ''] = /^bearer +(.+)$/i.exec(header ?? '') ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest();
}
