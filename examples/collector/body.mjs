import {parseStrict} from './json.mjs';
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

// One line of plain ASCII. An export has one response a line, and some readers also break lines at U+2028.
const ONE_PLAIN_LINE = /^[\x20-\x7e]+$/;
const HEX = /^[0-9a-f]{16}$/;
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
  if (!Number.isSafeInteger(v) || Number(v) < 1) throw no('"v" must be a whole number from 1.');
  if (!HEX.test(text(sent['form']))) throw no('"form" must be 16 characters of 0-9 and a-f.');
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
    form: Buffer.from(text(sent['form']), 'hex'),
    id,
    wh,
    sent: {id: text(sent['id']), enc: text(sent['enc']), ct: text(sent['ct'])},
  };
}

/**
 * @param {Uint8Array} bytes
 * @returns {Record<string, unknown>}
 */
function fields(bytes) {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!ONE_PLAIN_LINE.test(line)) throw new Refusal('invalid', 'The body must be one line of plain ASCII.');
  try {
    const value = parseStrict(line);
    if (value && typeof value === 'object' && !Array.isArray(value)) return {...value};
  } catch {
    // What the parser says may quote what was sent; the sentence below does not.
  }
  throw new Refusal('invalid', 'The body must be one JSON object, with no key twice.');
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string' ? value : '';
}

/**
 * The bytes of a text, when it is the one way to write them. Two spellings of one id would be two responses to a reader.
 *
 * @param {unknown} value
 * @param {number} [length]
 */
function base64url(value, length) {
  const bytes = Buffer.from(text(value), 'base64url');
  const exact = bytes.toString('base64url') === value && (length === undefined || bytes.length === length);
  return exact ? bytes : null;
}
