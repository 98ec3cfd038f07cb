import {beginning} from './beginning.js';
import {patiently} from './patience.js';

/** What a collector answered. None of it is to be believed unseen: it may be the login page of a café. */
export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  /** Nothing, where it is not JSON, or more than a collector ever says. */
  readonly said: Readonly<Record<string, unknown>> | null;
}

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
  return patiently(body.length, signal, async (ending) => {
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
      signal: ending,
    });
    const {ok, status, headers} = response;
    return {ok, status, headers, said: parsed(await beginning(response, ENOUGH))};
  });
}

function parsed(text: string): Reply['said'] {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
