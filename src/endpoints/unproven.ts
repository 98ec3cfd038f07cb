import type {Verdict} from '../outbox/index.js';
import {beginning} from './beginning.js';
import {patiently} from './patience.js';

/** What says that something was taken, and not merely answered: 203 is a proxy's, 206 a part of something. */
const TAKEN: ReadonlySet<number> = new Set([200, 201, 202, 204]);

/** As much of an answer as is looked at. */
const ENOUGH = 65_536;

/**
 * Posts to somebody who cannot prove anything, and believes as little of the answer as possible.
 *
 * A redirect is an error, so that the bytes go where the organisation said and nowhere else. A web page is not an answer: it is
 * the login of a café, or a site that shows its start page for any address.
 *
 * @param thanks A text that stands in a web page only where it says that a form was taken.
 */
export async function unproven(
  url: string,
  body: string | URLSearchParams | FormData,
  {
    length,
    thanks,
    signal,
  }: {readonly length: number; readonly thanks?: string | undefined; readonly signal: AbortSignal},
): Promise<Verdict> {
  return patiently(length, signal, async (ending) => {
    const response = await fetch(url, {
      method: 'POST',
      body,
      // Asked for data, form services say whether they took it; otherwise they send a browser on to a page of thanks.
      headers: {accept: 'application/json', 'accept-language': '*'},
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: ending,
    });
    const said = await beginning(response, ENOUGH);
    if (!TAKEN.has(response.status)) return 'later';
    const isPage = /html/i.test(response.headers.get('content-type') ?? '') || /^\s*(<!|<html)/i.test(said);
    return !isPage || (thanks && said.includes(thanks)) ? 'taken' : 'later';
  });
}
