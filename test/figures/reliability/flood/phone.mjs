import {createHash} from 'node:crypto';

/** What a phone waits for before it gives up (protocol 3.4). */
const PATIENCE = 36_000;

/**
 * Sends as a phone does: once, and once more if it is asked for work and has done it. Counts only what a receipt proves.
 *
 * @param {string} url
 * @param {string} text
 * @param {{from?: string, work: string | null}} how
 * @returns {Promise<{ok: boolean, work: boolean}>} Whether it is there, and whether work was asked for.
 */
export async function taken(url, text, {from, work}) {
  const first = await post(`${url}/responses`, text, from);
  if (first.status !== 429 || work === null) return {ok: proven(first, text), work: false};
  return {ok: proven(await post(`${url}/responses?pow=${work}`, text, from), text), work: true};
}

/** @param {string} address @param {string} body @param {string | undefined} from */
async function post(address, body, from) {
  const headers = from ? {'x-forwarded-for': from} : {};
  try {
    const answer = await fetch(address, {method: 'POST', body, headers, signal: AbortSignal.timeout(PATIENCE)});
    return {status: answer.status, said: await answer.json()};
  } catch {
    return {status: 0, said: {}};
  }
}

/** @param {{said: {ack?: string}}} answer @param {string} text */
function proven({said}, text) {
  const {id, enc, ct} = JSON.parse(text);
  return said.ack === createHash('sha256').update(`heed/1 ack${id}${enc}${ct}`).digest('base64url');
}
