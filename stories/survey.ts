import type {Question, Survey} from '../src/schema/index.js';
import {better, first, friend, helped, how, language, respect, safe, tell} from './asked.js';

/** A survey that nobody uses: every kind of question, a part with a content note, and a part shown on one screen. */
export const survey: Survey = {
  heed: 1,
  id: 'story',
  version: 1,
  title: {en: 'How was your stay?', ar: 'كيف كانت الإقامة؟'},
  languages: {en: 'source', ar: 'draft'},
  contentNote: {
    en: 'These questions are about our house. We will not ask about your past.',
    ar: 'هذه الأسئلة عن بيتنا. لن نسأل عن الماضي.',
  },
  minutes: 3,
  parts: [
    {id: 'help', questions: [first, respect, language, how, helped]},
    {
      id: 'safety',
      title: {en: 'Feeling safe', ar: 'الشعور بالأمان'},
      contentNote: {
        en: 'The next two questions are about feeling safe in our house.',
        ar: 'السؤالان التاليان عن الشعور بالأمان في بيتنا.',
      },
      questions: [safe, tell],
    },
    {
      id: 'change',
      title: {en: 'What could be better', ar: 'ما يمكن أن يكون أفضل'},
      together: true,
      questions: [better, friend],
    },
  ],
};

/** A survey of nothing but these questions. */
export function asking(...questions: Question[]): Survey {
  return {...survey, parts: [{id: 'all', questions}]};
}

/** The same survey, which a person has checked in neither language. */
export const unchecked: Survey = {...survey, languages: {en: 'draft', ar: 'draft'}};

/** A survey with one thing in it that cannot be: a question that wants to be required. */
export const brokenSurvey: object = {...survey, parts: [{id: 'help', questions: [{...respect, required: true}]}]};
