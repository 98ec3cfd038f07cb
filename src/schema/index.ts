/**
 * What a survey is, and what an organisation says about itself.
 *
 * May import zod/mini and nothing of ours. Never: the page, storage, the network. A definition is data: there is no
 * expression language, no pattern of the author's own, and no way to make a question required.
 */
export {problemsIn} from './both.js';
export {checkTogether} from './check.js';
export type {Condition, Range} from './condition.js';
export {addressOf, type Destination} from './destination.js';
export {organisationJsonSchema, surveyJsonSchema} from './json-schema.js';
export type {Contact, Launch, Notice, Organisation, PublicKey} from './organisation.js';
export {parseOrganisation, parseSurvey} from './parse.js';
export type {Parsed, Problem} from './problem.js';
export type {Choice} from './asked.js';
export type {CustomQuestion, DateQuestion, NumberQuestion, TextQuestion} from './given.js';
export type {Leaf} from './leaves.js';
export type {Picture, Recording} from './media.js';
export type {
  ChoiceQuestion,
  ChoicesQuestion,
  Face,
  FacesQuestion,
  MatrixQuestion,
  RankingQuestion,
  RatingQuestion,
  ScaleQuestion,
  YesNoQuestion,
} from './picked.js';
export type {Note, Question} from './question.js';
export type {Part, Survey} from './survey.js';
export type {ReviewStatus, Text} from './text.js';
