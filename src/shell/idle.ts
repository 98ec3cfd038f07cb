import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Whether anybody is there is asked after two minutes, and answered by a minute of silence (R52 wants 20 seconds at least). */
const QUIET = 120_000;
const SILENCE = 60_000;

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'scroll', 'input'];

/**
 * On a device that people share: clears the screen when nobody is there any more, so that the next person sees nothing.
 *
 * It asks first, and whoever is there may stay as often as they like.
 */
export class Idle implements ReactiveController {
  readonly #host;
  readonly #clear;
  /** Whether it asks now. */
  asking = false;
  #watching = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param clear Called when nobody answered. */
  constructor(host: ReactiveControllerHost, clear: () => void) {
    this.#host = host;
    this.#clear = clear;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.watch(false);
  }

  /** Begins to look for signs of somebody, or ends it. */
  watch(wanted: boolean): void {
    if (wanted === this.#watching) return;
    this.#watching = wanted;
    this.asking = false;
    clearTimeout(this.#timer);
    for (const sign of signs) {
      if (wanted) addEventListener(sign, this.#onSign, {capture: true, passive: true});
      else removeEventListener(sign, this.#onSign, true);
    }
    if (wanted) this.#wait();
  }

  /** Somebody is there. */
  readonly stay = (): void => {
    this.asking = false;
    this.#wait();
    this.#host.requestUpdate();
  };

  /** A sign of somebody that no press gives: they listen. */
  readonly noticed = (): void => {
    if (this.#watching) this.#onSign();
  };

  /** Once it asks, only the button answers: a hand that brushes the screen is not a person who has seen the question. */
  readonly #onSign = () => {
    if (!this.asking) this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), QUIET);
  }

  #ask(): void {
    this.asking = true;
    this.#host.requestUpdate();
    this.#timer = setTimeout(() => {
      this.watch(false);
      this.#clear();
    }, SILENCE);
  }
}
