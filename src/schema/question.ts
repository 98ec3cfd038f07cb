import * as z from 'zod/mini';
import {Condition} from './condition.js';
import {given, type CustomQuestion, type DateQuestion, type NumberQuestion, type TextQuestion} from './given.js';
import {Recording} from './media.js';
import {
  picked,
  type ChoiceQuestion,
  type ChoicesQuestion,
  type FacesQuestion,
  type MatrixQuestion,
  type RankingQuestion,
  type RatingQuestion,
  type ScaleQuestion,
  type YesNoQuestion,
} from './picked.js';
import {Id, Text} from './text.js';

/** Something to read. Nothing is asked. */
export interface Note {
  readonly kind: 'note';
  readonly id: string;
  readonly say: Text;
  readonly audio?: Recording;
  readonly showIf?: Condition;
}

export type Question =
  | ChoiceQuestion
  | ChoicesQuestion
  | ScaleQuestion
  | YesNoQuestion
  | FacesQuestion
  | RatingQuestion
  | MatrixQuestion
  | RankingQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | CustomQuestion
  | Note;

export const Question = z.discriminatedUnion('kind', [
  ...picked,
  ...given,
  z.strictObject({
    id: Id,
    kind: z.literal('note'),
    say: Text,
    audio: z.optional(Recording),
    showIf: z.optional(Condition),
  }),
]) as unknown as z.ZodMiniType<Question>;

/** What can be picked in a question, or nothing where a person writes, counts or reads. */
export function choicesOf(question: Question): readonly {readonly id: string}[] | undefined {
  switch (question.kind) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return question.choices;
    case 'scale':
    case 'faces':
    case 'matrix':
      return question.points;
    case 'yes-no':
      return [{id: 'yes'}, {id: 'no'}];
    default:
      return undefined;
  }
}
