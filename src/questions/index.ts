/**
 * One element per kind of question.
 *
 * May import ui, i18n, privacy; types of engine and schema. Never: shell, outbox, seal, endpoints: code that draws
 * questions cannot store or send.
 *
 * To add a kind: its schema in `schema/question.ts`, a file here, a case wherever the compiler then complains
 * (`choicesOf`, `shell/in-words.ts`), its longest answer in `privacy/pad.ts`, a line in `tags.ts` and `more.ts`, a story, a test.
 */
export {ChoiceElement} from './choice.js';
export {ChoicesElement} from './choices.js';
export type {CustomKind} from './custom-kind.js';
export {withEarlier, type Earlier} from './earlier.js';
export {NoteElement} from './note.js';
export {QuestionElement, reasons, type AnswerDetail, type Questioned} from './question-element.js';
export {renderQuestion, type Around} from './render.js';
export {ScaleElement} from './scale.js';
export {TextElement} from './text.js';
export {YesNoElement} from './yes-no.js';
