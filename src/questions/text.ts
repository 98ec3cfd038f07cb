import {html} from 'lit';
import {say} from '../i18n/index.js';
import type {TextQuestion} from '../schema/index.js';
import {QuestionElement} from './question-element.js';

/** What a text holds when the survey does not say (R28). */
const MOST_CHARACTERS = 500;

/**
 * A person's own words.
 *
 * The browser is asked not to remember them, not to send them to a spelling service and not to finish them (R50).
 *
 * @customElement heed-text
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What is written now. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart text - Where to write.
 * @csspart clear - The button that clears the answer.
 */
export class TextElement extends QuestionElement<TextQuestion> {
  static override readonly tag = 'heed-text';

  protected override controls() {
    return html`
      <textarea
        part="text"
        aria-label=${say(this.question.ask, this.lang)}
        aria-describedby="hint"
        maxlength=${this.question.maxLength ?? MOST_CHARACTERS}
        .value=${typeof this.answer === 'string' ? this.answer : ''}
        @input=${this.#onInput}
        dir="auto"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck="false"
        writingsuggestions="false"
        translate="no"
        data-gramm="false"
        data-gramm_editor="false"
        data-enable-grammarly="false"
        data-lpignore="true"
      ></textarea>
    `;
  }

  protected override read({value}: Pick<HTMLInputElement, 'value'>) {
    return value;
  }

  /** The reminder not to name anybody always stands there; the survey's own hint comes before it (R28). */
  protected override hint() {
    return [super.hint(), this.words.textHint].filter(Boolean).join(' ');
  }

  #onInput(happening: Event) {
    this.given = {answer: (happening.target as HTMLTextAreaElement).value};
    this.tell('answer', this.given);
  }
}
