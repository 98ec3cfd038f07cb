import * as z from 'zod/mini';
import {Id} from './text.js';

/** A number between bounds. At least one bound; several must all hold. */
export interface Range {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly moreThan?: number;
  readonly lessThan?: number;
}

/**
 * When to show a question or a part, as plain data that can be read, translated and checked without an evaluator.
 *
 * `number` compares a number that was given, `count` how many choices were picked. A question without an answer is unequal
 * (`isNot`) to everything, and no `number` or `count` of it holds.
 */
export type Condition =
  | {readonly all: readonly Condition[]}
  | {readonly any: readonly Condition[]}
  | {readonly not: Condition}
  | {readonly question: string; readonly is: string | number}
  | {readonly question: string; readonly isNot: string | number}
  | {readonly question: string; readonly includes: string}
  | {readonly question: string; readonly answered: boolean}
  | {readonly question: string; readonly number: Range}
  | {readonly question: string; readonly count: Range};

const bound = z.optional(z.number());

const Range = z
  .strictObject({atLeast: bound, atMost: bound, moreThan: bound, lessThan: bound})
  .check(
    z.refine((range) => Object.keys(range).length > 0, 'has no bound; write atLeast, atMost, moreThan or lessThan'),
  );

const Value = z.union([z.string(), z.number()]);

export const Condition: z.ZodMiniType<Condition> = z.lazy(() => {
  const several = z.array(Condition).check(z.minLength(1));
  return z.union(
    [
      z.strictObject({all: several}),
      z.strictObject({any: several}),
      z.strictObject({not: Condition}),
      z.strictObject({question: Id, is: Value}),
      z.strictObject({question: Id, isNot: Value}),
      z.strictObject({question: Id, includes: z.string()}),
      z.strictObject({question: Id, answered: z.boolean()}),
      z.strictObject({question: Id, number: Range}),
      z.strictObject({question: Id, count: Range}),
    ],
    'is not a condition; write for example {"question": "felt-safe", "is": "never"}, or all, any or not of such',
  );
}) as unknown as z.ZodMiniType<Condition>;
