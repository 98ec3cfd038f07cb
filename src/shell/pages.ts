import type {ReactiveController, ReactiveElement} from 'lit';
import {readOn} from './read-on.js';

/** What has to be known to notice that a page was turned. */
export interface Turning {
  /** What is on the screen now, as a word of our own; nothing while nothing is. */
  readonly screen: () => string | undefined;
  /** Told just before another screen is drawn. */
  readonly turned: () => void;
}

/** After the screen changed, reading goes on at its question or heading. Never when the page has just loaded (R12). */
export class Pages implements ReactiveController {
  readonly #host;
  readonly #turning;
  #shown: string | undefined;
  #turned = false;

  constructor(host: ReactiveElement, turning: Turning) {
    this.#host = host;
    this.#turning = turning;
    host.addController(this);
  }

  hostUpdate(): void {
    const shown = this.#turning.screen();
    if (shown === this.#shown) return;
    // A page that covers itself takes the keyboard from nobody who is busy elsewhere on it.
    this.#turned = this.#shown !== undefined && (shown?.startsWith('covered') ? this.#isInUse : true);
    this.#shown = shown;
    this.#turning.turned();
  }

  hostUpdated(): void {
    if (this.#turned) readOn(this.#host.renderRoot as ShadowRoot);
    this.#turned = false;
  }

  get #isInUse(): boolean {
    return this.#host.matches(':focus-within');
  }
}
