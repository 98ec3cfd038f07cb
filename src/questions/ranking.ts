import {css, html, svg, type PropertyValues} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {say, type AllWords} from '../i18n/index.js';
import type {RankingQuestion} from '../schema/index.js';
import {QuestionElement} from './question-element.js';

const arrow = (d: string) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${d} />`}</svg>`;
const up = arrow('M12 20V5M5 12l7-7 7 7');
const down = arrow('M12 4v15M5 12l7 7 7-7');

/**
 * Things to put in order, with a button up and a button down for each. Nothing is dragged (R24).
 *
 * The order that somebody finds is not an answer. It is one once they moved something, or said that it is right.
 *
 * @customElement heed-ranking
 *
 * @fires {CustomEvent<AnswerDetail>} answer - The ids in order. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - The words by which the order is said to be right, and the reasons for no answer.
 * @csspart clear - The button that clears the answer.
 */
export class RankingElement extends QuestionElement<RankingQuestion> {
  static override readonly tag = 'heed-ranking';
  static override styles = [
    ...QuestionElement.styles,
    css`
      ol {
        list-style: none;
        margin: 0 0 1rem;
        padding: 0;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
        padding-block: 0.5rem;
        border-block-end: 1px solid var(--line);
      }
      li > span {
        flex: 1 1 8rem;
        min-inline-size: 0;
      }
      li img {
        max-inline-size: 3rem;
        max-block-size: 3rem;
      }
      li button {
        display: grid;
        place-items: center;
        inline-size: 3rem;
        padding: 0;
      }
      [aria-disabled='true'] {
        border-color: var(--line);
        border-style: dashed;
        color: var(--quiet);
        background: none;
        cursor: default;
      }
      svg {
        inline-size: 1.4rem;
        block-size: 1.4rem;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      @media (forced-colors: active) {
        [aria-disabled='true'] {
          color: GrayText;
          border-color: GrayText;
        }
      }
    `,
  ];

  /** They come with the kinds of question that few surveys use. */
  declare words: AllWords;

  /** What was moved last, as it is read out. */
  @state() private moved = '';
  /** The order on the screen, where it is not the survey's. */
  #arranged: readonly string[] = [];
  #pressed: HTMLElement | undefined;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('given') && Array.isArray(this.answer)) this.#arranged = this.answer;
  }

  protected override controls() {
    const order = this.#order;
    return html`
      <ol role="list" aria-labelledby="ask" data-aloud=${this.#inTheSurveysOrder}>
        ${repeat(
          order,
          ({id}) => id,
          ({id, label, picture}, at) => {
            const words = say(label, this.lang);
            return html`<li>
              ${picture ? html`<img part="picture" src=${picture} alt="" />` : ''}
              <span>${this.words.ranked(at + 1, words)}</span>
              <button type="button" aria-disabled=${at === 0} @click=${(press: Event) => this.#move(press, id, -1)}>
                ${up}<span class="sr">${this.words.moveUp(words)}</span>
              </button>
              <button
                type="button"
                aria-disabled=${at === order.length - 1}
                @click=${(press: Event) => this.#move(press, id, 1)}
              >
                ${down}<span class="sr">${this.words.moveDown(words)}</span>
              </button>
            </li>`;
          },
        )}
      </ol>
      <p role="status" class="sr">${this.moved}</p>
      ${this.row('radio', 'order', this.words.orderIsRight, this.answer !== undefined)}
    `;
  }

  protected override read() {
    return this.#order.map(({id}) => id);
  }

  protected override clear(): void {
    this.#arranged = [];
    this.moved = '';
    super.clear();
  }

  /** Being moved takes the focus away from a button. It gets it back, so that it can be pressed again. */
  protected override updated() {
    this.#pressed?.focus();
    this.#pressed = undefined;
  }

  /** Read aloud, nobody in the room hears the order that was chosen. */
  get #inTheSurveysOrder(): string {
    return this.question.choices.map(({label}) => say(label, this.lang)).join('. ');
  }

  get #order(): RankingQuestion['choices'] {
    const place = ({id}: {readonly id: string}) => this.#arranged.indexOf(id);
    return [...this.question.choices].sort((one, other) => place(one) - place(other));
  }

  #move(press: Event, id: string, by: 1 | -1) {
    const order = this.read();
    const from = order.indexOf(id);
    const to = from + by;
    const other = order[to];
    if (other === undefined) return;
    [order[from], order[to]] = [other, id];
    const label = say(this.question.choices.find((choice) => choice.id === id)?.label, this.lang);
    this.moved = this.words.moved(label, to + 1, order.length);
    this.#pressed = press.currentTarget as HTMLElement;
    this.give({answer: order});
  }
}
