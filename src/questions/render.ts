import {html, type TemplateResult} from 'lit';
import {directive, Directive} from 'lit/directive.js';
import type {Given} from '../engine/index.js';
import type {Words} from '../i18n/index.js';
import type {Question} from '../schema/index.js';
import type {CustomKind} from './custom-kind.js';
import type {Earlier} from './earlier.js';

/** What a question is drawn with. */
export interface Around {
  /** Everything that the person gave so far, by the id of the question or of the row of a matrix. */
  readonly given: ReadonlyMap<string, Given>;
  readonly words: Words;
  readonly lang: string;
  readonly earlier: Earlier;
  /** The kinds of question that the site brought itself. */
  readonly customKinds: readonly CustomKind[];
}

/** Keeps one element for one question: nothing of a question is left in the next. */
class Drawn extends Directive {
  #element: HTMLElement | undefined;
  #told: {readonly [property: string]: unknown} = {};

  override render(question: Question, {given, ...around}: Around): HTMLElement {
    if (!this.#element || this.#told['question'] !== question) [this.#element, this.#told] = [make(question), {}];
    const all = {question, given: given.get(question.id), rows: given, ...around};
    // Only what has changed: a space that somebody typed is no answer yet, and still stays where they typed it.
    Object.assign(
      this.#element,
      Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== this.#told[name])),
    );
    this.#told = all;
    return this.#element;
  }
}

/** The element for a kind of question. */
function make(question: Question): HTMLElement {
  const element = document.createElement(`heed-${question.kind}`);
  element.className = 'question';
  element.setAttribute('exportparts', 'question, choice, text, note, picture, step, clear');
  return element;
}

const drawn = directive(Drawn);

/** Draws a question of any kind. */
export function renderQuestion(question: Question, around: Around): TemplateResult {
  return html`${drawn(question, around)}`;
}
