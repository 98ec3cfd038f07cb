import {languages} from '../i18n/index.js';
import type {Organisation, Survey} from '../schema/index.js';

/**
 * The languages that the organisation, the library and, where there is one, the survey have in common. Drafts only where they are
 * allowed (R99).
 */
export function offered(organisation: Organisation | undefined, survey?: Survey): string[] {
  const {languages: wanted = [], allowDraftLocales = false} = organisation ?? {};
  return wanted.filter((tag) => {
    const reviews = [languages[tag]?.status, ...(survey ? [survey.languages[tag]] : [])];
    return !reviews.includes(undefined) && (allowDraftLocales || !reviews.includes('draft'));
  });
}
