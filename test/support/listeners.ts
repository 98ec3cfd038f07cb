import {replace} from './watch.js';

/** Counts the listeners that stand on the window and the document, from now until the test has ended. */
export class Listeners {
  readonly #standing = new Map<string, number>();

  constructor() {
    const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;
    const count = (target: unknown, type: string, by: number) => {
      if (target !== undefined && target !== null && target !== window && target !== document) return;
      this.#standing.set(type, (this.#standing.get(type) ?? 0) + by);
    };
    type Given = Parameters<EventTarget['addEventListener']>;
    replace(EventTarget.prototype, 'addEventListener', function (this: EventTarget, ...given: Given) {
      count(this, given[0], 1);
      return Reflect.apply(add, this ?? window, given);
    });
    replace(EventTarget.prototype, 'removeEventListener', function (this: EventTarget, ...given: Given) {
      count(this, given[0], -1);
      return Reflect.apply(remove, this ?? window, given);
    });
  }

  /** The kinds of events that are listened for, and how often. */
  get standing(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#standing].filter(([, times]) => times !== 0));
  }
}
