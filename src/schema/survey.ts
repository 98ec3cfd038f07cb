import * as z from 'zod/mini';
import {Condition} from './condition.js';
import {Question} from './question.js';
import {Id, Language, MOST_LANGUAGES, ReviewStatus, Text} from './text.js';

/** Questions that belong together. Each is shown on its own screen unless `together` says otherwise (R20). */
export interface Part {
  readonly id: string;
  readonly title?: Text;
  /** Said before the part's first question, with a way to skip the part (R13). */
  readonly contentNote?: Text;
  readonly showIf?: Condition;
  /** Show all the part's questions on one screen. */
  readonly together?: boolean;
  readonly questions: readonly Question[];
}

/** What is asked. Who asks it is in `organisation.json`. */
export interface Survey {
  /** For editors: where the JSON Schema is. */
  readonly $schema?: string;
  readonly heed: 1;
  readonly id: string;
  /** Goes up by one whenever a word changes, so that answers to other words are never added together (R38). */
  readonly version: number;
  readonly title: Text;
  /** The languages it can be shown in, and how far each translation has come (R99). */
  readonly languages: {readonly [language: string]: ReviewStatus};
  /** Who with experience of such help went over the questions, and when. They were paid for it (R18). */
  readonly survivorReview?: {readonly who: string; readonly when: string; readonly paid: true};
  /** What it is about and what it will not ask (R13). */
  readonly contentNote: Text;
  /** How long it takes, roughly (R13, R20). */
  readonly minutes: number;
  readonly parts: readonly Part[];
  /** Which pillar of the national referral mechanism it belongs to (R106). */
  readonly pillar?: string;
  readonly service?: string;
  /** For staff: when to offer it, and when not (R15). */
  readonly whenToOffer?: string;
  readonly whenNotToOffer?: string;
}

const Part = z.strictObject({
  id: Id,
  title: z.optional(Text),
  contentNote: z.optional(Text),
  showIf: z.optional(Condition),
  together: z.optional(z.boolean()),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(500)),
});

const languages = z
  .record(Language, ReviewStatus)
  .check(
    z.refine(
      (named) => Object.keys(named).length <= MOST_LANGUAGES,
      `names more than ${MOST_LANGUAGES} languages; leave some out`,
    ),
  );

export const Survey = z.strictObject({
  $schema: z.optional(z.string()),
  heed: z.literal(1),
  id: Id,
  version: z.int().check(z.minimum(1)),
  title: Text,
  languages,
  survivorReview: z.optional(
    z.strictObject({
      who: z.string().check(z.minLength(1)),
      when: z.string().check(z.regex(/^\d{4}-\d{2}$/, 'must be a month such as 2026-11')),
      paid: z.literal(true),
    }),
  ),
  contentNote: Text,
  minutes: z.int().check(z.minimum(1), z.maximum(60)),
  parts: z.array(Part).check(z.minLength(1), z.maxLength(100)),
  pillar: z.optional(z.string()),
  service: z.optional(z.string()),
  whenToOffer: z.optional(z.string()),
  whenNotToOffer: z.optional(z.string()),
}) as unknown as z.ZodMiniType<Survey>;
