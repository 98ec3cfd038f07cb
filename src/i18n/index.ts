/**
 * The library's own words, and choosing a language.
 *
 * May import the type `Text` of schema. Never: the page's language, storage. A language is chosen anew on each visit.
 */
export {say} from './say.js';
export {bestLanguage, direction, languages, type Language, type Words} from './words.js';
