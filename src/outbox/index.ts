/**
 * Where a locked response waits, and how it leaves.
 *
 * May import idb-keyval and nothing of ours. Never: seal, schema. It cannot understand what it carries.
 */
export {Courier, type Fate} from './courier.js';
export {deliver, type DeliverOptions, type Endpoint, type How, type Verdict} from './deliver.js';
export {Outbox} from './outbox.js';
export type {Parcel} from './parcel.js';
export type {DeviceNames} from './shelf.js';
