/** Chance that repeats itself: the same seed gives the same turns, so that a failure can be looked at again. */
export class Chance {
  #state;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  part(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below a limit. */
  below(limit: number): number {
    return Math.floor(this.part() * limit);
  }

  /** Heads, as often as asked for. */
  heads(often = 0.5): boolean {
    return this.part() < often;
  }

  /** One of several. */
  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  /** Any of several, none and all included. */
  some<T>(of: readonly T[]): T[] {
    return of.filter(() => this.heads());
  }
}
