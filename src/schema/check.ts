import {checkConditions} from './check-conditions.js';
import {checkEchoes} from './check-echoes.js';
import {missingLanguages, wordCount} from './languages.js';
import type {Organisation} from './organisation.js';
import type {Problem} from './problem.js';
import {choicesOf, type Question} from './question.js';
import type {Survey} from './survey.js';

/** R3: what can be read in one go before the first question. */
const MOST_NOTICE_WORDS = 150;

/** What the shape alone cannot show: repeated ids, conditions that cannot hold, words missing in a language. */
export function checkSurvey(survey: Survey): Problem[] {
  const languages = Object.keys(survey.languages);
  return [
    ...(languages.length === 0
      ? [{path: 'languages', message: 'is empty; name at least one, such as {"en": "source"}.'}]
      : []),
    ...repeatedIds(survey),
    ...turnedRound(survey),
    ...checkConditions(survey),
    ...checkEchoes(survey),
    ...missingLanguages(survey, languages),
  ];
}

/** What the shape alone cannot show: words missing in a language, a notice too long to be read, a promise nobody can keep. */
export function checkOrganisation(organisation: Organisation): Problem[] {
  return [
    ...missingLanguages(organisation, organisation.languages),
    ...longNotices(organisation),
    ...emptyPromise(organisation),
  ];
}

/**
 * What can only be seen with both documents at hand.
 *
 * @returns Problems of the survey: the languages that the organisation offers and the survey does not speak.
 */
export function checkTogether(survey: Survey, organisation: Organisation): Problem[] {
  const offered = organisation.languages.filter((language) => {
    const status = survey.languages[language];
    return status !== undefined && (status !== 'draft' || organisation.allowDraftLocales === true);
  });
  if (offered.length > 0) return [];
  const wanted = organisation.languages.join(', ');
  return [
    {
      path: 'languages',
      message: `has none of the organisation's languages (${wanted}) in a reviewed form; add one, or allow drafts with allowDraftLocales in the organisation.`,
    },
  ];
}

function repeatedIds(survey: Survey): Problem[] {
  const problems: Problem[] = [];
  const unlessNew = (seen: Set<string>, id: string, path: string) => {
    if (seen.has(id)) problems.push({path, message: `repeats the id \`${id}\`; give each its own.`});
    seen.add(id);
  };
  const parts = new Set<string>();
  const questions = new Set<string>();
  survey.parts.forEach((part, p) => {
    unlessNew(parts, part.id, `parts[${p}].id`);
    part.questions.forEach((question, q) => {
      const path = `parts[${p}].questions[${q}]`;
      unlessNew(questions, question.id, `${path}.id`);
      // Each row of a matrix is a question of its own, so it may not be called like another one.
      if (question.kind === 'matrix')
        question.rows.forEach(({id}, r) => unlessNew(questions, id, `${path}.rows[${r}].id`));
      const list = 'choices' in question ? 'choices' : 'points' in question ? 'points' : undefined;
      const picked = new Set<string>();
      choicesOf(question)?.forEach(({id}, c) => unlessNew(picked, id, `${path}.${list}[${c}].id`));
    });
  });
  return problems;
}

const isTurned = (question: Question) => 'from' in question && question.from > question.to;

/** Numbers and years that begin after they end: nothing could be answered. */
function turnedRound(survey: Survey): Problem[] {
  return survey.parts.flatMap(({questions}, p) =>
    questions.flatMap((question, q) =>
      isTurned(question)
        ? [{path: `parts[${p}].questions[${q}].from`, message: 'is more than to; turn the two round.'}]
        : [],
    ),
  );
}

/** A code that deletes nothing would be a lie to whoever keeps it. */
function emptyPromise({endpoint, withdrawal}: Organisation): Problem[] {
  if (!withdrawal || typeof endpoint === 'string') return [];
  return [{path: 'withdrawal', message: 'promises what only a collector can do; remove it, or send to a collector.'}];
}

function longNotices({notice, languages}: Organisation): Problem[] {
  return languages.flatMap((language) => {
    const texts = Object.values(notice).map((text) => (typeof text === 'string' ? text : (text[language] ?? '')));
    const words = wordCount(texts.join(' '));
    if (words <= MOST_NOTICE_WORDS) return [];
    return [
      {
        path: 'notice',
        message: `has ${words} words in \`${language}\`; shorten it to ${MOST_NOTICE_WORDS}, so that it can be read in one go.`,
      },
    ];
  });
}
