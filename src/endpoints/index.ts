/**
 * Where a locked response can go.
 *
 * An endpoint is a function from a body to a verdict. May import types of outbox. Never: seal, schema.
 */
export {collector} from './collector.js';
