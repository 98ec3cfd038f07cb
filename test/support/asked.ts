import {render, type LitElement} from 'lit';
import '../../src/define.js';
import type {Given} from '../../src/engine/index.js';
import {allWords, direction, languages} from '../../src/i18n/index.js';
import {renderQuestion, type AnswerDetail, type Around} from '../../src/questions/index.js';
import * as rare from '../../src/questions/more.js';
import type {Question} from '../../src/schema/index.js';
import {first, kindly, likely, mood, often, since} from './more-kinds.js';
import {small} from './survey.js';
import {afterwards} from './watch.js';

// A page loads these when its survey uses one.
for (const element of Object.values(rare)) element.define();

/** A question of each kind: the small survey's own, and of the kinds that it does not use. */
export const kinds: Readonly<Record<Question['kind'], Question>> = Object.fromEntries(
  [...small.parts.flatMap(({questions}) => questions), often, since, likely, mood, kindly, first].map((question) => [
    question.kind,
    question,
  ]),
) as Record<Question['kind'], Question>;

/** The kinds that ask something. */
export const asking = [
  'choice',
  'choices',
  'scale',
  'yes-no',
  'text',
  'number',
  'date',
  'rating',
  'faces',
  'ranking',
] as const;

/** One question by itself, and everything that it tells the survey around it. */
export interface Asked {
  readonly element: LitElement;
  readonly root: ShadowRoot;
  readonly told: AnswerDetail['given'][];
  /** The same with the question that it is about: for a matrix, the row. */
  readonly details: AnswerDetail[];
}

/**
 * Puts one question on the page.
 *
 * @param given What was given to it; or to each row, by its id.
 */
export async function ask(
  question: Question,
  given?: Given | ReadonlyMap<string, Given>,
  lang = 'en',
  more: Partial<Around> = {},
): Promise<Asked> {
  const words = await allWords(languages[lang]!);
  const around = document.createElement('div');
  Object.assign(around, {lang, dir: direction(lang)});
  document.body.append(around);
  afterwards(() => around.remove());
  const told: AnswerDetail['given'][] = [];
  const details: AnswerDetail[] = [];
  around.addEventListener('answer', (happening) => {
    const {detail} = happening as CustomEvent<AnswerDetail>;
    details.push(detail);
    told.push(detail.given);
  });
  const held = given instanceof Map ? given : new Map(given ? [[question.id, given as Given]] : []);
  const usual: Around = {given: held, words, lang, earlier: () => undefined, customKinds: []};
  render(renderQuestion(question, {...usual, ...more}), around);
  const element = around.firstElementChild as LitElement;
  await element.updateComplete;
  return {element, root: element.shadowRoot!, told, details};
}
