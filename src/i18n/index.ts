/**
 * The library's own words, and choosing a language.
 *
 * May import the type `Text` of schema. Never: the page's language, storage. A language is chosen anew on each visit.
 */
export {count, ownDigits, say} from './say.js';
export {
  allWords,
  bestLanguage,
  direction,
  languages,
  type AllWords,
  type Language,
  type LaterWords,
  type Words,
} from './words.js';
