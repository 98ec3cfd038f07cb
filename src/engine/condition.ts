import type {Condition, Range} from '../schema/index.js';
import type {Answer} from './answers.js';

/** Stands for an answer that is still to come. */
export const unknown = Symbol('an answer still to come');

/** What a question holds: an answer, nothing, or something still to come. */
export type Lookup = (question: string) => Answer | undefined | typeof unknown;

/**
 * Whether a condition holds.
 *
 * An empty answer is unequal to any value, and a comparison of numbers with an empty answer is false.
 *
 * @returns `undefined` when that depends on an answer still to come.
 */
export function holds(when: Condition | undefined, answerOf: Lookup): boolean | undefined {
  if (!when) return true;
  if ('all' in when) return every(when.all, answerOf);
  if ('any' in when)
    return negate(
      every(
        when.any.map((not) => ({not})),
        answerOf,
      ),
    );
  if ('not' in when) return negate(holds(when.not, answerOf));
  const answer = answerOf(when.question);
  if (answer === unknown) return undefined;
  if ('is' in when) return answer === when.is;
  if ('isNot' in when) return answer !== when.isNot;
  if ('answered' in when) return (answer !== undefined) === when.answered;
  if ('includes' in when) return Array.isArray(answer) && answer.includes(when.includes);
  if ('count' in when) return Array.isArray(answer) && within(answer.length, when.count);
  return typeof answer === 'number' && within(answer, when.number);
}

/** True if all hold, false if one surely does not, otherwise not yet known. */
function every(conditions: readonly Condition[], answerOf: Lookup): boolean | undefined {
  const results = conditions.map((condition) => holds(condition, answerOf));
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

function negate(result: boolean | undefined): boolean | undefined {
  return result === undefined ? undefined : !result;
}

function within(
  value: number,
  {atLeast = -Infinity, atMost = Infinity, moreThan = -Infinity, lessThan = Infinity}: Range,
): boolean {
  return value >= atLeast && value <= atMost && value > moreThan && value < lessThan;
}
