/**
 * Surveys ready to use, and the words that an organisation starts from.
 *
 * May import schema. Never: the page, what somebody answered. A template is used unchanged; words of an organisation's own
 * make it another version. A translation is a draft until a person who speaks the language has gone over it.
 */
export {defaultWords, wordLanguages, type DefaultWords} from './default-words.js';
export {universalShort} from './universal-short.js';
