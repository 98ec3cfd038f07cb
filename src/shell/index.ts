/**
 * Everything around the questions: the notice, turning pages, looking over, sending, stopping, help, leaving.
 *
 * May import questions, ui, i18n, engine; types of schema. Never: outbox, seal, endpoints. It is handed a `keep` function and
 * does not know what that does.
 */
export {LeaveElement} from './leave.js';
export type {Check} from './prepare.js';
export {SurveyElement} from './survey-element.js';
