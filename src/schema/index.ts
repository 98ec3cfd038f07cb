/**
 * What a survey is, and what an organisation says about itself.
 *
 * May import zod/mini and nothing of ours. Never: the page, storage, the network. A definition is data: there is no
 * expression language, no pattern of the author's own, and no way to make a question required.
 */
export {problemsIn} from './both.js';
export {checkTogether} from './check.js';
export type {Condition, Range} from './condition.js';
export {organisationJsonSchema, surveyJsonSchema} from './json-schema.js';
export type {Contact, Launch, Notice, Organisation, PublicKey} from './organisation.js';
export {parseOrganisation, parseSurvey} from './parse.js';
export type {Parsed, Problem} from './problem.js';
export type {
  Choice,
  ChoiceQuestion,
  ChoicesQuestion,
  Note,
  Question,
  ScaleQuestion,
  TextQuestion,
  YesNoQuestion,
} from './question.js';
export type {Part, Survey} from './survey.js';
export type {ReviewStatus, Text} from './text.js';
