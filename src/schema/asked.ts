import * as z from 'zod/mini';
import {Condition} from './condition.js';
import {OwnFile, Picture, Recording} from './media.js';
import {Id, Text} from './text.js';

/** What every question has. There is no `required`: any question may be left, and why it was left is kept. */
export interface Asked {
  readonly id: string;
  /**
   * The question itself: at most 15 words, one idea (R21).
   *
   * `{helped|our help}` in it, or in the hint, stands for the words of the earlier answer to `helped`, or for *our help* where
   * there is none.
   */
  readonly ask: Text;
  readonly hint?: Text;
  /** Said before the question, where a part's content note is not enough (R13). */
  readonly contentNote?: Text;
  readonly picture?: Picture;
  /** The question, its hint and its answers, read out. */
  readonly audio?: Recording;
  readonly showIf?: Condition;
  /** What the question is about, for reports; never shown to the person. */
  readonly tag?: string;
}

/** One thing that can be picked. */
export interface Choice {
  readonly id: string;
  readonly label: Text;
  /** Beside the words, never instead of them (R24, R101). */
  readonly picture?: string;
}

export const asked = {
  id: Id,
  ask: Text,
  hint: z.optional(Text),
  contentNote: z.optional(Text),
  picture: z.optional(Picture),
  audio: z.optional(Recording),
  showIf: z.optional(Condition),
  tag: z.optional(z.string()),
};

/** From two to so many things to pick. */
export const choices = (most: number) =>
  z.array(z.strictObject({id: Id, label: Text, picture: z.optional(OwnFile)})).check(z.minLength(2), z.maxLength(most));
