import {bestLanguage} from '../i18n/index.js';
import type {Organisation, Problem, Survey} from '../schema/index.js';
import {offered} from './offered.js';

/** Finds what is wrong with the two documents. Nothing is shown to anybody while something is. */
export type Check = (survey: unknown, organisation: unknown) => Promise<readonly Problem[]>;

/** Brings what a survey needs beyond what is there from the start; says whether it needs more of the library's words, too. */
export type Load = (survey: Survey) => Promise<boolean>;

/** What it takes to get ready. */
interface Needs {
  readonly check: Check;
  readonly load: (survey: Survey) => Promise<unknown>;
  readonly speak: (language: string | undefined) => Promise<boolean>;
}

/**
 * Everything that must be there before anything is shown: two documents in order, and words to show them in.
 *
 * @param wanted Languages in order of preference.
 * @returns Why there is nothing to show. Nothing, when all is ready. Never throws.
 */
export async function prepare(
  survey: Survey,
  organisation: Organisation,
  {check, load, speak}: Needs,
  wanted: readonly string[],
): Promise<readonly Problem[]> {
  try {
    const problems = await check(survey, organisation);
    if (problems.length > 0) return problems;
    // Before anybody starts: whoever goes offline at the first question can finish.
    await load(survey);
    if (await speak(bestLanguage(offered(organisation, survey), wanted))) return [];
    const message = 'has none that this version speaks, or it did not load; run `heed check`.';
    return [{path: 'organisation.languages', message}];
  } catch (cause) {
    return [{path: '', message: `could not be checked: ${String(cause)}.`}];
  }
}

/** The languages to try, in order: what the element says, what the page around it says, what the browser prefers. */
export function languagesWantedBy(element: HTMLElement): string[] {
  const around = element.parentElement?.closest<HTMLElement>('[lang]')?.lang;
  return [element.lang, around, ...navigator.languages].filter((tag) => tag !== undefined);
}
