import {allWords, languages, type AllWords} from '../src/i18n/index.js';

/** The languages that the stories are told in. */
export const lang = {control: 'inline-radio', options: ['en', 'ar']} as const;

/** A loader: the library's own words in the story's language. */
export async function loadWords({args}: {readonly args: {readonly lang?: string}}): Promise<{words?: AllWords}> {
  const language = languages[args.lang ?? 'en'];
  return language ? {words: await allWords(language)} : {};
}
