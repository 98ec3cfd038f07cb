import {languages as ours} from '../i18n/index.js';
import type {Organisation, Survey} from '../schema/index.js';

/**
 * Says of languages in a document that nobody will see them: buttons and the way out are words of the library, and it has none
 * in them. Advice, because another version may. Empty when there are no such languages.
 */
export function neverShown(tags: readonly string[]): string {
  const missing = tags.filter((tag) => !(tag in ours));
  if (missing.length === 0) return '';
  return `never shown in ${missing.join(', ')}, because this version of the library has words of its own in ${Object.keys(ours).join(', ')} only.`;
}

/**
 * Why nobody would see a survey of an organisation though the two fit each other: the library has to speak one of their
 * languages as well, in words that a person has checked unless drafts are allowed (R99).
 *
 * @returns A sentence about the survey's languages, or nothing.
 */
export function shownInNone(survey: Survey, {languages, allowDraftLocales}: Organisation): string | undefined {
  const shown = languages.some((tag) => {
    const reviews = [survey.languages[tag], ours[tag]?.status];
    return !reviews.includes(undefined) && (allowDraftLocales || !reviews.includes('draft'));
  });
  if (shown) return undefined;
  const reviewed = Object.entries(ours).map(([tag, {status}]) => (status === 'draft' ? `${tag} (draft)` : tag));
  return `has none of the organisation's languages (${languages.join(', ')}) that the library has words of its own in, which are ${reviewed.join(', ')}; add one, or allow drafts with allowDraftLocales in the organisation.`;
}
