/**
 * Where a locked response can go.
 *
 * An endpoint is a function from a body to a verdict; beside it, the address where a response is withdrawn. May import types of outbox. Never: seal, schema.
 */
export {collector} from './collector.js';
export {withdrawals, type Withdraw} from './withdrawals.js';
