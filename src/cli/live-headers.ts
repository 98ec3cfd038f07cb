import type {Destination} from '../schema/index.js';
import type {LivePage} from './live-page.js';
import {permissionsPolicy, policyFor} from './policy.js';
import {fine, wrong, type Step} from './step.js';

/** What a page says to the browser about itself, in headers or in its head. */
export function headerSteps(page: LivePage, endpoint: Destination): Step[] {
  const {headers, tags} = page;
  const wanted = policyFor(endpoint);
  const meta = (name: string) =>
    tags.find(
      (tag) =>
        tag.name === 'meta' && [tag.get('name'), tag.get('http-equiv')].some((each) => each?.toLowerCase() === name),
    );
  // A browser keeps to all of them: one that is strict is enough, and one that keeps responses in is too much.
  const policies = [headers.get('content-security-policy'), meta('content-security-policy')?.get('content')].filter(
    (policy) => typeof policy === 'string',
  );
  const looser = policies.map((policy) => whereLooser(policy, wanted)).toSorted((a, b) => a.length - b.length)[0];
  const referrer = headers.get('referrer-policy') ?? meta('referrer')?.get('content');
  const allowed = permissionsPolicy.split(', ').filter((each) => !headers.get('permissions-policy')?.includes(each));
  const shut = policies.some((policy) => keepsIn(policy, wanted));
  return [
    ...(shut ? [wrong(`Content-Security-Policy: connect-src keeps responses from where they go; use: ${wanted}`)] : []),
    looser?.length === 0
      ? fine('The policy of the page lets nothing in from elsewhere, and nothing out but to where responses go.')
      : wrong(
          `Content-Security-Policy: ${looser ? `${looser.join(', ')} is missing or allows more` : 'is missing'}; send this header: ${wanted}`,
        ),
    referrer === 'no-referrer'
      ? fine('The page tells no other site where somebody came from.')
      : wrong('Referrer-Policy: is missing; send it as no-referrer.'),
    headers.get('cache-control')?.includes('no-store')
      ? fine('The device is asked to keep no copy of the page.')
      : wrong('Cache-Control: is missing; send it as no-store, so that no copy stays on the device.'),
    allowed.length === 0
      ? fine('No script of the page may use the camera, the microphone or the place.')
      : wrong(
          `Permissions-Policy: does not refuse ${allowed.slice(0, 3).join(', ')}; send this header: ${permissionsPolicy}`,
        ),
    headers.get('set-cookie') === null
      ? fine('The page sets no cookie.')
      : wrong('Set-Cookie: the page sets a cookie, which stays as a trace; switch it off for this address.'),
    ...elsewhere(page),
  ];
}

/** The directives in which a policy is looser than it should be, or which it lacks. */
function whereLooser(policy: string, wanted: string): string[] {
  const given = directives(policy);
  return [...directives(wanted)]
    .filter(([name, sources]) => {
      const have = sourcesFor(name, given);
      return !have || have.some((source) => !sources.includes(source) && source !== "'none'");
    })
    .map(([name]) => name);
}

/** Whether a policy keeps responses from going where they should. */
function keepsIn(policy: string, wanted: string): boolean {
  const have = sourcesFor('connect-src', directives(policy));
  const lets = (source: string) => {
    return [source, '*', source.replace(/^https:.*/, 'https:')].some((each) => have?.includes(each));
  };
  return have !== undefined && !directives(wanted).get('connect-src')?.every(lets);
}

function sourcesFor(name: string, given: ReadonlyMap<string, string[]>): string[] | undefined {
  return given.get(name) ?? (name.endsWith('-src') ? given.get('default-src') : undefined);
}

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').flatMap((each) => {
      const [name, ...sources] = each.trim().split(/\s+/);
      return name ? [[name.toLowerCase(), sources] as const] : [];
    }),
  );
}

/** What the page loads from others, each of whom then knows who was here. */
function elsewhere({url, tags}: LivePage): Step[] {
  const loading = ['script', 'link', 'img', 'iframe', 'audio', 'video', 'source'];
  const addresses = tags
    .filter(({name}) => loading.includes(name))
    .flatMap((tag) => [tag.get('src'), tag.get('href')])
    .filter((address) => address !== undefined)
    .map((address) => new URL(address, url))
    .filter(({origin, protocol}) => origin !== url.origin && protocol.startsWith('http'));
  if (addresses.length === 0) return [fine('Everything on the page comes from its own site.')];
  return addresses.map(({href}) =>
    wrong(`${href}: comes from another site, which sees who is here; take it off the page.`),
  );
}
