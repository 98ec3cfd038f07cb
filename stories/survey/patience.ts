/** As long as nobody waits in front of a story. */
const LONG = 30_000;

/** For a story that begins when nobody has touched the screen for minutes: long waits end when the story says so. */
export class Patience {
  readonly #waits: (() => void)[] = [];

  /** Holds all long waits, until the story is over. For `beforeEach`. */
  readonly hold = (): (() => void) => {
    const wait = globalThis.setTimeout;
    const held = (ring: () => void, after?: number) => {
      if ((after ?? 0) < LONG) return wait(ring, after);
      return -this.#waits.push(ring);
    };
    globalThis.setTimeout = held as typeof setTimeout;
    return () => {
      globalThis.setTimeout = wait;
      this.#waits.length = 0;
    };
  };

  /** Lets the last of the waits end now. */
  end(): void {
    this.#waits.pop()?.();
  }
}
