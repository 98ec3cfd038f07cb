import {render, type LitElement} from 'lit';
import '../../src/define.js';
import type {Given} from '../../src/engine/index.js';
import {direction, languages} from '../../src/i18n/index.js';
import {renderQuestion, type AnswerDetail} from '../../src/questions/index.js';
import type {Question} from '../../src/schema/index.js';
import {small} from './survey.js';
import {afterwards} from './watch.js';

/** The small survey's question of each kind. */
export const kinds: Readonly<Record<Question['kind'], Question>> = Object.fromEntries(
  small.parts.flatMap(({questions}) => questions).map((question) => [question.kind, question]),
) as Record<Question['kind'], Question>;

/** The kinds that ask something. */
export const asking = ['choice', 'choices', 'scale', 'yes-no', 'text'] as const;

/** One question by itself, and everything that it tells the survey around it. */
export interface Asked {
  readonly element: LitElement;
  readonly root: ShadowRoot;
  readonly told: AnswerDetail[];
}

/** Puts one question on the page. */
export async function ask(question: Question, given?: Given, lang = 'en'): Promise<Asked> {
  const words = await languages[lang]!.load();
  const around = document.createElement('div');
  Object.assign(around, {lang, dir: direction(lang)});
  document.body.append(around);
  afterwards(() => around.remove());
  const told: AnswerDetail[] = [];
  around.addEventListener('answer', (happening) => told.push((happening as CustomEvent<AnswerDetail>).detail));
  render(renderQuestion(question, given, words, lang), around);
  const element = around.firstElementChild as LitElement;
  await element.updateComplete;
  return {element, root: element.shadowRoot!, told};
}
