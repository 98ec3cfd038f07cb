import {BadInput} from './bad-input.js';

/** A page as it came over the network, taken apart as far as `heed check --live` needs it. */
export interface LivePage {
  /** Where it came from, after any redirect. */
  readonly url: URL;
  readonly headers: Headers;
  /** Its tags, as they are written. */
  readonly tags: readonly Tag[];
}

/** A tag and its attributes. */
export interface Tag {
  readonly name: string;
  readonly get: (attribute: string) => string | undefined;
}

/** How long a phone would wait, and longer. */
const PATIENCE = 30_000;

/**
 * Fetches something of the site as a phone would: without a cookie, and saying nothing of languages.
 *
 * @throws BadInput when nobody answers.
 */
export async function fetched(url: URL): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    return await fetch(url, {headers: {'accept-language': '*'}, cache: 'no-store', signal});
  } catch (cause) {
    throw new BadInput(`${url}: does not answer; check the address and the connection.`, {cause});
  }
}

/**
 * The page.
 *
 * @throws BadInput when there is none, or it holds no survey.
 */
export async function livePage(address: string): Promise<LivePage> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isSafe(url))
    throw new BadInput(
      `${address}: must start with https:// (http:// only for localhost); nothing can be locked on other pages.`,
    );
  const response = await fetched(url);
  if (!response.ok) throw new BadInput(`${url}: answers with ${response.status}; check the address.`);
  const found = new URL(response.url);
  if (!isSafe(found))
    throw new BadInput(`${url}: leads to ${found}, where nothing can be locked; serve it over https.`);
  const html = await response.text();
  const tags = Array.from(html.matchAll(/<([a-z][\w-]*)\b([^>]*)>/gi), ([, name = '', rest = '']) => tag(name, rest));
  if (!tags.some(({name}) => name === 'heed-survey'))
    throw new BadInput(`${url}: is a page without <heed-survey>; name the page with the survey.`);
  return {url: found, headers: response.headers, tags};
}

/** Browsers lock only where nobody on the way can change the page. */
function isSafe({protocol, hostname}: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function tag(name: string, rest: string): Tag {
  const attributes = new Map(
    Array.from(rest.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, key = '', double, single]) => [
      key.toLowerCase(),
      (double ?? single ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    ]),
  );
  return {name: name.toLowerCase(), get: (attribute) => attributes.get(attribute)};
}
