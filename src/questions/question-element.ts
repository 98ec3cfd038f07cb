import {css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Answer, Given, SaidWhy} from '../engine/index.js';
import {say, type Words} from '../i18n/index.js';
import type {Note, Question, Text} from '../schema/index.js';
import {base, BaseElement, unrecorded} from '../ui/index.js';
import {withEarlier, type Earlier} from './earlier.js';
import {controls} from './styles.js';

/** What an `answer` event carries. */
export interface AnswerDetail {
  /** The id of the question, or of the row of a matrix. */
  readonly question: string;
  /** An answer, why there is none, or `null` when it was cleared. */
  readonly given: Given | null;
}

/** Whatever asks something. */
export type Questioned = Element & {readonly question: Question};

/** The words of the three reasons that can be said. */
export const reasons = [
  ['not-sure', 'notSure'],
  ['does-not-apply', 'doesNotApply'],
  ['rather-not-say', 'ratherNotSay'],
] as const satisfies readonly (readonly [SaidWhy, keyof Words])[];

/** For a field, browsers bring only the line to write on into sight. It could stay below the way out (WCAG 2.4.11, R96). */
function onKeyUp({key, target}: KeyboardEvent) {
  if (key === 'Tab') (target as Element).scrollIntoView({block: 'nearest'});
}

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
        margin-block-start: 1rem;
      }
      #hint {
        margin-block-end: 0.75rem;
      }
      fieldset > img {
        display: block;
        max-inline-size: 100%;
        max-block-size: 16rem;
        margin-block-end: 0.75rem;
        border-radius: var(--radius);
      }
    `,
  ];

  /** What to ask. */
  @property({attribute: false}) question!: Q;

  /** What the person gave so far. */
  @property({attribute: false}) given?: Given | undefined;

  /** The library's words in the language shown. */
  @property({attribute: false}) words!: Words;

  /** The words of earlier answers, for a question that repeats them. */
  @property({attribute: false}) earlier: Earlier = () => undefined;

  protected override render() {
    const hint = this.hint();
    return html`
      <fieldset ${unrecorded()} aria-describedby=${hint ? 'hint' : nothing} @change=${this.#onChange} @keyup=${onKeyUp}>
        <legend part="question"><h2 id="ask" tabindex="-1">${this.repeating(this.question.ask)}</h2></legend>
        ${this.#picture()} ${hint ? html`<p id="hint" class="quiet">${withEarlier(hint, this.earlier)}</p>` : nothing}
        ${this.controls()} ${this.whyNot()}
      </fieldset>
      ${
        this.isGiven
          ? html`<button class="plain" part="clear" ${unrecorded()} @click=${this.#onClear}>${this.clearing}</button>`
          : nothing
      }
    `;
  }

  /** Puts the reading position on the question itself, so that it is read out and nothing is pressed by mistake. */
  override focus(options?: FocusOptions): void {
    // A question that was just put there is drawn a moment later.
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  /** What the person answers with. */
  protected abstract controls(): TemplateResult | TemplateResult[];

  /** The answer that a control stands for once somebody used it. Kinds whose controls tell by themselves have none. */
  protected read(_control: HTMLInputElement): Answer | undefined {
    return undefined;
  }

  /** Three ways to say why there is no answer (R2). */
  protected whyNot(): TemplateResult | typeof nothing {
    return html`
      <div class="why" role="group" aria-labelledby="or">
        <p id="or" class="quiet">${this.words.or}</p>
        <div>${reasons.map(([why, word]) => this.row('radio', `why:${why}`, this.words[word], this.why === why))}</div>
      </div>
    `;
  }

  /** Whether there is something to clear. */
  protected get isGiven(): boolean {
    return this.given !== undefined;
  }

  /** What the button says that clears. */
  protected get clearing(): string {
    return this.words.clear;
  }

  /** Takes what was given, and tells the survey around. */
  protected give(given: Given | undefined): void {
    this.given = given;
    this.tell<AnswerDetail>('answer', {question: this.question.id, given: given ?? null});
  }

  /** Takes back all that was given. */
  protected clear(): void {
    this.give(undefined);
  }

  /** A text of the survey, with the words of earlier answers where it repeats them. */
  protected repeating(text: Text): unknown {
    return withEarlier(say(text, this.lang), this.earlier);
  }

  /** What is said under the question: the survey's own hint, and what a kind has to say of itself. */
  protected hint(...more: readonly string[]): string {
    return [say(this.question.hint, this.lang), ...more].filter(Boolean).join(' ');
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
  protected row(
    type: 'radio' | 'checkbox',
    value: string,
    label: string,
    checked: boolean,
    picture?: TemplateResult | string,
  ): TemplateResult {
    return html`
      <label part="choice">
        <input type=${type} name="pick" .value=${value} .checked=${checked} autocomplete="off" />
        ${typeof picture === 'string' ? html`<img part="picture" src=${picture} alt="" />` : (picture ?? nothing)}
        <span>${label}</span>
      </label>
    `;
  }

  #picture() {
    const {picture} = this.question;
    return picture ? html`<img part="picture" src=${picture.src} alt=${say(picture.alt, this.lang)} />` : nothing;
  }

  #onChange(happening: Event) {
    const control = happening.target as HTMLInputElement;
    const why = reasons.find(([reason]) => control.value === `why:${reason}` && control.type === 'radio')?.[0];
    const answer = why ?? this.read(control);
    if (answer !== undefined) this.give(why ? {why} : {answer});
  }

  #onClear() {
    this.clear();
    this.focus();
  }
}
