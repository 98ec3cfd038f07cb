/** What a collector answered. None of it is to be believed unseen: it may be the login page of a café. */
export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  /** Nothing, where it is not JSON, or more than a collector ever says. */
  readonly said: Readonly<Record<string, unknown>> | null;
}

/** What stands for a missing answer on a very slow line: half a minute, and a second more for every 2 KB. */
const patience = (body: string) => 30_000 + body.length / 2;

/** As much of an answer as is read, in characters. A receipt has about a hundred. */
const ENOUGH = 8192;

/**
 * Posts a text with as little about its sender as a browser allows: no cookie, no referrer, no language list, no header that
 * would need a preflight.
 *
 * @param url Where the collector is, with or without a slash at the end.
 * @param options What ends it early, and whether it may outlive the page.
 * @returns The reply. Rejects when there is none, or when it takes far too long.
 */
export async function post(
  url: string,
  path: string,
  body: string,
  {signal, ...options}: Pick<RequestInit, 'signal' | 'keepalive'>,
): Promise<Reply> {
  const enough = new AbortController();
  const stop = () => enough.abort();
  const timer = setTimeout(stop, patience(body));
  signal?.addEventListener('abort', stop);
  try {
    // Not `throwIfAborted`: older phones lack it, and would then never send anything.
    if (signal?.aborted) throw new DOMException('Delivery has ended.', 'AbortError');
    const response = await fetch(`${url.replace(/\/$/, '')}/${path}`, {
      method: 'POST',
      body,
      headers: {'content-type': 'text/plain;charset=UTF-8', 'accept-language': '*'},
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      ...options,
      signal: enough.signal,
    });
    const {ok, status, headers} = response;
    return {ok, status, headers, said: parsed(await beginning(response))};
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** An answer that never ends, or unpacks to a gigabyte, is not read to its end: what is left is cut off. */
async function beginning({body}: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let text = ''; text.length <= ENOUGH;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece comes after the other
    const {done, value} = await reader.read();
    if (done) return text;
    text += decoder.decode(value, {stream: true});
  }
  void reader.cancel().catch(() => undefined);
  return '';
}

function parsed(text: string): Reply['said'] {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
