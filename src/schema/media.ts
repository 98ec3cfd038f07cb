import * as z from 'zod/mini';
import {linkTo} from './link.js';
import {Language, Text} from './text.js';

/**
 * A file of the same site, so that nobody else learns that somebody is here.
 *
 * No control characters: browsers leave them out at the beginning of an address, and what stands behind them counts.
 */
export const OwnFile = linkTo(
  /^(?!\/\/)(?![a-z][a-z0-9+.-]*:)[^\p{Cc}\s<>"'\\?#]+$/iu,
  'must be a file of your own site, such as pictures/door.svg',
);

/** Something to look at beside the words, never instead of them (R24). */
export interface Picture {
  readonly src: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: Text;
}

/** One recording per language, of a person reading out what stands on the screen (R100). */
export type Recording = {readonly [language: string]: string};

export const Picture: z.ZodMiniType<Picture> = z.strictObject({src: OwnFile, alt: Text});

export const Recording: z.ZodMiniType<Recording> = z.record(Language, OwnFile);
