import type {Text} from '../schema/index.js';

/** A definition's words in a language. Empty when there are none. */
export function say(text: Text | undefined, language: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** The digits of a language, where browsers disagree about them. */
export function ownDigits(language: string): {readonly numberingSystem?: string} {
  return language === 'ar' ? {numberingSystem: 'arab'} : {};
}

/** One for each language. To make one takes a slow phone longer than to draw a question. */
const numbers = new Map<string, Intl.NumberFormat>();

/** A whole number in a language's own digits. */
export function count(n: number, language: string): string {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language, ownDigits(language));
  numbers.set(language, known);
  return known.format(n);
}
