import {allWords, bestLanguage, languages, type Words} from '../i18n/index.js';
import type {Organisation, Problem, Survey} from '../schema/index.js';
import {offered} from './offered.js';

/** Finds what is wrong with the two documents. Nothing is shown to anybody while something is. */
export type Check = (survey: unknown, organisation: unknown) => Promise<readonly Problem[]>;

/** Brings what a survey needs beyond what is there from the start; says whether it needs more of the library's words, too. */
export type Load = (survey: Survey) => Promise<boolean>;

/** A language and the library's words in it. */
export interface Spoken {
  readonly lang: string;
  readonly words: Words;
}

/**
 * Everything that must be there before anything is shown: two documents in order, and words to show them in.
 *
 * @param wanted Languages in order of preference.
 * @returns The words, or why there is nothing to show. Never throws.
 */
export async function prepare(
  survey: Survey,
  organisation: Organisation,
  {check, load}: {readonly check: Check; readonly load: Load},
  wanted: readonly string[],
): Promise<Spoken | {readonly problems: readonly Problem[]}> {
  try {
    const problems = await check(survey, organisation);
    if (problems.length > 0) return {problems};
    // Before anybody starts: whoever goes offline at the first question can finish.
    const all = await load(survey);
    const spoken = await speak(bestLanguage(offered(survey, organisation), wanted), all);
    return spoken ?? {problems: [{path: 'organisation.languages', message: 'could not be loaded; try again later.'}]};
  } catch (cause) {
    return {problems: [{path: '', message: `could not be checked, because a file did not load: ${String(cause)}.`}]};
  }
}

/**
 * The library's words in a language, or nothing where they cannot be loaded now.
 *
 * @param all Those that are needed after the questions, too.
 */
export async function speak(lang = '', all: boolean): Promise<Spoken | undefined> {
  const language = languages[lang];
  if (!language) return undefined;
  return (all ? allWords(language) : language.load()).then(
    (words) => ({lang, words}),
    () => undefined,
  );
}

/** The languages to try, in order: what the element says, what the page around it says, what the browser prefers. */
export function languagesWantedBy(element: HTMLElement): string[] {
  const around = element.parentElement?.closest<HTMLElement>('[lang]')?.lang;
  return [element.lang, around, ...navigator.languages].filter((tag) => tag !== undefined);
}
