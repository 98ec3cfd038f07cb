import * as z from 'zod/mini';
import {asked, choices, type Asked, type Choice} from './asked.js';
import {Id, Text} from './text.js';

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

/** A calm face. None of them cries or is angry (R24). */
export type Face = 'glad' | 'fine' | 'unsure' | 'low';

/** One of two to four worded points, each with a face beside its words. */
export interface FacesQuestion extends Asked {
  readonly kind: 'faces';
  readonly points: readonly {readonly id: string; readonly label: Text; readonly face: Face}[];
  readonly reverse?: boolean;
}

/** A number from 0 to 10, with words at both ends. The ready templates do not use it (R24). */
export interface RatingQuestion extends Asked {
  readonly kind: 'rating';
  /** What 0 stands for. */
  readonly low: Text;
  /** What 10 stands for. */
  readonly high: Text;
}

/** Several things asked with the same worded points. Each row is a question of its own, with an id of its own. */
export interface MatrixQuestion extends Asked {
  readonly kind: 'matrix';
  readonly rows: readonly {readonly id: string; readonly label: Text}[];
  readonly points: readonly Choice[];
  readonly reverse?: boolean;
}

/** Things to put in order, with buttons. */
export interface RankingQuestion extends Asked {
  readonly kind: 'ranking';
  readonly choices: readonly Choice[];
}

const reverse = z.optional(z.boolean());

export const picked = [
  z.strictObject({...asked, kind: z.literal('choice'), choices: choices(100)}),
  z.strictObject({...asked, kind: z.literal('choices'), choices: choices(100)}),
  z.strictObject({...asked, kind: z.literal('scale'), points: choices(4), reverse}),
  z.strictObject({...asked, kind: z.literal('yes-no')}),
  z.strictObject({
    ...asked,
    kind: z.literal('faces'),
    points: z
      .array(z.strictObject({id: Id, label: Text, face: z.enum(['glad', 'fine', 'unsure', 'low'])}))
      .check(z.minLength(2), z.maxLength(4)),
    reverse,
  }),
  z.strictObject({...asked, kind: z.literal('rating'), low: Text, high: Text}),
  z.strictObject({
    ...asked,
    kind: z.literal('matrix'),
    rows: z.array(z.strictObject({id: Id, label: Text})).check(z.minLength(1), z.maxLength(12)),
    points: choices(4),
    reverse,
  }),
  z.strictObject({...asked, kind: z.literal('ranking'), choices: choices(10)}),
] as const;
