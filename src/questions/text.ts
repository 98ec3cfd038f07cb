import {html} from 'lit';
import {mayIdentify} from '../privacy/index.js';
import type {TextQuestion} from '../schema/index.js';
import {unwatched} from '../ui/index.js';
import {QuestionElement} from './question-element.js';

/** What a text holds when the survey does not say (R28): room for a few sentences, or a line. */
const MOST_CHARACTERS = {long: 500, short: 100};

/** With so few characters left, it is said how many. */
const NEARLY_FULL = 50;

/**
 * A person's own words: a few sentences, or a line.
 *
 * The browser is asked not to remember them, not to send them to a spelling service and not to finish them (R50). Where they
 * may show who somebody is, it says so, here and now and to nobody else (R29).
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
    const {size = 'long', maxLength = MOST_CHARACTERS[size]} = this.question;
    const written = typeof this.answer === 'string' ? this.answer : '';
    const left = maxLength - written.length;
    return html`
      ${
        size === 'short'
          ? html`<input
              type="text"
              part="text"
              aria-labelledby="ask"
              aria-describedby="hint"
              maxlength=${maxLength}
              .value=${written}
              @input=${this.#onInput}
              dir="auto"
              ${unwatched()}
            />`
          : html`<textarea
              part="text"
              aria-labelledby="ask"
              aria-describedby="hint"
              maxlength=${maxLength}
              .value=${written}
              @input=${this.#onInput}
              dir="auto"
              ${unwatched()}
            ></textarea>`
      }
      <div role="status" class="quiet">
        ${mayIdentify(written) ? html`<p>${this.words.mayIdentify}</p>` : ''}
        ${written && left <= NEARLY_FULL ? html`<p>${this.words.charactersLeft(left)}</p>` : ''}
      </div>
    `;
  }

  protected override read({value}: Pick<HTMLInputElement, 'value'>) {
    return value;
  }

  /** The reminder not to name anybody always stands there; the survey's own hint comes before it (R28). */
  protected override hint() {
    return super.hint(this.words.textHint);
  }

  #onInput(happening: Event) {
    this.give({answer: (happening.target as HTMLInputElement | HTMLTextAreaElement).value});
  }
}
