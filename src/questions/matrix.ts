import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Given, SaidWhy} from '../engine/index.js';
import {say, type AllWords} from '../i18n/index.js';
import type {Choice, MatrixQuestion} from '../schema/index.js';
import {Media} from '../ui/index.js';
import {matrixStyles} from './matrix-styles.js';
import {QuestionElement, reasons, type AnswerDetail} from './question-element.js';

type Row = MatrixQuestion['rows'][number];

/** What the last entry of a row's list stands for: it takes back what was given. */
const CLEAR = 'clear';

/**
 * Several things asked with the same worded points. Each row is a question of its own: it holds an answer or why there is none.
 *
 * On a phone, and wherever a table would not fit, the rows stand one below the other.
 *
 * @customElement heed-matrix
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What was picked in a row, under the id of the row. Stops at the survey: it never
 *   reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - One point of a row: its button, and its words where there is no table.
 * @csspart clear - The button that clears all rows.
 */
export class MatrixElement extends QuestionElement<MatrixQuestion> {
  static override readonly tag = 'heed-matrix';
  static override styles = [...QuestionElement.styles, matrixStyles];

  /** They come with the kinds of question that few surveys use. */
  declare words: AllWords;

  /** What the person gave so far, by the id of the row. Others may stand there as well. */
  @property({attribute: false}) rows: ReadonlyMap<string, Given> = new Map();

  protected readonly wide = new Media(this, '(min-width: 48rem)');
  /** A table was drawn, and its words need more room than there is: on a narrow part of a wide page, say. */
  #cramped = false;
  #wasTable = false;
  #held: string | undefined;

  protected override controls() {
    return this.#isTable ? this.#table() : this.question.rows.map((row) => this.#block(row));
  }

  /** Every row has its own. */
  protected override whyNot(): typeof nothing {
    return nothing;
  }

  protected override get isGiven(): boolean {
    return this.question.rows.some(({id}) => this.rows.has(id));
  }

  protected override get clearing(): string {
    return this.words.clearAll;
  }

  protected override clear(): void {
    for (const {id} of this.question.rows) if (this.rows.has(id)) this.#give(id, undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('question') || changed.has('words') || !this.wide.matches) this.#cramped = false;
    // Whoever turns the phone while they are in a row goes on in it.
    this.#held = this.#isTable === this.#wasTable ? undefined : this.#root.activeElement?.id;
    this.#wasTable = this.#isTable;
  }

  protected override updated() {
    const table = this.#root.querySelector('table');
    if (table && table.offsetWidth > table.parentElement!.clientWidth) {
      this.#cramped = true;
      this.requestUpdate();
    }
    if (this.#held) this.#root.getElementById(this.#held)?.focus();
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  get #isTable(): boolean {
    return this.wide.matches && !this.#cramped;
  }

  #table() {
    const {points, rows} = this.question;
    return html`
      <table aria-labelledby="ask">
        <thead>
          <tr>
            <td></td>
            ${points.map((point) => html`<th scope="col" id=${`col.${point.id}`}>${this.#picture(point)}${this.#say(point)}</th>`)}
            <th scope="col" id="or" class="why-not">${this.words.or}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr>
                <th scope="row" id=${`row.${row.id}`}>${this.#say(row)}</th>
                ${points.map(
                  (point) =>
                    html`<td>
                      <label part="choice">${this.#radio(row, point, `row.${row.id} col.${point.id}`)}</label>
                    </td>`,
                )}
                <td class="why-not">${this.#list(row, 'or')}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  #block(row: Row) {
    const or = `or.${row.id}`;
    return html`
      <fieldset class="row">
        <legend id=${`row.${row.id}`}>${this.#say(row)}</legend>
        <div class="answers">
          ${this.question.points.map(
            (point) =>
              html`<label part="choice">
                ${this.#radio(row, point)} ${this.#picture(point)}<span>${this.#say(point)}</span>
              </label>`,
          )}
        </div>
        <p id=${or} class="quiet">${this.words.or}</p>
        ${this.#list(row, or)}
      </fieldset>
    `;
  }

  #radio(row: Row, {id}: Choice, named?: string): TemplateResult {
    const given = this.rows.get(row.id);
    return html`<input
      type="radio"
      id=${`pick.${row.id}.${id}`}
      name=${row.id}
      autocomplete="off"
      aria-labelledby=${named ?? nothing}
      .value=${id}
      .checked=${live(given !== undefined && 'answer' in given && given.answer === id)}
      @change=${() => this.#give(row.id, {answer: id})}
    />`;
  }

  /** The reasons for no answer (R2), as small as they can be: there is one list for each row. It also takes back (R6). */
  #list({id}: Row, or: string) {
    const given = this.rows.get(id);
    const why = given && 'why' in given ? given.why : undefined;
    const option = (value: string, words: string) =>
      html`<option .value=${value} .selected=${live(value === (why ?? ''))}>${words}</option>`;
    // Read aloud, every list is the same: nobody near hears which row somebody had no answer to (R55).
    const all = [this.words.noneOfThese, ...reasons.map(([, word]) => this.words[word])];
    return html`<select
      id=${`why.${id}`}
      data-aloud=${all.join('. ')}
      class=${why ? 'said' : nothing}
      autocomplete="off"
      aria-labelledby=${`row.${id} ${or}`}
      @change=${({target}: Event) => this.#onList(id, (target as HTMLSelectElement).value)}
    >
      ${why ? nothing : option('', this.words.noneOfThese)}
      ${reasons.map(([reason, word]) => option(reason, this.words[word]))}
      ${given ? option(CLEAR, this.words.clear) : nothing}
    </select>`;
  }

  #onList(row: string, picked: string) {
    if (picked) this.#give(row, picked === CLEAR ? undefined : {why: picked as SaidWhy});
  }

  #give(row: string, given: Given | undefined) {
    const rows = new Map(this.rows);
    if (given) rows.set(row, given);
    else rows.delete(row);
    this.rows = rows;
    this.tell<AnswerDetail>('answer', {question: row, given: given ?? null});
  }

  #picture({picture}: Choice) {
    return picture ? html`<img part="picture" src=${picture} alt="" />` : nothing;
  }

  #say({label}: Pick<Row, 'label'>): string {
    return say(label, this.lang);
  }
}
