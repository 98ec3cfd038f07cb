import {attempt, deliver, type DeliverOptions, type Endpoint} from './deliver.js';
import type {Outbox} from './outbox.js';
import {Turns} from './turns.js';

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 30 * 60_000;
const DAY = 24 * 60 * 60_000;

/** As much as browsers let outlive a page, in bytes, with some room: they allow 64 KiB. */
const LASTING = 60_000;

/** What becomes of a response that somebody waits for. */
export type Fate = 'received' | 'refused' | 'closed';

/** Carries what waits to an endpoint: now, when the page comes back, when the network does, and in between ever more rarely. */
export class Courier {
  readonly #outbox;
  readonly #endpoint;
  readonly #options;
  readonly #random;
  readonly #hoped = new Map<string, (fate: Fate) => void>();
  readonly #turns = new Turns();
  /** What breaks off the attempts at each response. */
  readonly #ends = new Map<string, AbortController>();
  /** What has set out once more since the page was last seen. */
  readonly #parted = new Set<string>();
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
      turns: this.#turns,
      taken: (id: string) => this.#tell(id, 'received'),
      turnedAway: (id: string, why: Fate) => this.#tell(id, why),
      attempt: (id: string) => this.#end(id).signal,
    };
    this.#random = options.random ?? Math.random;
    const {signal} = options;
    const go = () => void this.go();
    const seen = () => {
      this.#parted.clear();
      go();
    };
    addEventListener('online', go, {signal});
    addEventListener('pageshow', seen, {signal});
    addEventListener('pagehide', () => this.#part(), {signal});
    const turned = () => (document.visibilityState === 'visible' ? seen() : this.#part());
    document.addEventListener('visibilitychange', turned, {signal});
    const end = () => {
      clearTimeout(this.#timer);
      this.#ends.forEach((each) => each.abort());
    };
    signal.addEventListener('abort', end, {once: true});
  }

  /** Calls back with what becomes of a response. To be asked before the response can be on its way. */
  whenHeard(id: string, tell: (fate: Fate) => void): void {
    this.#hoped.set(id, tell);
  }

  /**
   * Takes a response of this page's own off its way: an attempt under way is broken off, and no other follows.
   *
   * @returns Whether it may have arrived all the same.
   */
  takeBack(id: string): Promise<boolean> {
    this.#drop(id);
    return this.#outbox.takeBack(id);
  }

  /**
   * Lets go of a response that was turned away.
   *
   * @returns Whether the device let go of it, too.
   */
  async remove(id: string): Promise<boolean> {
    this.#drop(id);
    const gone = await this.#outbox.remove(id);
    await this.#outbox.tidy();
    return gone;
  }

  /** Tries one that was turned away once more, as somebody wishes. */
  tryAgain(id: string): Promise<void> {
    this.#turns.again(id);
    return this.go();
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

  /**
   * The page is put away, perhaps for good. What it made itself sets out once more, in a way that outlives it, and without
   * waiting for its turn: there may be no time left. If it has been on its way already, the collector knows it again.
   */
  #part(): void {
    let room = LASTING;
    for (const [id, parcel] of this.#outbox.own) {
      const size = new TextEncoder().encode(parcel.body).length;
      if (size > room || this.#parted.has(id) || !this.#turns.due(id)) continue;
      room -= size;
      this.#parted.add(id);
      void attempt(this.#outbox, this.#endpoint, id, parcel, this.#options, {lasting: true});
    }
    this.#outbox.rest();
  }

  #end(id: string): AbortController {
    const end = this.#ends.get(id) ?? new AbortController();
    this.#ends.set(id, end);
    return end;
  }

  #tell(id: string, fate: Fate): void {
    this.#hoped.get(id)?.(fate);
    if (fate === 'received') this.#drop(id);
  }

  /** Nothing more is done about a response, or told of it. */
  #drop(id: string): void {
    this.#hoped.delete(id);
    this.#ends.get(id)?.abort();
    this.#ends.delete(id);
  }

  /** Decorrelated jitter: somewhere between the first wait and three times the last one, and not before anything may be tried. */
  #planNext(left: number): void {
    clearTimeout(this.#timer);
    if (left === 0) {
      this.#wait = FIRST_WAIT;
      return;
    }
    this.#wait = Math.min(LONGEST_WAIT, FIRST_WAIT + this.#random() * (this.#wait * 3 - FIRST_WAIT));
    const next = Math.max(this.#wait, Math.min(DAY, this.#turns.next));
    this.#timer = setTimeout(() => document.visibilityState === 'visible' && void this.go(), next);
  }
}
