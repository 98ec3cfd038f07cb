import {css, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Words} from '../i18n/index.js';
import {base, BaseElement, keepInside, unrecorded} from '../ui/index.js';
import {painted} from './painted.js';
import {Raised} from './raised.js';
import {ShiftPresses} from './shift-presses.js';

/**
 * A way off the page: one press, or the Shift key three times.
 *
 * First everything is wiped, then the page is covered, then it goes, in the same tab and without leaving the survey in the
 * tab's history (R43). It cannot clear the browser's own history, and the notice says so. Escape is not bound: it stops a
 * page from loading and closes dialogs (GOV.UK tried it and gave it up).
 *
 * It is above everything else on the page (R40). With `secondary` it is for the start of the page: not seen until the
 * keyboard comes to it, it does and says what the first survey's own does (R42).
 *
 * @customElement heed-leave
 *
 * @fires {Event} leave - Before the page goes, in every survey on it. Cancel it to go somewhere yourself. Does not reach the
 *   page: that somebody left in a hurry is nobody's analytics.
 *
 * @csspart button - The button.
 */
export class LeaveElement extends BaseElement {
  static override readonly tag = 'heed-leave';
  static override styles = [
    base,
    css`
      #place {
        display: inline-block;
        vertical-align: top;
      }
      #box {
        all: unset;
        display: block;
      }
      #box:popover-open {
        inline-size: max-content;
      }
      .sr:focus-within {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
      }
      button,
      p {
        background: var(--ink, CanvasText);
        border-color: var(--ink, CanvasText);
        color: var(--paper, Canvas);
      }
      p:not(.sr) {
        position: absolute;
        padding-inline: 0.6em;
      }
      #cover {
        display: block;
        position: fixed;
        /* Firefox draws what is fixed a fraction of a pixel off, and a line of the page could be seen. */
        inset: -1rem;
        inline-size: auto;
        block-size: auto;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        border: 0;
        border-radius: 0;
        outline: 0;
        z-index: 2147483647;
        background: Canvas;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Where to go. Somewhere ordinary. */
  @property() href = '';

  /** The library's words in the language shown. */
  @property({attribute: false}) words: Words | undefined;

  /** For the start of a page: leaves with the first survey on it, and shows nothing until that is there. */
  @property({type: Boolean}) secondary = false;

  @state() private covered = false;
  @state() private pressesLeft = 3;

  protected readonly raised = new Raised(this, () => this.renderRoot.querySelector('[popover]'));
  readonly #policy = document.createElement('meta');
  readonly #presses = new ShiftPresses(
    (left) => (this.pressesLeft = left),
    () => this.leave(),
  );

  override connectedCallback() {
    super.connectedCallback();
    if (!this.secondary) this.#presses.listen();
    addEventListener('pageshow', this.#onPageShow);
  }

  override disconnectedCallback() {
    this.#presses.stop();
    removeEventListener('pageshow', this.#onPageShow);
    tellSecondary();
    super.disconnectedCallback();
  }

  protected override firstUpdated() {
    keepInside(this.renderRoot);
  }

  protected override render() {
    const {secondary, pressesLeft} = this;
    const {words, lang} = secondary ? (ways()[0] ?? this) : this;
    if (!words) return nothing;
    if (this.covered)
      return html`<dialog
        id="cover"
        aria-label=${words.leaving}
        @cancel=${this.#onEscape}
        @close=${this.#onEscape}
      ></dialog>`;
    return html`
      <div id="place" class=${secondary ? 'sr' : ''}>
        <div id="box" popover=${secondary ? nothing : 'manual'} ${unrecorded()}>
          <button part="button" lang=${lang} @click=${this.leave}>${words.leave}</button>
          <p role="status" class=${pressesLeft < 3 ? '' : 'sr'}>
            ${pressesLeft < 3 ? words.leavePresses(pressesLeft) : ''}
          </p>
        </div>
      </div>
    `;
  }

  protected override updated() {
    if (!this.secondary) tellSecondary();
  }

  /** Wipes, covers, and goes. */
  leave(): void {
    if (this.secondary) return ways()[0]?.leave();
    if (this.covered) return;
    const all = [...new Set([this, ...ways()])];
    const stays = all
      .map((each) => each.dispatchEvent(new Event('leave', {bubbles: true, cancelable: true})))
      .includes(false);
    if (stays) return;
    this.covered = true;
    this.performUpdate();
    this.#coverAll();
    void painted().then(() => this.go(this.href));
  }

  /** Replaces this page, so that *Back* does not return to it. Where it goes is not told where somebody came from (R44). */
  protected go(href: string): void {
    this.#policy.name = 'referrer';
    this.#policy.content = 'no-referrer';
    document.head.append(this.#policy);
    try {
      // From a frame, the whole page leaves.
      if (top !== window) top!.location.replace(href);
    } catch {
      // A frame that may not take the page along; in some browsers nothing is said.
    }
    location.replace(href);
  }

  /** Above cookie banners and chat windows, and nothing else can be read. Elsewhere the largest z-index has to do. */
  #coverAll(): void {
    this.renderRoot.querySelector<HTMLDialogElement>('#cover')?.showModal?.();
  }

  /** Escape opens the cover, and stops the next page from loading. Whoever wanted to leave still does. */
  readonly #onEscape = (happening: Event) => {
    if (happening.type === 'close') this.#coverAll();
    else if (!happening.cancelable) return; // it closes next
    happening.preventDefault();
    this.go(this.href);
  };

  /** A page that comes back from the browser's memory is not covered any more. The survey starts anew, empty (R46). */
  readonly #onPageShow = ({persisted}: PageTransitionEvent) => {
    if (!persisted) return; // a page that has loaded at last, while somebody leaves it
    this.covered = false;
    this.#policy.remove();
  };
}

/** The ways out of all surveys on the page. */
function ways(): LeaveElement[] {
  const surveys = [...document.querySelectorAll('heed-survey, heed-withdraw')];
  return surveys.flatMap(({shadowRoot}) => shadowRoot?.querySelector('heed-leave') ?? []);
}

/** The words or the language have changed, or the survey is gone. */
function tellSecondary(): void {
  for (const each of document.querySelectorAll('heed-leave')) if (each.secondary) each.requestUpdate();
}
