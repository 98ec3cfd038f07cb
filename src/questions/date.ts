import {css, html, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {ownDigits, type AllWords} from '../i18n/index.js';
import type {DateQuestion} from '../schema/index.js';
import {unwatched} from '../ui/index.js';
import {QuestionElement} from './question-element.js';

/** The months as they stand in an answer. */
const months = Array.from({length: 12}, (_, at) => String(at + 1).padStart(2, '0'));

/**
 * A month and a year, or a year alone. There is no day anywhere: a day could show who somebody is (R14).
 *
 * @customElement heed-date
 *
 * @fires {CustomEvent<AnswerDetail>} answer - The year, with the month if there is one. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - The month, or the year: its word and its list.
 * @csspart clear - The button that clears the answer.
 */
export class DateElement extends QuestionElement<DateQuestion> {
  static override readonly tag = 'heed-date';
  static override styles = [
    ...QuestionElement.styles,
    css`
      .date {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem 1rem;
      }
      .date label {
        display: block;
        flex: 1 1 11rem;
        min-inline-size: 0;
        padding: 0;
        margin: 0;
        border: 0;
        background: none;
      }
      .date label:has(:focus-visible) {
        outline: none;
      }
      select {
        display: block;
        inline-size: 100%;
        margin-block-start: 0.25rem;
        min-block-size: 3.25rem;
        padding: 0.5rem 0.75rem;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      .date select:focus-visible {
        outline: 3px solid var(--accent);
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

  /** What is chosen, as long as it means what is given: a month alone means nothing yet, and stays. */
  @state() private chosen: readonly [year: string, month: string] | undefined;

  protected override controls() {
    const {words, lang} = this;
    const {from, to} = this.question;
    const [year, month] = this.#shown;
    const years = Array.from({length: to - from + 1}, (_, at) => String(to - at));
    const named = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(lang, {...options, ...ownDigits(lang), calendar: 'gregory', timeZone: 'UTC'});
    const monthName = named({month: 'long'});
    const yearName = named({year: 'numeric'});
    return html`
      <div class="date" @change=${this.#onChoice}>
        ${this.#list('month', words.month, month, [
          ['', words.anyMonth],
          ...months.map((each) => [each, monthName.format(Date.UTC(2000, Number(each) - 1))] as const),
        ])}
        ${this.#list('year', words.year, year, [
          ['', words.noYear],
          ...years.map((each) => [each, yearName.format(Date.UTC(Number(each)))] as const),
        ])}
      </div>
      <div role="status" class="quiet">${month && !year ? words.monthAlone : ''}</div>
    `;
  }

  protected override hint() {
    return super.hint(this.words.dateHint);
  }

  /** A month alone is cleared like an answer. */
  protected override get isGiven() {
    return super.isGiven || this.#shown.some(Boolean);
  }

  protected override clear() {
    this.chosen = undefined;
    super.clear();
  }

  protected override willUpdate() {
    if (this.why !== undefined || dateOf(this.chosen) !== this.answer) this.chosen = undefined;
  }

  /** What the two lists stand at. */
  get #shown(): readonly [year: string, month: string] {
    const [year = '', month = ''] = this.chosen ?? String(this.answer ?? '').split('-');
    return [year, month];
  }

  #list(id: string, label: string, at: string, options: readonly (readonly [string, string])[]): TemplateResult {
    return html`
      <label part="choice">
        <span>${label}</span>
        <select id=${id} aria-describedby="hint" ${unwatched()}>
          ${options.map(([value, words]) => html`<option .value=${value} .selected=${value === at}>${words}</option>`)}
        </select>
      </label>
    `;
  }

  #onChoice() {
    const [month = '', year = ''] = [...this.renderRoot.querySelectorAll('select')].map(({value}) => value);
    this.chosen = [year, month];
    const answer = dateOf(this.chosen);
    this.give(answer === undefined ? undefined : {answer});
  }
}

/** `2026-11` or `2026`. A month alone is no date. */
function dateOf([year, month]: readonly string[] = []): string | undefined {
  return year ? [year, month].filter(Boolean).join('-') : undefined;
}
