/** @import {Pace} from './buckets.mjs' */

/**
 * @typedef {object} Limits
 * @property {number} body Bytes of one response.
 * @property {number} withdrawal Bytes of one withdrawal.
 * @property {number} uniform Milliseconds after which every withdrawal is answered, whatever came of it.
 * @property {number} leftover Bytes read and thrown away after a refusal, so that the sender can still hear why.
 * @property {number} headers Bytes of one request's headers.
 * @property {number} headersTimeout Milliseconds until all headers must be here.
 * @property {number} requestTimeout Milliseconds until the whole request must be here.
 * @property {number} idleTimeout Milliseconds a connection may do nothing, also while an export is read from it.
 * @property {number} keepAliveTimeout Milliseconds an answered connection waits for another request.
 * @property {number} check Milliseconds between two looks for slow connections.
 * @property {number} connections How many connections may be open at once.
 * @property {number} farewell Milliseconds that requests under way have after the collector was asked to stop.
 * @property {Pace} network Responses from one network before it counts as a crowd. A shelter shares one address, and so may a
 *   part of a town; a tablet may bring in what a hundred people said in a day.
 * @property {Pace} everybody Responses from all networks together.
 * @property {Pace} aside Responses that are set aside.
 */

/**
 * How much the collector puts up with.
 *
 * The longest response that `heed check` lets a survey have is 64 KiB before it is locked, and some 88 kB of JSON after: Base64
 * adds a third, and the envelope 2 kB. The limit is above that, because a response that is too large would never be taken.
 *
 * A phone on 2G gives up on its own after 30 s and one more for every 2 kB, so 94 s for the largest body: the collector
 * must not be the less patient of the two.
 *
 * @type {Readonly<Limits>}
 */
export const LIMITS = Object.freeze({
  body: 131_072,
  withdrawal: 1_024,
  uniform: 250,
  leftover: 262_144,
  headers: 8_192,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  idleTimeout: 120_000,
  keepAliveTimeout: 5_000,
  check: 5_000,
  connections: 1_000,
  farewell: 10_000,
  network: {burst: 600, perSecond: 2},
  everybody: {burst: 12_000, perSecond: 100},
  aside: {burst: 2_000, perSecond: 20},
});
