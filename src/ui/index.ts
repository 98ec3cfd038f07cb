/**
 * What all elements share: a base class, the looks, and keeping events inside.
 *
 * May import i18n and lit. Never: engine, outbox.
 */
export {base} from './base.js';
export {BaseElement} from './element.js';
export {keepInside} from './inside.js';
export {Media} from './media.js';
export {once} from './once.js';
export {page, tokens} from './tokens.js';
export {unrecord, unrecorded, unwatched} from './unwatched.js';
