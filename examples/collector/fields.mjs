import {parseStrict} from './json.mjs';
import {Refusal} from './problems.mjs';

// One line of plain ASCII. An export has one response a line, and some readers also break lines at U+2028.
const ONE_PLAIN_LINE = /^[\x20-\x7e]+$/;
const HEX = /^[0-9a-f]{16}$/;

/**
 * The fields of a JSON object as it arrived.
 *
 * @param {Uint8Array} bytes
 * @returns {Record<string, unknown>}
 */
export function fields(bytes) {
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
export function text(value) {
  return typeof value === 'string' ? value : '';
}

/** Whether it counts from 1, like every format. @param {unknown} v */
export function isFormat(v) {
  return Number.isSafeInteger(v) && Number(v) >= 1;
}

/** The bytes of a letterbox. @param {unknown} value */
export function letterbox(value) {
  return HEX.test(text(value)) ? Buffer.from(text(value), 'hex') : null;
}

/**
 * The bytes of a text, when it is the one way to write them. Two spellings of one id would be two responses to a reader.
 *
 * @param {unknown} value
 * @param {number} [length]
 */
export function base64url(value, length) {
  const bytes = Buffer.from(text(value), 'base64url');
  const exact = bytes.toString('base64url') === value && (length === undefined || bytes.length === length);
  return exact ? bytes : null;
}
