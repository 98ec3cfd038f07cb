/**
 * What is softened before a response leaves: when it was given, how long it is, and what in it may point at a person.
 *
 * Strings in, bytes or a yes or no out. Imports nothing. Never: storage, the network.
 */
export {digest} from './digest.js';
export {mayIdentify} from './identifying.js';
export {month} from './month.js';
export {MOST_CHARACTERS} from './most-characters.js';
export {LARGEST, longest, pad, sizeFor, type Asked} from './pad.js';
export {unpad} from './unpad.js';
