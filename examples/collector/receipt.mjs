import {createHash} from 'node:crypto';
/** @import {Body} from './body.mjs' */

/**
 * Proof that exactly this response is here. Only to be given once it is committed: the phone deletes its own copy on it.
 *
 * @param {Pick<Body, 'sent'>} body
 */
export function receipt({sent: {id, enc, ct}}) {
  const ack = createHash('sha256').update(`heed/1 ack${id}${enc}${ct}`, 'utf8').digest('base64url');
  return {v: 1, id, ack};
}
