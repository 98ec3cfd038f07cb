import type * as z from 'zod/mini';
import {checkOrganisation, checkSurvey} from './check.js';
import {Organisation} from './organisation.js';
import {problemsOf, type Parsed, type Problem} from './problem.js';
import {Survey} from './survey.js';

/**
 * Reads a survey definition.
 *
 * @param input What `JSON.parse` gave; anything at all is safe.
 * @returns The survey, or every problem found. Never throws.
 */
export function parseSurvey(input: unknown): Parsed<Survey> {
  return parse(Survey, input, checkSurvey);
}

/**
 * Reads what an organisation says about itself.
 *
 * @param input What `JSON.parse` gave; anything at all is safe.
 * @returns The organisation, or every problem found. Never throws.
 */
export function parseOrganisation(input: unknown): Parsed<Organisation> {
  return parse(Organisation, input, checkOrganisation);
}

/** Real definitions are some ten levels deep. Thousands of brackets inside each other would exhaust the stack. */
const DEEPEST = 50;

/** Room for 60 questions in 30 languages, and for 500 in three. More would keep a phone busy before anything is shown. */
const LARGEST = 40_000;

const tooDeep: Problem = {path: '', message: 'is nested too deeply to be read; make it flatter.'};
const tooLarge: Problem = {path: '', message: 'is too large to be read on a phone; make several smaller ones of it.'};

/** Level by level, without a stack of its own that could be exhausted, and never further than it has to look. */
function tooMuch(input: unknown): Problem | undefined {
  let level = [input];
  let size = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const below: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      const inside: unknown[] = Object.values(each);
      size += inside.length;
      if (size > LARGEST) return tooLarge;
      below.push(...inside);
    }
    level = below;
  }
  return level.length > 0 ? tooDeep : undefined;
}

function parse<T>(schema: z.ZodMiniType<T>, input: unknown, check: (value: T) => Problem[]): Parsed<T> {
  const unreadable = tooMuch(input);
  if (unreadable) return {ok: false, problems: [unreadable]};
  const result = schema.safeParse(input, {reportInput: true});
  const problems = result.success ? check(result.data) : problemsOf(result.error.issues);
  return result.success && problems.length === 0 ? {ok: true, value: result.data} : {ok: false, problems};
}
