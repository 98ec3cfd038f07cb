import type {Endpoint} from '../outbox/index.js';
import {collector} from './collector.js';
import type {SiteForm} from './site-form.js';
import {withdrawals, type Withdraw} from './withdrawals.js';

/** A destination as an organisation names it: the address of a collector, or something weaker by its kind. */
export type Named =
  | string
  | {readonly kind: 'post'; readonly url: string}
  | ({readonly kind: 'form'; readonly url: string} & SiteForm);

/** How a destination is reached, and where it deletes a response, if it can. */
export interface Reached {
  readonly endpoint: Endpoint;
  readonly withdraw?: Withdraw;
}

/** What reaches a destination. What few organisations use is loaded when one does. */
export async function reach(named: Named): Promise<Reached> {
  if (typeof named === 'string') return {endpoint: collector(named), withdraw: withdrawals(named)};
  if (named.kind === 'post') return {endpoint: (await import('./plain-post.js')).plainPost(named.url)};
  return {endpoint: (await import('./site-form.js')).siteForm(named.url, named)};
}
