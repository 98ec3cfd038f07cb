// Everything that the library can say to a person by itself: its own words, the ready surveys, and what an organisation starts from.
import {behind, room} from '../cli/support.mjs';

const {allWords, languages} = await room('i18n');
const templates = await room('templates');
const {pageHtml} = await behind('cli/page.js');

/** The languages that the library itself speaks. */
export const spoken = Object.keys(languages);

/** The ready surveys. */
export const readySurveys = Object.values(templates).filter((each) => each?.heed === 1 && 'parts' in each);

/** Each question of a ready survey that asks something, with the part that it stands in. */
export function questionsOf(survey) {
  return survey.parts
    .flatMap((part) => part.questions.map((question) => ({...question, part})))
    .filter(({kind}) => kind !== 'note');
}

/** Every text below a value, in one language: `{where, text}`. What only staff read is one string, and left out. */
export function textsIn(value, language, where = '') {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value.en === 'string' && !where.endsWith('.languages')) return [{where, text: value[language] ?? ''}];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, language, `${where}.${key}`));
}

/** The library's own words in a language. Where a word leaves a number or a name open, a number stands in for it. */
export async function ownWords(language) {
  const words = await allWords(languages[language]);
  return Object.entries(words).flatMap(([where, word]) => {
    if (typeof word === 'string') return [{where, text: word}];
    return [1, 3].map((n) => ({where, text: word(...Array.from({length: word.length}, () => n))}));
  });
}

/** What an organisation starts from: notice, reporting, other ways, the end. */
export function firstWords(language) {
  return textsIn(templates.defaultWords('Luna', templates.wordLanguages, true), language, 'organisation');
}

/** What the page says while the survey loads, and where it cannot. */
function pageWords(language) {
  const integrity = {files: {'heed.js': 'sha384-A'}, first: []};
  const html = pageHtml({endpoint: '/c', help: [], languages: [language], otherWays: '', integrity});
  return [{where: 'index.html', text: /<p lang[^>]*>([^<]*)/.exec(html)[1].trim()}];
}

/** All of it, in one language. */
export async function said(language) {
  const surveys = readySurveys.flatMap((survey) => textsIn(survey, language, survey.id));
  return [...(await ownWords(language)), ...surveys, ...firstWords(language), ...pageWords(language)];
}
