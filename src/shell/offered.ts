import {languages} from '../i18n/index.js';
import type {Organisation, Survey} from '../schema/index.js';

/** The languages that the organisation, the survey and the library have in common. Drafts only where they are allowed (R99). */
export function offered(survey: Survey | undefined, organisation: Organisation | undefined): string[] {
  const {languages: wanted = [], allowDraftLocales = false} = organisation ?? {};
  return wanted.filter((tag) => {
    const reviews = [survey?.languages[tag], languages[tag]?.status];
    return !reviews.includes(undefined) && (allowDraftLocales || !reviews.includes('draft'));
  });
}
