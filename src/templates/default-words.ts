import type {Notice, Organisation, Text} from '../schema/index.js';
import {wordsAr} from './words-ar.js';
import {wordsEn, type OrganisationWords} from './words-en.js';
import {wordsEs} from './words-es.js';

/** The part of `organisation.json` that is words, ready to be made the organisation's own. */
export interface DefaultWords {
  readonly notice: Notice;
  /** What may have to be reported. The law that it follows is for the organisation to find out. */
  readonly mandatoryReporting: Text;
  readonly otherWays: Text;
  readonly after: Organisation['after'];
}

const catalogue: Readonly<Record<string, (name: string) => OrganisationWords>> = {
  en: wordsEn,
  es: wordsEs,
  ar: wordsAr,
};

/** The languages that these words are written in. English is the source, the others are drafts. */
export const wordLanguages: readonly string[] = Object.keys(catalogue);

/**
 * Words for an organisation to start from: the notice (R3), what may have to be reported (R10), other ways (R19), the end (R36).
 *
 * @param name The organisation's, as it is said in all languages.
 * @param languages Any of `wordLanguages`; all of them unless said.
 * @param workerCannotSee Whether to say that the worker who helped does not see the answers. Say it where it is true (R4).
 */
export function defaultWords(name: string, languages = wordLanguages, workerCannotSee = false): DefaultWords {
  const spoken = languages.map((language) => [language, catalogue[language]!(name)] as const);
  const text = (...slots: (keyof OrganisationWords)[]): Text =>
    Object.fromEntries(spoken.map(([language, words]) => [language, slots.map((slot) => words[slot]).join(' ')]));
  return {
    notice: {
      who: text('who'),
      why: text('why'),
      freeChoice: text('freeChoice'),
      noEffect: text('noEffect'),
      noName: text('noName'),
      whoReads: workerCannotSee ? text('whoReads', 'workerCannotSee') : text('whoReads'),
      whatHappens: text('whatHappens'),
      limits: text('limits'),
      howToStop: text('howToStop'),
    },
    mandatoryReporting: text('mandatoryReporting'),
    otherWays: text('otherWays'),
    after: {whatNext: text('whatNext'), shareBackWhen: text('shareBackWhen')},
  };
}
