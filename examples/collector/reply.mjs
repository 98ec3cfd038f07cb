import {asRefusal} from './problems.mjs';

/** On every answer, whatever it says: any page may read it and when to come back, nobody may keep a copy. */
export const ALWAYS = Object.freeze({
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
});

/**
 * An answer, before any server sends it.
 *
 * @typedef {object} Reply
 * @property {number} status
 * @property {Readonly<Record<string, string>>} headers
 * @property {string | AsyncIterable<Uint8Array>} body
 */
/** @typedef {Reply & {readonly body: string}} Whole An answer that is short and all there. */

/** A small JSON document. @param {number} status @param {object} body @returns {Whole} */
export function reply(status, body) {
  return whole(status, 'application/json', JSON.stringify(body));
}

/** A no. What really went wrong inside is not told. @param {unknown} error @returns {Whole} */
export function refusal(error) {
  const {status, body, headers} = asRefusal(error);
  return whole(status, 'application/problem+json', body, headers);
}

/** What comes a line at a time, as it is read. @param {AsyncIterable<Uint8Array>} lines @returns {Reply} */
export function stream(lines) {
  return {status: 200, headers: {...ALWAYS, 'Content-Type': 'application/x-ndjson'}, body: lines};
}

/** For a browser that asks beforehand whether it may, and may remember the answer for a day. @param {string} methods @returns {Reply} */
export function permission(methods) {
  const headers = {
    ...ALWAYS,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '86400',
  };
  return {status: 204, headers, body: ''};
}

/** @param {number} status @param {string} type @param {string} body @param {Record<string, string>} [more] @returns {Whole} */
function whole(status, type, body, more) {
  const length = String(Buffer.byteLength(body));
  return {status, headers: {...ALWAYS, 'Content-Type': type, 'Content-Length': length, ...more}, body};
}
