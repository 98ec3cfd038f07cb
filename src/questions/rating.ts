import {css, html} from 'lit';
import {count, say, type AllWords} from '../i18n/index.js';
import type {RatingQuestion} from '../schema/index.js';
import {QuestionElement} from './question-element.js';

const numbers = Array.from({length: 11}, (_, at) => at);

/**
 * A number from 0 to 10, with words at both ends. Plain buttons to pick: no stars, no slider, no colours (R24).
 *
 * @customElement heed-rating
 *
 * @fires {CustomEvent<AnswerDetail>} answer - The number. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - One number: its button and its digits.
 * @csspart clear - The button that clears the answer.
 */
export class RatingElement extends QuestionElement<RatingQuestion> {
  static override readonly tag = 'heed-rating';
  static override styles = [
    ...QuestionElement.styles,
    css`
      .rating {
        display: grid;
        gap: 0.4rem 1rem;
        grid-template: 'low' 'numbers' 'high' / minmax(0, 1fr);
      }
      #low {
        grid-area: low;
      }
      #high {
        grid-area: high;
        text-align: end;
      }
      .numbers {
        grid-area: numbers;
        display: grid;
        /* All eleven in a row where there is room for it, and six on the smallest phone. */
        grid-template-columns: repeat(auto-fit, minmax(max(44px, 2.4em), 1fr));
        gap: 4px;
      }
      .numbers label {
        flex-direction: column;
        gap: 0.3rem;
        justify-content: center;
        min-block-size: 4.5rem;
        padding: 0.4rem 0;
        margin: 0;
      }
      .room {
        container-type: inline-size;
      }
      @container (min-inline-size: 34rem) {
        .rating {
          grid-template: 'low high' 'numbers numbers' / minmax(0, 1fr) minmax(0, 1fr);
          align-items: end;
        }
      }
    `,
  ];

  /** They come with the kinds of question that few surveys use. */
  declare words: AllWords;

  protected override controls() {
    const {words, lang, question} = this;
    return html`
      <div class="room">
        <div class="rating">
          <p id="low">${words.ratingEnd(0, say(question.low, lang))}</p>
          <div class="numbers">${numbers.map((each) => this.#number(each))}</div>
          <p id="high">${words.ratingEnd(10, say(question.high, lang))}</p>
        </div>
      </div>
    `;
  }

  protected override read({value}: HTMLInputElement) {
    return Number(value);
  }

  /** One number. The words at the ends are part of the names of 0 and 10. */
  #number(each: number) {
    const digits = `digits-${each}`;
    const name = each === 0 ? 'low' : each === 10 ? 'high' : digits;
    return html`
      <label part="choice">
        <input
          type="radio"
          name="pick"
          aria-labelledby=${name}
          .value=${String(each)}
          .checked=${this.answer === each}
          autocomplete="off"
        />
        <span id=${digits}>${count(each, this.lang)}</span>
      </label>
    `;
  }
}
