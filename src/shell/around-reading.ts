import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whenVoicesChange} from './voice.js';

/** Listens, as long as the element is on the page, for what ends a reading, and for what could be heard from now on. */
export class AroundReading implements ReactiveController {
  readonly #host;
  readonly #hush;
  #root: Node | undefined;
  #forgetVoices: (() => void) | undefined;

  /** @param hush Is silent at once: the page goes, or nobody looks at it any more (R55). */
  constructor(host: ReactiveControllerHost & Element, hush: () => void) {
    this.#host = host;
    this.#hush = hush;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#hush);
    document.addEventListener('visibilitychange', this.#hush);
    this.#root = this.#host.getRootNode();
    // Help that was folded up can be heard once it is open.
    this.#root.addEventListener('toggle', this.#lookAgain, true);
    this.#forgetVoices = whenVoicesChange(this.#lookAgain);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#hush);
    document.removeEventListener('visibilitychange', this.#hush);
    this.#root?.removeEventListener('toggle', this.#lookAgain, true);
    this.#forgetVoices?.();
    this.#hush();
  }

  readonly #lookAgain = () => this.#host.requestUpdate();
}
