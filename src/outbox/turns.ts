import type {Verdict} from './deliver.js';

/** Never by itself. */
const PARKED = Infinity;

/**
 * When each response may be tried again. Known to this page alone, so that nothing of it is written on the device: a later page
 * asks once more, and is told once more.
 */
export class Turns {
  readonly #from = new Map<string, number>();

  /** Whether it may be tried now. */
  due(id: string): boolean {
    return (this.#from.get(id) ?? 0) <= performance.now();
  }

  /** Whether it was turned away: then it waits for the person, or for a later page. */
  parked(id: string): boolean {
    return this.#from.get(id) === PARKED;
  }

  /** In how many milliseconds the first one may be tried again. */
  get next(): number {
    const first = Math.min(...[...this.#from.values()].filter(Number.isFinite));
    return Number.isFinite(first) ? Math.max(0, first - performance.now()) : 0;
  }

  /** Takes note of an answer. */
  heard(id: string, verdict: Verdict): void {
    if (verdict === 'refused' || verdict === 'closed') this.#from.set(id, PARKED);
    else if (typeof verdict === 'object') this.#from.set(id, performance.now() + verdict.wait * 1000 || 0);
    else if (verdict === 'later') this.#from.set(id, 0);
    else this.#from.delete(id);
  }

  /** It may be tried at once. */
  again(id: string): void {
    this.#from.delete(id);
  }
}
