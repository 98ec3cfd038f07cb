import * as z from 'zod/mini';

/** Words shown to a person: one string for every language, or one per language tag (`{en: 'Yes', ar: 'نعم'}`). */
export type Text = string | {readonly [language: string]: string};

/** How far a translation has come. A `draft` is shown only where the organisation says that it may be (R99). */
export type ReviewStatus = 'source' | 'human-reviewed' | 'draft';

/** A language tag such as `en`, `pt-BR` or `zh-Hans` (BCP 47: language, script, region). */
export const Language = z
  .string()
  .check(
    z.regex(
      /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
      'is not a language tag; write for example `en`, `ar` or `pt-BR`',
    ),
  );

/** Each text is looked at in each language, so a thousand of them would take a while. */
export const MOST_LANGUAGES = 60;

const Words = z.string().check(z.regex(/\S/, 'is empty; write some words'), z.maxLength(2000));

export const Text: z.ZodMiniType<Text> = z.union(
  [Words, z.record(Language, Words)],
  'must be words, or words per language such as {"en": "Yes", "ar": "نعم"}',
);

export const ReviewStatus: z.ZodMiniType<ReviewStatus> = z.enum(['source', 'human-reviewed', 'draft']);

/** Lower-case letters, digits and dashes, because ids become column headings in a spreadsheet. */
export const Id = z
  .string()
  .check(
    z.regex(
      /^(?!constructor$|prototype$)[a-z][a-z0-9-]{0,39}$/,
      'is not an id; use up to 40 lower-case letters, digits and dashes, starting with a letter',
    ),
  );
