import type {Endpoint} from '../outbox/index.js';
import {post, type Reply} from './post.js';

/**
 * A Heed collector.
 *
 * The request carries the locked bytes and little else. A response counts as taken only when the receipt proves that the
 * collector has exactly these bytes; a login page that answers 200 does not.
 *
 * @param url Where the collector is, without `/responses`.
 */
export function collector(url: string): Endpoint {
  const doubts = {answers: 0};
  return async (body, signal, {lasting} = {}) => {
    const {id, enc, ct} = JSON.parse(body);
    const send = (query = '') => post(url, `responses${query}`, body, {signal, ...(lasting && {keepalive: true})});
    const proves = async ({ok, said}: Reply) =>
      ok && said?.['id'] === id && said?.['ack'] === (await receipt(id, enc, ct));
    const reply = await send();
    if (await proves(reply)) return 'taken';
    // What few people ever meet is loaded when they do.
    const {withoutReceipt} = await import('./without-receipt.js');
    return withoutReceipt(reply, {url, id, body, signal, doubts, send, proves});
  };
}

/** What only somebody who holds the whole response can answer. */
async function receipt(...parts: string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`heed/1 ack${parts.join('')}`));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
