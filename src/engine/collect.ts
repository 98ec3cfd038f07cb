import type {Survey} from '../schema/index.js';
import {leavesOf} from '../schema/leaves.js';
import type {Answer, Collected, Given, Why} from './answers.js';
import {open, type Place} from './place.js';

/** What would be sent now. A question behind a branch that has closed is left out; every other says its answer or why there is none. */
export function collect(survey: Survey, {given, passed}: Place): Collected {
  const opened = open(survey, given);
  const asked = survey.parts.flatMap(({questions}) => questions.flatMap(leavesOf)).filter(({id}) => opened.has(id));
  return new Map(asked.map(({id}) => [id, outcome(given.get(id), passed.has(id))]));
}

/** Whether nothing was said at all: everything was skipped or never reached (R1). "Not sure" says something. */
export function isEmpty(collected: Collected): boolean {
  return [...collected.values()].every(
    (each) => typeof each === 'object' && 'why' in each && (each.why === 'skipped' || each.why === 'not-reached'),
  );
}

function outcome(given: Given | undefined, passed: boolean): Answer | {readonly why: Why} {
  if (!given) return {why: passed ? 'skipped' : 'not-reached'};
  return 'answer' in given ? given.answer : given;
}
