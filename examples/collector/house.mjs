import {door} from './door.mjs';
import {LIMITS} from './limits.mjs';
/** @import {Door, Work} from './door.mjs' */
/** @import {Limits} from './limits.mjs' */
/** @import {Store} from './store.mjs' */

/** Of which letterboxes the survey has ended: all, or these. @typedef {'all' | readonly string[]} Closed */

/**
 * What an organisation decides about its collector.
 *
 * @typedef {object} Options
 * @property {Store} store Stays the caller's, to be closed after the last request.
 * @property {string} token What staff must show for an export.
 * @property {Partial<Limits>} [limits]
 * @property {number | undefined} [trustProxy] How many servers of its own stand in front; not said, no header is believed.
 * @property {Work | undefined} [work]
 * @property {Closed | undefined} [closed]
 * @property {AbortSignal | undefined} [leaving] Aborted when it is about to stop: from then on it says that it is not well.
 */

/**
 * All that a request meets inside.
 *
 * @typedef {object} House
 * @property {Store} store
 * @property {string} token
 * @property {Readonly<Limits>} limits
 * @property {number | undefined} trustProxy
 * @property {Door} door
 * @property {(form: Uint8Array) => boolean} isClosed
 * @property {AbortSignal | undefined} leaving
 */

/** @param {Options} options @returns {House} */
export function house({store, token, limits: changes, trustProxy, work = 'auto', closed = [], leaving}) {
  if (!token) throw new TypeError('A collector needs a token: without one, anybody could take the responses away.');
  const limits = {...LIMITS, ...changes};
  const isClosed = (/** @type {Uint8Array} */ form) =>
    closed === 'all' || closed.includes(Buffer.from(form).toString('hex'));
  return {store, token, limits, trustProxy, door: door(limits, work), isClosed, leaving};
}
