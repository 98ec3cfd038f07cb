import {createHash} from 'node:crypto';
import {base64url, fields, isFormat, letterbox} from './fields.mjs';
import {Refusal} from './problems.mjs';

/**
 * A wish to have a response deleted.
 *
 * @typedef {object} Withdrawal
 * @property {Uint8Array} form The letterbox that the response is in.
 * @property {Uint8Array} id
 * @property {Uint8Array} wh What the response's own `wh` has to be, if who asks may ask.
 */

/**
 * Reads a withdrawal, or throws a Refusal that says what is wrong with it. That is about its form alone: whether there is
 * such a response, and whether this deletes it, is said to nobody.
 *
 * @param {Uint8Array} bytes
 * @returns {Withdrawal}
 */
export function readWithdrawal(bytes) {
  const sent = fields(bytes);
  const form = letterbox(sent['form']);
  const id = base64url(sent['id'], 16);
  const w = base64url(sent['w'], 32);
  if (!isFormat(sent['v'])) throw new Refusal('invalid', '"v" must be a whole number from 1.');
  if (!form) throw new Refusal('invalid', '"form" must be 16 characters of 0-9 and a-f.');
  if (!id) throw new Refusal('invalid', '"id" must be 22 characters of base64url.');
  if (!w) throw new Refusal('invalid', '"w" must be 43 characters of base64url.');
  return {form, id, wh: createHash('sha256').update('heed/1 w').update(w).digest()};
}
