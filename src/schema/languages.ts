import type {Problem} from './problem.js';
import {pathOf} from './problem.js';

/** The fields, in both documents, whose value is words for a person. */
const wordFields = new Set(
  (
    'title contentNote ask hint say label low high unit alt name about text notice otherWays who why freeChoice noEffect ' +
    'noName whoReads whatHappens limits howToStop whatNext shareBackWhen grounding'
  ).split(' '),
);

/** Fields with languages or names in them that are no words: recordings, and what an element of the site's own is told. */
const noWords = new Set(['audio', 'options']);

/** Every text that lacks one of the languages. Texts that are one string for all languages lack none. */
export function missingLanguages(
  document: unknown,
  languages: readonly string[],
  path: readonly PropertyKey[] = [],
): Problem[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    if (noWords.has(key)) return [];
    const here = [...path, Array.isArray(document) ? Number(key) : key];
    if (!isTexts(key, value)) return missingLanguages(value, languages, here);
    return languages
      .filter((language) => !(language in value))
      .map((language) => ({path: pathOf(here), message: `has no words in \`${language}\`; add them.`}));
  });
}

/** `notice` is a text where children are spoken to, and nine texts where everybody is: only the first has language tags alone. */
function isTexts(key: string, value: unknown): value is Record<string, string> {
  if (!wordFields.has(key) || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((tag) => /^[a-z]{2,3}(-|$)/.test(tag) && !wordFields.has(tag));
}

/** How many words a text has in one language, counted by the spaces between them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
