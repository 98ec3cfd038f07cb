/** The public API. Importing it registers nothing and is safe where there is no page. */
export {canLock, connect, type Connection} from './connect.js';
export {
  byHand,
  collector,
  plainPost,
  reach,
  siteForm,
  withdrawals,
  type Hand,
  type Named,
  type Reached,
  type SiteForm,
  type Withdraw,
} from './endpoints/index.js';
export type {Answer, Collected, Delivery, Keep, Kept, TakenBack, Why} from './engine/index.js';
export type {Endpoint, Verdict} from './outbox/index.js';
export {
  parseOrganisation,
  parseSurvey,
  type Organisation,
  type Parsed,
  type Problem,
  type Survey,
  type Text,
} from './schema/index.js';
export type {Tags} from './tags.js';
