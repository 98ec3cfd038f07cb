import {deliver, type DeliverOptions, type Endpoint} from './deliver.js';
import type {Outbox} from './outbox.js';

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 30 * 60_000;

/** Carries what waits to an endpoint: now, when the page comes back, when the network does, and in between ever more rarely. */
export class Courier {
  readonly #outbox;
  readonly #endpoint;
  readonly #options;
  readonly #random;
  readonly #hoped = new Map<string, () => void>();
  #attempt = {id: '', end: new AbortController()};
  #round: Promise<void> | undefined;
  #again = false;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param options With `random` from 0 to 1, so that phones that lost the same network do not all come back at once.
   */
  constructor(outbox: Outbox, endpoint: Endpoint, options: DeliverOptions & {readonly random?: () => number}) {
    this.#outbox = outbox;
    this.#endpoint = endpoint;
    this.#options = {
      ...options,
      taken: (id: string) => this.#taken(id),
      attempt: (id: string) => (this.#attempt = {id, end: new AbortController()}).end.signal,
    };
    this.#random = options.random ?? Math.random;
    const {signal} = options;
    const go = () => void this.go();
    addEventListener('online', go, {signal});
    addEventListener('pageshow', go, {signal});
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && go(), {signal});
    const end = () => {
      clearTimeout(this.#timer);
      this.#attempt.end.abort();
    };
    signal.addEventListener('abort', end, {once: true});
  }

  /** Calls back once the endpoint has proven that it has a response. To be asked before the response can be on its way. */
  whenReceived(id: string, tell: () => void): void {
    this.#hoped.set(id, tell);
  }

  /**
   * Takes a response of this page's own off its way: an attempt under way is broken off, and no other follows.
   *
   * @returns Whether it may have arrived all the same.
   */
  takeBack(id: string): Promise<boolean> {
    this.#hoped.delete(id);
    if (this.#attempt.id === id) this.#attempt.end.abort();
    return this.#outbox.takeBack(id);
  }

  /** Tries everything once. Asked again while under way, it makes one more round afterwards. Never rejects. */
  go(): Promise<void> {
    this.#again = this.#round !== undefined;
    this.#round ??= this.#rounds();
    return this.#round;
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      // oxlint-disable-next-line no-await-in-loop -- a round starts when the one before has ended
      const left = await deliver(this.#outbox, this.#endpoint, this.#options).catch(() => 1);
      if (this.#options.signal.aborted) break;
      this.#planNext(left);
    } while (this.#again);
    // Here, and not a moment later: what is brought from now on needs a round of its own.
    this.#round = undefined;
  }

  #taken(id: string): void {
    this.#hoped.get(id)?.();
    this.#hoped.delete(id);
  }

  /** Decorrelated jitter: somewhere between the first wait and three times the last one. */
  #planNext(left: number): void {
    clearTimeout(this.#timer);
    if (left === 0) {
      this.#wait = FIRST_WAIT;
      return;
    }
    this.#wait = Math.min(LONGEST_WAIT, FIRST_WAIT + this.#random() * (this.#wait * 3 - FIRST_WAIT));
    this.#timer = setTimeout(() => document.visibilityState === 'visible' && void this.go(), this.#wait);
  }
}
