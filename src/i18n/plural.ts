import {count} from './say.js';

/** The forms a language has for a number of things. `#` stands for the number. */
export type Forms = {readonly other: string} & {readonly [category in Intl.LDMLPluralRule]?: string};

/** Says a number of things in one language. */
export type Counter = (n: number, forms: Forms) => string;

/** Says a number of things in a language: its own digits, its own grammar of one, two, few and many (R103). */
export function counter(language: string): Counter {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', count(n, language));
}
