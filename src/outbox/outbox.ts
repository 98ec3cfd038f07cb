import type {Parcel} from './parcel.js';
import {DeviceShelf, type DeviceNames} from './shelf.js';

const DAY = 86_400_000;

/** A response that this page made, and what has happened to it. */
interface Own extends Parcel {
  /** It is on the device as well, where another tab finds it. */
  kept?: true;
  /** It was tried, though perhaps without a network. */
  begun?: true;
  /** It was tried while there was a network. Then it may have arrived, whatever came back. */
  left?: boolean;
}

/**
 * Locked responses until they are delivered: on this device where it lets us, and in this page while it is open.
 *
 * The page holds its own beside the device, so that a browser that throws away what it stored loses nothing, and so that
 * this page hears the receipt for what another tab delivered. It cannot understand what it carries. One key per response,
 * so that two tabs never overwrite each other's.
 */
export class Outbox {
  readonly #device;
  readonly #memory = new Map<string, Own>();
  /** On their way onto the device. Not to be sent before they are there (write-ahead). */
  readonly #arriving = new Set<string>();
  /** Let go by this page. A device that refuses to forget one does not bring it back. */
  readonly #gone = new Set<string>();
  readonly #now;

  /**
   * @param names What the database and store are called on the device. Without them nothing is stored there or looked for:
   *   on a device that others use, not even the name of a database may be left (R52).
   * @param now The time in milliseconds, for the day a response was kept.
   */
  constructor(names: DeviceNames | undefined, now: () => number = Date.now) {
    this.#device = names && new DeviceShelf(names);
    this.#now = now;
  }

  /** Days since 1970, by this device's clock. */
  get today(): number {
    return Math.floor(this.#now() / DAY);
  }

  /**
   * Keeps a response.
   *
   * @returns `kept` when it is on the device and was read back, `held` when the device refused and it lives in this page.
   */
  async keep(id: string, body: string): Promise<'kept' | 'held'> {
    const parcel = {body, day: this.today};
    const own: Own = {...parcel};
    this.#memory.set(id, own);
    this.#gone.delete(id);
    if (!this.#device) return 'held';
    this.#arriving.add(id);
    try {
      await this.#device.keep(id, parcel);
      own.kept = true;
      return 'kept';
    } catch {
      return 'held';
    } finally {
      this.#arriving.delete(id);
    }
  }

  /** Everything that waits. A device that refuses to be read counts as empty: nothing of ours got onto it. */
  async waiting(): Promise<ReadonlyMap<string, Parcel>> {
    const onDevice = await this.#device?.waiting().catch(() => []);
    const ready = ([id]: [id: string, parcel: Parcel]) => !this.#arriving.has(id) && !this.#gone.has(id);
    return new Map([...(onDevice ?? []), ...this.#memory].filter(ready));
  }

  /** What this page made and may send at any moment: what is still on its way onto the device may not. */
  get own(): readonly [id: string, parcel: Parcel][] {
    return [...this.#memory].filter(([id]) => !this.#arriving.has(id));
  }

  /**
   * Whether a response has waited long enough to be let go. One of an open page has not: somebody there was told that it is
   * kept, and a clock that jumps by years makes it no older. One whose last try was without a network has not either.
   */
  expired(id: string, {day}: Parcel, days: number): boolean {
    return !this.#memory.has(id) && navigator.onLine && this.today - day > days;
  }

  /**
   * Lets go of a response.
   *
   * @returns Whether the device let go of it, too.
   */
  async remove(id: string): Promise<boolean> {
    this.#forget(id);
    try {
      await this.#device?.take(id);
      return true;
    } catch (error) {
      return !isStillThere(error);
    }
  }

  /**
   * A response is about to be sent.
   *
   * @returns Whether it still may: it may have been taken back since somebody looked what waits.
   */
  async leaving(id: string): Promise<boolean> {
    const own = this.#memory.get(id);
    const mark = navigator.onLine;
    if (this.#gone.has(id)) return false;
    if (own) {
      own.begun = true;
      own.left ||= mark;
      return true;
    }
    const there = await this.#device?.has(id, {mark}).catch(isStillThere);
    return Boolean(there) && !this.#gone.has(id);
  }

  /**
   * Lets go of one of this page's own responses, for good: neither this page nor another will send it from now on.
   *
   * A browser that says it is offline has sent nothing. One that says it is online may be wrong, so that counts as sent.
   *
   * @returns Whether it may have left before.
   */
  async takeBack(id: string): Promise<boolean> {
    const own = this.#memory.get(id);
    this.#forget(id);
    const found = await this.#device?.take(id).catch(() => undefined);
    await this.tidy();
    if (!own || own.left || (own.begun && navigator.onLine)) return true;
    // What was on the device, and is not to be found there now, another tab may have sent.
    return Boolean(found ? found.tried : own.kept);
  }

  /** Leaves nothing on the device once nothing waits there. */
  async tidy(): Promise<void> {
    await this.#device?.tidy().catch(() => undefined);
  }

  /** Holds nothing open on the device: nobody looks at the page any more, and a phone may put it to sleep. */
  rest(): void {
    this.#device?.rest();
  }

  #forget(id: string): void {
    this.#memory.delete(id);
    this.#gone.add(id);
  }
}

/** Whether something may be on a device that gave this error: one too full to be marked still gets rid of what it holds. */
function isStillThere(error: unknown): boolean {
  return (error as DOMException | null)?.name !== 'NotFoundError';
}
