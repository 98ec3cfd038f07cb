import {css, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Words} from '../i18n/index.js';
import {base, BaseElement} from '../ui/index.js';
import {ShiftPresses} from './shift-presses.js';

/**
 * A way off the page: one press, or the Shift key three times.
 *
 * First everything is wiped, then the page is covered, then it goes, in the same tab and without leaving the survey in the
 * tab's history (R43). It cannot clear the browser's own history, and the notice says so. Escape is not bound: it stops a
 * page from loading and closes dialogs (GOV.UK tried it and gave it up).
 *
 * @customElement heed-leave
 *
 * @fires {Event} leave - Before the page goes. Cancel it to go somewhere yourself. Does not reach the page: that somebody
 *   left in a hurry is nobody's analytics.
 *
 * @csspart button - The button.
 */
export class LeaveElement extends BaseElement {
  static override readonly tag = 'heed-leave';
  static override styles = [
    base,
    css`
      button {
        background: var(--ink);
        border-color: var(--ink);
        color: var(--paper);
      }
      #cover {
        position: fixed;
        inset: 0;
        inline-size: 100vw;
        block-size: 100vh;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        border: 0;
        z-index: 2147483647;
        background: Canvas;
      }
    `,
  ];

  /** Where to go. Somewhere ordinary. */
  @property() href = '';

  /** The library's words in the language shown. */
  @property({attribute: false}) words!: Words;

  @state() private covered = false;
  @state() private pressesLeft = 3;

  readonly #policy = document.createElement('meta');
  readonly #presses = new ShiftPresses(
    (left) => (this.pressesLeft = left),
    () => this.leave(),
  );

  override connectedCallback() {
    super.connectedCallback();
    this.#presses.listen();
    addEventListener('pageshow', this.#onPageShow);
  }

  override disconnectedCallback() {
    this.#presses.stop();
    removeEventListener('pageshow', this.#onPageShow);
    super.disconnectedCallback();
  }

  protected override render() {
    const {words, pressesLeft} = this;
    return html`
      <button part="button" @click=${this.leave}>${words.leave}</button>
      <p role="status" class=${pressesLeft < 3 ? 'quiet' : 'sr'}>
        ${pressesLeft < 3 ? words.leavePresses(pressesLeft) : ''}
      </p>
      ${this.covered ? html`<div id="cover" popover="manual"></div>` : nothing}
    `;
  }

  /** Wipes, covers, and goes. */
  leave(): void {
    const stays = !this.dispatchEvent(new Event('leave', {bubbles: true, cancelable: true}));
    if (stays) return;
    this.covered = true;
    this.performUpdate();
    // Above cookie banners and chat windows, where the browser can. Elsewhere the largest z-index has to do.
    this.renderRoot.querySelector<HTMLElement>('#cover')?.showPopover?.();
    this.go(this.href);
  }

  /** Replaces this page, so that *Back* does not return to it. Where it goes is not told where somebody came from (R44). */
  protected go(href: string): void {
    this.#policy.name = 'referrer';
    this.#policy.content = 'no-referrer';
    document.head.append(this.#policy);
    location.replace(href);
  }

  /** A page that comes back from the browser's memory is not covered any more. The survey starts anew, empty (R46). */
  readonly #onPageShow = () => {
    this.covered = false;
    this.#policy.remove();
  };
}
