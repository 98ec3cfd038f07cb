import type {Endpoint, Verdict} from '../outbox/index.js';

/** What stands for a missing answer on a very slow line: half a minute, and a second more for every 2 KB. */
const patience = (body: string) => 30_000 + body.length / 2;

/**
 * A Heed collector.
 *
 * The request carries the locked bytes and as little else as a browser allows: no cookie, no referrer, no language list,
 * no header that would need a preflight. A response counts as taken only when the receipt proves that the collector has
 * exactly these bytes; a login page that answers 200 does not.
 *
 * @param url Where the collector is, without `/responses`.
 */
export function collector(url: string): Endpoint {
  return async (body, signal) => {
    const enough = new AbortController();
    const stop = () => enough.abort();
    const timer = setTimeout(stop, patience(body));
    signal.addEventListener('abort', stop);
    try {
      // Not `throwIfAborted`: older phones lack it, and would then never send anything.
      if (signal.aborted) throw new DOMException('Delivery has ended.', 'AbortError');
      return await post(`${url.replace(/\/$/, '')}/responses`, body, enough.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}

async function post(url: string, body: string, signal: AbortSignal): Promise<Verdict> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {'content-type': 'text/plain;charset=UTF-8', 'accept-language': '*'},
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
    signal,
  });
  const receipt = await response.json();
  const {id, enc, ct} = JSON.parse(body);
  if (receipt?.id !== id) return 'later';
  if (response.status === 410 && receipt.status === 'withdrawn') return 'gone';
  return response.ok && receipt.ack === (await acknowledgement(id, enc, ct)) ? 'taken' : 'later';
}

/** What only somebody who holds the whole response can answer. */
async function acknowledgement(...parts: string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`heed/1 ack${parts.join('')}`));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
