import * as z from 'zod/mini';
import {Condition} from './condition.js';
import {Id, Text} from './text.js';

/** One thing that can be picked. */
export interface Choice {
  readonly id: string;
  readonly label: Text;
}

/** What every question has. There is no `required`: any question may be left, and why it was left is kept. */
interface Asked {
  readonly id: string;
  /** The question itself: at most 15 words, one idea (R21). */
  readonly ask: Text;
  readonly hint?: Text;
  readonly showIf?: Condition;
  /** What the question is about, for reports; never shown to the person. */
  readonly tag?: string;
}

/** One answer from a list. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

/** Any number of answers from a list. */
export interface ChoicesQuestion extends Asked {
  readonly kind: 'choices';
  readonly choices: readonly Choice[];
}

/** One of two to four worded points, from most to least, without a middle (R23). */
export interface ScaleQuestion extends Asked {
  readonly kind: 'scale';
  readonly points: readonly Choice[];
  /** The first point is the unwelcome one ("Did you feel judged?": "Always"). */
  readonly reverse?: boolean;
}

/** Yes or no. Only for facts. */
export interface YesNoQuestion extends Asked {
  readonly kind: 'yes-no';
}

/** A person's own words, 500 characters at most (R28). */
export interface TextQuestion extends Asked {
  readonly kind: 'text';
  readonly maxLength?: number;
}

/** Something to read. Nothing is asked. */
export interface Note {
  readonly kind: 'note';
  readonly id: string;
  readonly say: Text;
  readonly showIf?: Condition;
}

export type Question = ChoiceQuestion | ChoicesQuestion | ScaleQuestion | YesNoQuestion | TextQuestion | Note;

const common = {id: Id, ask: Text, hint: z.optional(Text), showIf: z.optional(Condition), tag: z.optional(z.string())};

const choices = (most: number) =>
  z.array(z.strictObject({id: Id, label: Text})).check(z.minLength(2), z.maxLength(most));

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({...common, kind: z.literal('choice'), choices: choices(100)}),
  z.strictObject({...common, kind: z.literal('choices'), choices: choices(100)}),
  z.strictObject({...common, kind: z.literal('scale'), points: choices(4), reverse: z.optional(z.boolean())}),
  z.strictObject({...common, kind: z.literal('yes-no')}),
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    maxLength: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
  }),
  z.strictObject({id: Id, kind: z.literal('note'), say: Text, showIf: z.optional(Condition)}),
]) as unknown as z.ZodMiniType<Question>;

/** What can be picked in a question, or nothing where a person writes or reads. */
export function choicesOf(question: Question): readonly {readonly id: string}[] | undefined {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.choices;
    case 'scale':
      return question.points;
    case 'yes-no':
      return [{id: 'yes'}, {id: 'no'}];
    case 'text':
    case 'note':
      return undefined;
  }
}
