import {Refusal} from './problems.mjs';
/** @import {IncomingMessage} from 'node:http' */

/**
 * The bytes of a request, refused as soon as they are known to be more than `most`.
 *
 * @param {IncomingMessage} req
 * @param {number} most
 */
export async function arriving(req, most) {
  const tooLarge = new Refusal('too-large', `It may have at most ${most} bytes.`);
  if (Number(req.headers['content-length']) > most) throw tooLarge;
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of piecesOf(req)) {
    size += chunk.length;
    if (size > most) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * Lets the rest of a request pass unread, up to `most` bytes. A connection closed on somebody who is still sending is
 * reset, and the answer is lost with it.
 *
 * @param {IncomingMessage} req
 * @param {number} most
 */
export async function letPass(req, most) {
  let left = most;
  for await (const chunk of piecesOf(req)) {
    left -= chunk.length;
    if (left < 0) return;
  }
}

/**
 * @param {IncomingMessage} req
 * @returns {AsyncIterable<Buffer>}
 */
function piecesOf(req) {
  // Leaving the loop of a plain `for await (… of req)` would destroy the request, and the rest could not be let pass.
  return req.iterator({destroyOnReturn: false});
}
