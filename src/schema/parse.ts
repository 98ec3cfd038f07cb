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

const tooDeep: Problem = {path: '', message: 'is nested too deeply to be read; make it flatter.'};

/** Level by level, without a stack of its own that could be exhausted. */
function isTooDeep(input: unknown): boolean {
  let level = [input];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return level.length > 0;
}

function parse<T>(schema: z.ZodMiniType<T>, input: unknown, check: (value: T) => Problem[]): Parsed<T> {
  if (isTooDeep(input)) return {ok: false, problems: [tooDeep]};
  const result = schema.safeParse(input, {reportInput: true});
  const problems = result.success ? check(result.data) : problemsOf(result.error.issues);
  return result.success && problems.length === 0 ? {ok: true, value: result.data} : {ok: false, problems};
}
