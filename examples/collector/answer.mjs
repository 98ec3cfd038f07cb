/** @import {ServerResponse} from 'node:http' */
/** @import {Refusal} from './problems.mjs' */

/** On every answer, whatever it says: any page may read it, nobody may keep a copy. */
export const ALWAYS = Object.freeze({
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
});

/** The media type of a refusal. */
export const PROBLEM = 'application/problem+json';

/**
 * Answers with a small JSON document.
 *
 * @param {ServerResponse} res
 * @param {number} status
 * @param {object} body
 */
export function answer(res, status, body) {
  const text = JSON.stringify(body);
  res.writeHead(status, {...ALWAYS, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text)});
  res.end(text);
}

/**
 * Says no. All of the answer is on its way when this returns, but it is not ended: the caller may still have bytes to let pass.
 *
 * @param {ServerResponse} res
 * @param {Refusal} refusal
 * @param {Record<string, string>} [more] Further headers.
 */
export function refuse(res, refusal, more) {
  const length = Buffer.byteLength(refusal.body);
  res.writeHead(refusal.status, {...ALWAYS, 'Content-Type': PROBLEM, 'Content-Length': length, ...more});
  res.write(refusal.body);
}

/**
 * Answers a browser that asks beforehand whether it may, and lets it remember the answer for a day.
 *
 * @param {ServerResponse} res
 * @param {string} methods
 */
export function permit(res, methods) {
  res.writeHead(204, {
    ...ALWAYS,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '86400',
  });
  res.end();
}
