import type {Endpoint} from '../outbox/index.js';
import {post} from './post.js';

/**
 * A Heed collector.
 *
 * The request carries the locked bytes and little else. A response counts as taken only when the receipt proves that the
 * collector has exactly these bytes; a login page that answers 200 does not.
 *
 * @param url Where the collector is, without `/responses`.
 */
export function collector(url: string): Endpoint {
  return async (body, signal) => {
    const {ok, status, said} = await post(url, 'responses', body, {signal});
    const {id, enc, ct} = JSON.parse(body);
    if (said?.['id'] !== id) return 'later';
    if (status === 410 && said?.['status'] === 'withdrawn') return 'gone';
    return ok && said?.['ack'] === (await acknowledgement(id, enc, ct)) ? 'taken' : 'later';
  };
}

/** What only somebody who holds the whole response can answer. */
async function acknowledgement(...parts: string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`heed/1 ack${parts.join('')}`));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
