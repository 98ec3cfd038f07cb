import {css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Answer, Given, SaidWhy} from '../engine/index.js';
import {say, type Words} from '../i18n/index.js';
import type {Note, Question} from '../schema/index.js';
import {base, BaseElement} from '../ui/index.js';
import {controls} from './styles.js';

/** What an `answer` event carries: an answer, why there is none, or `null` when it was cleared. */
export type AnswerDetail = Given | null;

/** Whatever fires one. */
export type Questioned = Element & {readonly question: Question};

/** The words of the three reasons that can be said. */
export const reasons = [
  ['not-sure', 'notSure'],
  ['does-not-apply', 'doesNotApply'],
  ['rather-not-say', 'ratherNotSay'],
] as const satisfies readonly (readonly [SaidWhy, keyof Words])[];

/**
 * One question: what is asked, a way to answer, three ways to say why not, and a way to clear it all.
 *
 * Each kind of question is a subclass that draws its controls.
 */
export abstract class QuestionElement<Q extends Exclude<Question, Note>> extends BaseElement {
  static override styles = [
    base,
    controls,
    css`
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-inline-size: 0;
      }
      legend {
        padding: 0;
        margin-block-end: 0.75rem;
      }
      .why {
        margin-block-start: 1.25rem;
        padding-block-start: 1rem;
        border-block-start: 1px solid var(--line);
      }
      .why p {
        margin-block-end: 0.5rem;
      }
      #hint {
        margin-block-end: 0.75rem;
      }
    `,
  ];

  /** What to ask. */
  @property({attribute: false}) question!: Q;

  /** What the person gave so far. */
  @property({attribute: false}) given?: Given | undefined;

  /** The library's words in the language shown. */
  @property({attribute: false}) words!: Words;

  protected override render() {
    const {question, words, given} = this;
    const hint = this.hint();
    return html`
      <fieldset aria-describedby=${hint ? 'hint' : nothing} @change=${this.#onChange}>
        <legend part="question"><h2 tabindex="-1">${say(question.ask, this.lang)}</h2></legend>
        ${hint ? html`<p id="hint" class="quiet">${hint}</p>` : nothing} ${this.controls()}
        <div class="why" role="group" aria-labelledby="or">
          <p id="or" class="quiet">${words.or}</p>
          ${reasons.map(([why, word]) => this.row('radio', `why:${why}`, words[word], this.why === why))}
        </div>
      </fieldset>
      ${given ? html`<button class="plain" part="clear" @click=${this.#onClear}>${words.clear}</button>` : nothing}
    `;
  }

  /** Puts the reading position on the question itself, so that it is read out and nothing is pressed by mistake. */
  override focus(options?: FocusOptions): void {
    // A question that was just put there is drawn a moment later.
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  /** What the person answers with. */
  protected abstract controls(): TemplateResult | TemplateResult[];

  /** The answer that a control stands for once somebody used it. */
  protected abstract read(control: HTMLInputElement): Answer;

  /** What is said under the question. */
  protected hint(): string {
    return say(this.question.hint, this.lang);
  }

  /** The answer so far. */
  protected get answer(): Answer | undefined {
    return this.given && 'answer' in this.given ? this.given.answer : undefined;
  }

  /** The reason for no answer so far. */
  protected get why(): SaidWhy | undefined {
    return this.given && 'why' in this.given ? this.given.why : undefined;
  }

  /** One thing to pick. A native control, large enough to hit, that works in forced colours and with every screen reader. */
  protected row(type: 'radio' | 'checkbox', value: string, label: string, checked: boolean): TemplateResult {
    return html`
      <label part="choice">
        <input type=${type} name="pick" .value=${value} .checked=${checked} autocomplete="off" />
        <span>${label}</span>
      </label>
    `;
  }

  #onChange(happening: Event) {
    const control = happening.target as HTMLInputElement;
    const why = reasons.find(([reason]) => control.value === `why:${reason}` && control.type === 'radio')?.[0];
    this.given = why ? {why} : {answer: this.read(control)};
    this.tell<AnswerDetail>('answer', this.given);
  }

  #onClear() {
    this.given = undefined;
    this.tell<AnswerDetail>('answer', null);
    this.focus();
  }
}
