/**
 * Reading what people said, and laying it out for those who may see it.
 *
 * May import types of engine and schema. It cannot open anything: it is handed an `open` function. Never: storage, the
 * network, a time finer than a month, an order that tells when something was said.
 */
export {csv} from './csv.js';
export {jsonl} from './jsonl.js';
export {isLocked, textsIn} from './locked-texts.js';
export {markIn, type Mark} from './mark.js';
export {outcome} from './outcome.js';
export {readResponses, type Opened, type Read} from './read.js';
export type {Response} from './response.js';
export {tableOf, type Cell, type Table} from './table.js';
export {reasons, type Unopened, type WhyUnopened} from './unopened.js';
