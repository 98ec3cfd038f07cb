import {checkTogether} from './check.js';
import {parseOrganisation, parseSurvey} from './parse.js';
import type {Problem} from './problem.js';

/**
 * Everything that keeps a survey of an organisation from being shown.
 *
 * @returns Problems whose paths begin with `survey` or `organisation`. None: both can be used as they are.
 */
export function problemsIn(survey: unknown, organisation: unknown): Problem[] {
  const asked = parseSurvey(survey);
  const asking = parseOrganisation(organisation);
  if (asked.ok && asking.ok) return within('survey', checkTogether(asked.value, asking.value));
  return [
    ...(asked.ok ? [] : within('survey', asked.problems)),
    ...(asking.ok ? [] : within('organisation', asking.problems)),
  ];
}

function within(document: string, problems: readonly Problem[]): Problem[] {
  return problems.map(({path, message}) => ({path: path ? `${document}.${path}` : document, message}));
}
