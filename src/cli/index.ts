/**
 * The same, from a terminal: `heed`.
 *
 * May import schema, templates, seal, custody, report, privacy (to take padding off), and Node. Never: lit, idb-keyval. It
 * talks to nobody but the collector that it is told to fetch from.
 */
export {pageCss} from './page-css.js';
export {pageHtml, type Integrity, type Page} from './page.js';
export {run} from './run.js';
