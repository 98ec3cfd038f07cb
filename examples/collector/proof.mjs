import {createHash} from 'node:crypto';

const NONCE = /^[0-9a-z]{1,16}$/;

/**
 * Whether somebody has worked for exactly this body: SHA-256("heed/1 pow" + nonce + "." + hex(SHA-256(body))) begins with that
 * many zero bits. It counts for no other body, and the same body is kept once, so nothing has to be remembered against reuse.
 *
 * @param {Uint8Array} body
 * @param {string} nonce
 * @param {number} bits
 */
export function proves(body, nonce, bits) {
  if (!NONCE.test(nonce)) return false;
  const inner = createHash('sha256').update(body).digest('hex');
  const digest = createHash('sha256').update(`heed/1 pow${nonce}.${inner}`).digest();
  return Math.clz32(digest.readUInt32BE()) >= bits;
}
