/**
 * Where a locked response can go.
 *
 * An endpoint is a function from a body to a verdict; beside it, the address where a response is withdrawn. Only a collector proves
 * that it has a response; the others are as sure as what they say of themselves. May import types of outbox. Never: seal, schema.
 */
export {byHand, type Hand} from './by-hand.js';
export {collector} from './collector.js';
export {plainPost} from './plain-post.js';
export {reach, type Named, type Reached} from './reach.js';
export {siteForm, type SiteForm} from './site-form.js';
export {withdrawals, type Withdraw} from './withdrawals.js';
