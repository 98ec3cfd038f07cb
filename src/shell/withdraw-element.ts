import {css, html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {bestLanguage, direction, languages, type AllWords} from '../i18n/index.js';
import type {Organisation} from '../schema/index.js';
import {base, BaseElement, keepInside, page, tokens, unrecord, unrecorded, unwatched} from '../ui/index.js';
import {Cover} from './cover.js';
import {offered} from './offered.js';
import {PageLife} from './page-life.js';
import {languagesWantedBy} from './prepare.js';
import {Speaking} from './speaking.js';
import {layout} from './styles.js';
import {top} from './top.js';

/** What came of a code, as far as anybody is told. */
type Outcome = 'asking' | 'look-again' | 'done' | 'not-reached';

/**
 * Where somebody who kept a code has their answers deleted. For a page of its own.
 *
 * The code is in the field and nowhere else: not in the address, not in an attribute, not on the device. What is said
 * afterwards is the same whether there were answers or not, so that nobody can be made to prove that a code is theirs (R8).
 *
 * @customElement heed-withdraw
 *
 * @slot - Shown while there is nowhere to ask. Say how else the organisation can be reached.
 *
 * @fires {Event} leave - Somebody leaves the page. Cancel it to go somewhere yourself. Does not bubble.
 *
 * @csspart page - Everything.
 * @csspart heading - The heading.
 * @csspart text - Where to write the code.
 * @csspart delete - The button that asks.
 * @csspart outcome - What came of it.
 * @csspart leave - The button that leaves the page.
 */
export class WithdrawElement extends BaseElement {
  static override readonly tag = 'heed-withdraw';
  static override styles = [
    tokens,
    page,
    base,
    layout,
    css`
      #screen label {
        display: grid;
        gap: 0.5rem;
        font-weight: 650;
      }
      input {
        inline-size: min(100%, 26rem);
        min-block-size: 3rem;
        padding: 0.5rem 0.75rem;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-family: ui-monospace, monospace;
        font-weight: 400;
      }
    `,
  ];

  /** Who asked, in the same words as in the survey. */
  @property({attribute: false}) organisation: Organisation | undefined;

  /**
   * Has the answers of a code deleted. From `withdrawing`. Rejects with an error called `CodeError` when it cannot be a code,
   * and with any other when nobody could be reached.
   */
  @property({attribute: false}) withdraw: ((code: string) => Promise<void>) | undefined;

  @state() private outcome: Outcome | undefined;
  @query('input') private field!: HTMLInputElement | null;

  protected readonly cover = new Cover(this);
  protected readonly page = new PageLife(this, {forget: () => this.wipe(), wouldLose: () => false});
  protected readonly speaking = new Speaking(this);
  #asking: object | undefined;

  protected override firstUpdated() {
    unrecord(this);
    keepInside(this.renderRoot);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('organisation')) void this.#begin();
  }

  protected override render() {
    const {organisation, lang, cover} = this;
    const words = this.speaking.words as AllWords | undefined;
    if (!organisation || !this.withdraw || !words) return html`<slot></slot>`;
    return html`
      <section
        id="survey"
        class="page"
        part="page"
        aria-label=${words.withdrawTitle}
        lang=${lang}
        dir=${direction(lang)}
        ${unrecorded()}
        @leave=${this.#onLeave}
      >
        ${top({organisation, words, lang}, offered(organisation), this.speaking.speak)}
        <div id="screen" ?hidden=${cover.covered}>
          <h2 part="heading">${words.withdrawTitle}</h2>
          ${languages[lang]?.status === 'draft' ? html`<p class="quiet">${words.draft}</p>` : nothing}
          <p>${words.withdrawHow}</p>
          <label>
            <span>${words.code}</span>
            <input
              part="text"
              type="text"
              dir="ltr"
              maxlength="100"
              aria-describedby="hint"
              @keydown=${this.#onKey}
              ${unwatched()}
            />
          </label>
          <p id="hint" class="quiet">${words.withdrawHint}</p>
          <div class="buttons">
            <button class="main" part="delete" @click=${this.#onDelete}>${words.stopDelete}</button>
          </div>
          <div role="status" part="outcome">
            ${this.outcome ? html`<p class="note">${this.#told(this.outcome, words)}</p>` : nothing}
          </div>
        </div>
        <div ?hidden=${!cover.covered}>
          <p>${words.covered}</p>
          <div class="buttons"><button @click=${this.#onShow}>${words.show}</button></div>
        </div>
      </section>
    `;
  }

  /** Forgets the code, and that anybody asked. */
  wipe(): void {
    if (this.field) this.field.value = '';
    this.outcome = undefined;
    this.#asking = undefined;
    this.cover.lift();
  }

  #told(outcome: Outcome, words: AllWords): string {
    const told = {
      asking: words.withdrawAsking,
      'look-again': words.withdrawLook,
      done: words.withdrawDone,
      'not-reached': words.withdrawLater,
    };
    return told[outcome];
  }

  /** There is one screen, so all words are needed at once. */
  async #begin() {
    await this.speaking.complete();
    await this.speaking.speak(bestLanguage(offered(this.organisation), languagesWantedBy(this)));
  }

  /** The button is gone with the cover, and the keyboard goes on at the code. */
  async #onShow() {
    this.cover.lift();
    await this.updateComplete;
    this.field?.focus();
  }

  readonly #onKey = ({key, isComposing}: KeyboardEvent) => {
    if (key === 'Enter' && !isComposing) void this.#onDelete();
  };

  readonly #onDelete = async () => {
    if (this.#asking || !this.field) return;
    const asking = (this.#asking = {});
    this.outcome = 'asking';
    const outcome = await this.#ask(this.field.value);
    // Whoever comes after on this page, or has left, hears nothing of it.
    if (this.#asking !== asking) return;
    this.#asking = undefined;
    this.outcome = outcome;
    if (outcome === 'done') this.field.value = '';
  };

  async #ask(code: string): Promise<Outcome> {
    try {
      await this.withdraw?.(code);
      return 'done';
    } catch (error) {
      return error instanceof Error && error.name === 'CodeError' ? 'look-again' : 'not-reached';
    }
  }

  #onLeave(happening: Event) {
    this.wipe();
    if (!this.dispatchEvent(new Event('leave', {cancelable: true}))) happening.preventDefault();
  }
}
