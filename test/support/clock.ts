import {replace} from './watch.js';

interface Alarm {
  readonly id: number;
  readonly at: number;
  readonly ring: () => void;
}

/**
 * A clock that stands still until it is told to go on, so that no test has to wait. Stops again after the test.
 *
 * Only `setTimeout` and `clearTimeout` follow it.
 */
export class Clock {
  #now = 0;
  #last = 0;
  #alarms: Alarm[] = [];
  #awaited: (() => void)[] = [];

  constructor() {
    replace(globalThis, 'setTimeout', (ring: () => void, after = 0) => {
      this.#last += 1;
      this.#alarms.push({id: this.#last, at: this.#now + after, ring});
      for (const tell of this.#awaited.splice(0)) tell();
      return this.#last;
    });
    replace(globalThis, 'clearTimeout', (gone: number) => {
      this.#alarms = this.#alarms.filter(({id}) => id !== gone);
    });
  }

  /** How many alarms are set. */
  get alarms(): number {
    return this.#alarms.length;
  }

  /** Comes back once another alarm is set. */
  nextAlarm(): Promise<void> {
    return new Promise((resolve) => this.#awaited.push(resolve));
  }

  /** How long it takes until the next alarm rings. */
  get untilNext(): number {
    return Math.min(...this.#alarms.map(({at}) => at)) - this.#now;
  }

  /** Lets time pass, and rings what is due. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#alarms.filter(({at}) => at <= this.#now);
    this.#alarms = this.#alarms.filter(({at}) => at > this.#now);
    for (const {ring} of due) ring();
  }
}
