import {collect, type Answer, type Place, type Why} from '../engine/index.js';
import {count, ownDigits, say, type AllWords} from '../i18n/index.js';
import type {CustomKind, Earlier} from '../questions/index.js';
import type {Leaf, Survey} from '../schema/index.js';
import {leavesOf} from '../schema/leaves.js';

/** What is needed to say an answer as the person saw it. */
export interface Saying {
  readonly words: AllWords;
  readonly lang: string;
  readonly customKinds: readonly CustomKind[];
}

/** An answer as the person saw it, not as it is stored. */
export function inWords(question: Leaf, answer: Answer, saying: Saying): string {
  if (question.kind === 'custom') return customInWords(question, answer, saying);
  if (typeof answer !== 'object') return labelOf(question, answer, saying);
  const picked = answer.map((each, at) =>
    question.kind === 'ranking'
      ? saying.words.ranked(at + 1, labelOf(question, each, saying))
      : labelOf(question, each, saying),
  );
  return new Intl.ListFormat(saying.lang, {type: 'unit', style: 'long'}).format(picked);
}

/** Why there is no answer. */
export function whyInWords(why: Why, words: AllWords): string {
  const reasons = {
    'not-sure': words.notSure,
    'does-not-apply': words.doesNotApply,
    'rather-not-say': words.ratherNotSay,
    'not-reached': words.notReached,
    skipped: words.skipped,
  };
  return reasons[why];
}

/** The words of earlier answers, for questions that repeat them. An answer that would not be sent is not repeated either. */
export function earlierIn(survey: Survey, place: Place, saying: Saying): Earlier {
  return (id) => {
    const answer = collect(survey, place).get(id);
    if (answer === undefined || (typeof answer === 'object' && 'why' in answer)) return undefined;
    const question = survey.parts.flatMap(({questions}) => questions.flatMap(leavesOf)).find((leaf) => leaf.id === id);
    if (!question) return undefined;
    const typed = question.kind === 'text' || question.kind === 'custom';
    return {words: inWords(question, answer, saying), typed};
  };
}

function labelOf(question: Leaf, answer: string | number, {words, lang}: Saying): string {
  switch (question.kind) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return say(question.choices.find(({id}) => id === answer)?.label, lang);
    case 'scale':
    case 'faces':
      return say(question.points.find(({id}) => id === answer)?.label, lang);
    case 'yes-no':
      return answer === 'yes' ? words.yes : words.no;
    case 'rating':
      return words.rated(Number(answer), say(question.low, lang), say(question.high, lang));
    case 'number':
      return [count(Number(answer), lang), say(question.unit, lang)].filter(Boolean).join(' ');
    case 'date':
      return monthInWords(String(answer), lang);
    case 'text':
    case 'custom':
      return String(answer);
  }
}

/** `2026-11` or `2026`, as it is said in a language. */
function monthInWords(date: string, lang: string): string {
  const [year = 0, month] = date.split('-').map(Number);
  const parts = {...ownDigits(lang), calendar: 'gregory', year: 'numeric', timeZone: 'UTC'} as const;
  return new Intl.DateTimeFormat(lang, month ? {...parts, month: 'long'} : parts).format(
    Date.UTC(year, (month ?? 1) - 1),
  );
}

/** The site's own words for an answer; the answer itself where it has none, or where finding them goes wrong. */
function customInWords(question: Leaf & {kind: 'custom'}, answer: Answer, {lang, customKinds}: Saying): string {
  const kind = customKinds.find(({element}) => element === question.element);
  try {
    const told = kind?.inWords && kind.options.safeParse(question.options);
    const words: unknown = told?.success && kind?.inWords?.(answer, told.data, lang);
    if (typeof words === 'string' && words.trim()) return words;
  } catch {
    // An answer that cannot be put in other words is shown as it is.
  }
  return Array.isArray(answer) ? answer.join(', ') : String(answer);
}
