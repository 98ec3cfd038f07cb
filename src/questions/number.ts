import {css, html, nothing} from 'lit';
import {state} from 'lit/decorators.js';
import {count, say, type AllWords} from '../i18n/index.js';
import type {NumberQuestion} from '../schema/index.js';
import {unwatched} from '../ui/index.js';
import {QuestionElement} from './question-element.js';
import {wholeNumber} from './whole-number.js';

/**
 * A whole number: a place to write it in the digits of any script, and two buttons for those who would rather not type.
 *
 * What can be meant is told beforehand. What is typed stays as it was typed; where it is something else, nothing is given, and a
 * line says so without scolding.
 *
 * @customElement heed-number
 *
 * @fires {CustomEvent<AnswerDetail>} answer - The number. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart text - Where to write the number.
 * @csspart step - The buttons for one less and one more.
 * @csspart clear - The button that clears the answer.
 */
export class NumberElement extends QuestionElement<NumberQuestion> {
  static override readonly tag = 'heed-number';
  static override styles = [
    ...QuestionElement.styles,
    css`
      .count,
      .steps {
        display: flex;
        gap: 0.6rem;
        align-items: center;
      }
      .count {
        flex-wrap: wrap;
      }
      .count > span {
        min-inline-size: 0;
      }
      .count > input {
        inline-size: auto;
        max-inline-size: 100%;
        block-size: auto;
        min-block-size: 3.25rem;
        padding: 0.5rem 0.75rem;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        text-align: center;
      }
      [part='step'] {
        min-inline-size: 3.25rem;
        min-block-size: 3.25rem;
        padding: 0.25rem;
        text-align: center;
      }
      [part='step'] svg {
        display: block;
        inline-size: 1.5em;
        margin: auto;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.5;
        stroke-linecap: round;
      }
      [role='status'] {
        /* Room for what may have to be said, so that nothing moves when it is. */
        min-block-size: 3.2em;
        margin-block-start: 0.6rem;
      }
    `,
  ];

  /** They come with the kinds of question that few surveys use. */
  declare words: AllWords;

  /** What was typed, as long as it means what is given. */
  @state() private typed: string | undefined;

  /** What the last press on a button led to. */
  @state() private pressed: 'a number' | 'the least' | 'the most' | undefined;

  protected override controls() {
    const {words, question} = this;
    return html`
      <div class="count">
        <input
          type="text"
          part="text"
          size=${2 + Math.max(...[question.from, question.to].map((end) => count(end, this.lang).length))}
          inputmode=${question.from < 0 ? 'text' : 'numeric'}
          aria-labelledby="ask"
          aria-describedby="hint"
          .value=${this.#shown}
          @input=${this.#onInput}
          ${unwatched()}
        />
        ${question.unit ? html`<span>${say(question.unit, this.lang)}</span>` : nothing}
        <div class="steps">
          ${this.#button('M5 12h14', words.oneLess, -1)} ${this.#button('M5 12h14M12 5v14', words.oneMore, 1)}
        </div>
      </div>
      <div role="status" class="quiet">${this.#toSay()}</div>
    `;
  }

  /** What can be meant, after the survey's own hint. */
  protected override hint() {
    const {from, to, unit} = this.question;
    return super.hint(this.words.numberHint(from, to, say(unit, this.lang)));
  }

  /** Words that mean no number are cleared like a number. */
  protected override get isGiven() {
    return super.isGiven || this.#shown !== '';
  }

  protected override clear() {
    this.typed = undefined;
    super.clear();
  }

  protected override willUpdate() {
    const {typed, answer} = this;
    if (this.why !== undefined || (typed !== undefined && this.#meant(typed) !== answer)) this.typed = undefined;
    if (answer === undefined) this.pressed = undefined;
  }

  /** What stands in the field. */
  get #shown(): string {
    return this.typed ?? (typeof this.answer === 'number' ? count(this.answer, this.lang) : '');
  }

  /** The number meant, if it is one that can be meant. */
  #meant(typed: string): number | undefined {
    const {from, to} = this.question;
    const meant = wholeNumber(typed);
    return meant !== undefined && from <= meant && meant <= to ? meant : undefined;
  }

  /** A minus or a plus that is drawn, named by words. */
  #button(drawn: string, word: string, by: number) {
    return html`<button type="button" part="step" @click=${() => this.#step(by)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${drawn} /></svg>
      <span class="sr">${word}</span>
    </button>`;
  }

  /** One less or one more. It begins at 0 where that can be meant, and goes no further than the ends. */
  #step(by: number) {
    const {from, to} = this.question;
    const at = wholeNumber(this.#shown);
    const wanted = at === undefined ? Math.max(from, to < 0 ? from : 0) : at + by;
    const reached = Math.min(Math.max(wanted, from), to);
    this.pressed = wanted < from ? 'the least' : wanted > to ? 'the most' : 'a number';
    this.typed = undefined;
    this.give({answer: reached});
  }

  #toSay() {
    const {words, pressed, lang} = this;
    const shown = this.#shown;
    const {from, to, unit} = this.question;
    if (pressed === 'the least') return words.numberLeast(from);
    if (pressed === 'the most') return words.numberMost(to);
    // Who does not see the field hears the number that a button led to.
    if (pressed) return html`<span class="sr">${shown} ${say(unit, lang)}</span>`;
    const begun = /^[-−–]?$/.test(shown.trim());
    return begun || this.#meant(shown) !== undefined ? '' : words.numberUnclear(from, to);
  }

  #onInput({target}: Event) {
    this.typed = (target as HTMLInputElement).value;
    this.pressed = undefined;
    const answer = this.#meant(this.typed);
    this.give(answer === undefined ? undefined : {answer});
  }
}
