import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Whether anybody is there is asked after two minutes, and answered by a minute of silence (R52 wants 20 seconds at least). */
const QUIET = 120_000;
const SILENCE = 60_000;

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'];
const listening = {capture: true, passive: true};

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
  /** When somebody was last noticed. Never leaves this object. */
  #noticed = 0;

  /** @param clear Called when nobody answered. */
  constructor(host: ReactiveControllerHost, clear: () => void) {
    this.#host = host;
    this.#clear = clear;
    host.addController(this);
  }

  /** Put back on the page, it looks again, as soon as there is something to look at. */
  hostConnected(): void {
    this.#host.requestUpdate();
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
    const how = wanted ? 'addEventListener' : 'removeEventListener';
    for (const sign of signs) globalThis[how](sign, this.#onSign, listening);
    document[how]('visibilitychange', this.#onSleep);
    if (wanted) this.#wait();
  }

  /** Somebody is there. */
  readonly stay = (): void => {
    if (this.#onSleep()) return;
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
    if (!this.#onSleep() && !this.asking) this.#wait();
  };

  /** No timer runs on a device that sleeps. Whoever wakes it may be somebody else, and sees nothing. Says whether that was so. */
  readonly #onSleep = (): boolean => {
    const isLate = Date.now() - this.#noticed > QUIET + SILENCE;
    if (isLate) this.#end();
    return isLate;
  };

  #end(): void {
    this.watch(false);
    this.#clear();
  }

  #wait(): void {
    this.#noticed = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), QUIET);
  }

  #ask(): void {
    this.asking = true;
    this.#host.requestUpdate();
    this.#timer = setTimeout(() => this.#end(), SILENCE);
  }
}
