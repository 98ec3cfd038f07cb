import {base64url, fields, isFormat, letterbox, text} from './fields.mjs';
import {Refusal} from './problems.mjs';

/**
 * A response as it arrived: locked, so only its outside is known here.
 *
 * @typedef {object} Body
 * @property {Uint8Array} bytes Exactly what was sent.
 * @property {Uint8Array} form The letterbox it is for.
 * @property {Uint8Array} id
 * @property {Uint8Array | null} wh What a later withdrawal has to match.
 * @property {{readonly id: string, readonly enc: string, readonly ct: string}} sent The strings a receipt is made of.
 */

const P256_POINT = 65;
const XWING_CIPHERTEXT = 1120;
const GCM_TAG = 16;

/**
 * Reads the outside of a response, or throws a Refusal that says what is wrong with it.
 *
 * Format 1 is read strictly. Of a later format only `form` and `id` are asked for, so that a newer survey page never meets
 * a collector that turns its responses away. Unknown keys and unknown key ids are let pass: whoever opens it decides.
 *
 * @param {Uint8Array} bytes
 * @returns {Body}
 */
export function readBody(bytes) {
  const sent = fields(bytes);
  const id = base64url(sent['id'], 16);
  if (!id) throw new Refusal('invalid', '"id" must be 22 characters of base64url.');
  const no = (/** @type {string} */ detail) => new Refusal('invalid', detail, String(sent['id']));

  const {v} = sent;
  if (!isFormat(v)) throw no('"v" must be a whole number from 1.');
  const form = letterbox(sent['form']);
  if (!form) throw no('"form" must be 16 characters of 0-9 and a-f.');
  const wh = base64url(sent['wh'], 32);
  if (v === 1) {
    if (!base64url(sent['kid'], 8)) throw no('"kid" must be 11 characters of base64url.');
    if (!wh) throw no('"wh" must be 43 characters of base64url.');
    const enc = base64url(sent['enc'], P256_POINT) ?? base64url(sent['enc'], XWING_CIPHERTEXT);
    if (!enc) throw no('"enc" must be 87 or 1494 characters of base64url.');
    const ct = base64url(sent['ct']);
    if (!ct || ct.length < GCM_TAG) throw no('"ct" must be base64url and hold at least 16 bytes.');
  }

  return {
    bytes,
    form,
    id,
    wh,
    sent: {id: text(sent['id']), enc: text(sent['enc']), ct: text(sent['ct'])},
  };
}
