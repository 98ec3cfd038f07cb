import type {en} from './en.js';
import {counter} from './plural.js';
import type {laterEn} from './words-later-en.js';

/** What the library says until the questions are answered. English is the type: a language that misses a word does not compile. */
export type Words = Readonly<ReturnType<typeof en>>;

/** What it says then, and to those who need more than reading and choosing. */
export type LaterWords = Readonly<ReturnType<typeof laterEn>>;

/** Everything the library itself says. */
export type AllWords = Words & LaterWords;

/** One of the library's own languages. */
export interface Language {
  /** Its own name in its own script (R98). */
  readonly name: string;
  /** How far the library's own words have been reviewed in it (R99). */
  readonly status: 'source' | 'human-reviewed' | 'draft';
  /** One literal import each, so that nobody downloads thirty. */
  readonly load: () => Promise<Words>;
  readonly later: () => Promise<LaterWords>;
}

/** The languages that the library itself speaks. */
export const languages: {readonly [tag: string]: Language} = {
  en: {
    name: 'English',
    status: 'source',
    load: async () => (await import('./en.js')).en(counter('en')),
    later: async () => (await import('./words-later-en.js')).laterEn(counter('en')),
  },
  es: {
    name: 'Español',
    status: 'draft',
    load: async () => (await import('./es.js')).es(counter('es')),
    later: async () => (await import('./words-later-es.js')).laterEs(counter('es')),
  },
  ar: {
    name: 'العربية',
    status: 'draft',
    load: async () => (await import('./ar.js')).ar(counter('ar')),
    later: async () => (await import('./words-later-ar.js')).laterAr(counter('ar')),
  },
};

/** Everything that the library says in one of its languages. */
export async function allWords(language: Language): Promise<AllWords> {
  const [words, later] = await Promise.all([language.load(), language.later()]);
  return {...words, ...later};
}

/** Which way a language is written. A list of our own: browsers disagree about some (measured). */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)|-Arab/.test(language) ? 'rtl' : 'ltr';
}

/**
 * Which of the languages on offer to begin with.
 *
 * @param wanted In order: what the page asks for, then what the browser prefers.
 */
export function bestLanguage(offered: readonly string[], wanted: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const exact =
      offered.find((language) => language === tag) ?? offered.find((language) => base(language) === base(tag));
    if (exact) return exact;
  }
  return offered[0];
}

function base(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
