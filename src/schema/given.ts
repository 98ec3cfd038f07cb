import * as z from 'zod/mini';
import {asked, type Asked} from './asked.js';
import {Text} from './text.js';

/** A person's own words, 500 characters at most (R28). */
export interface TextQuestion extends Asked {
  readonly kind: 'text';
  /** A line, or room for a few sentences. `long` unless said. */
  readonly size?: 'short' | 'long';
  readonly maxLength?: number;
}

/** A whole number. */
export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  /** The least and the most that can be meant: told beforehand, so that nobody is corrected afterwards. */
  readonly from: number;
  readonly to: number;
  /** What is counted, such as *nights*. */
  readonly unit?: Text;
}

/** A month and a year, or a year alone. Never a day (R14, R60). */
export interface DateQuestion extends Asked {
  readonly kind: 'date';
  /** The first and the last year to choose from. */
  readonly from: number;
  readonly to: number;
}

/** A question drawn by an element of the site's own. Where there is none on the page, it is passed by. */
export interface CustomQuestion extends Asked {
  readonly kind: 'custom';
  /** The tag of that element. */
  readonly element: string;
  /** What that element is told. Checked by whoever registered it. */
  readonly options?: unknown;
  /** The longest answer in characters, for padding. 500 unless said. */
  readonly maxLength?: number;
}

const maxLength = z.optional(z.int().check(z.minimum(1), z.maximum(500)));

const bounds = (least: number, most: number) => ({
  from: z.int().check(z.minimum(least), z.maximum(most)),
  to: z.int().check(z.minimum(least), z.maximum(most)),
});

const Tag = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/, 'is not the tag of a custom element; write for example acme-calm-place'),
  );

export const given = [
  z.strictObject({...asked, kind: z.literal('text'), size: z.optional(z.enum(['short', 'long'])), maxLength}),
  z.strictObject({...asked, kind: z.literal('number'), ...bounds(-1_000_000, 1_000_000), unit: z.optional(Text)}),
  z.strictObject({...asked, kind: z.literal('date'), ...bounds(1900, 2200)}),
  z.strictObject({...asked, kind: z.literal('custom'), element: Tag, options: z.optional(z.unknown()), maxLength}),
] as const;
