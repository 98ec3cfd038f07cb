/**
 * What is softened before a response leaves: when it was given, and how long it is.
 *
 * Strings in, bytes out. Imports nothing. Never: storage, the network.
 */
export {digest} from './digest.js';
export {month} from './month.js';
export {pad, sizeFor, type Asked} from './pad.js';
export {unpad} from './unpad.js';
