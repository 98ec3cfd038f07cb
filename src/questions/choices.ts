import {html} from 'lit';
import {say} from '../i18n/index.js';
import type {ChoicesQuestion} from '../schema/index.js';
import {QuestionElement} from './question-element.js';

/**
 * Any number of answers from a list.
 *
 * @customElement heed-choices
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What is picked now. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - One thing to pick: its box and its words.
 * @csspart clear - The button that clears the answer.
 */
export class ChoicesElement extends QuestionElement<ChoicesQuestion> {
  static override readonly tag = 'heed-choices';

  protected override controls() {
    return html`<div class="answers">
      ${this.question.choices.map(({id, label, picture}) =>
        this.row('checkbox', id, say(label, this.lang), this.#picked.has(id), picture),
      )}
    </div>`;
  }

  protected override read({value, checked}: HTMLInputElement) {
    const picked = this.#picked;
    if (checked) picked.add(value);
    else picked.delete(value);
    return this.question.choices.map(({id}) => id).filter((id) => picked.has(id));
  }

  /** That one may pick several is said, and not left to the shape of a box. */
  protected override hint() {
    return super.hint(this.words.several);
  }

  get #picked(): Set<string> {
    return new Set(Array.isArray(this.answer) ? this.answer : []);
  }
}
