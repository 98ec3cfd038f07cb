import type {Parcel} from './parcel.js';
import {DeviceShelf, type DeviceNames} from './shelf.js';

const DAY = 86_400_000;

/**
 * Locked responses until they are delivered: on this device where it lets us, and in this page while it is open.
 *
 * The page holds its own beside the device, so that a browser that throws away what it stored loses nothing, and so that
 * this page hears the receipt for what another tab delivered. It cannot understand what it carries. One key per response,
 * so that two tabs never overwrite each other's.
 */
export class Outbox {
  readonly #device;
  readonly #memory = new Map<string, Parcel>();
  /** On their way onto the device. Not to be sent before they are there (write-ahead). */
  readonly #arriving = new Set<string>();
  readonly #now;

  /**
   * @param names What the database and store are called on the device.
   * @param now The time in milliseconds, for the day a response was kept.
   */
  constructor(names: DeviceNames, now: () => number = Date.now) {
    this.#device = new DeviceShelf(names);
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
    this.#memory.set(id, parcel);
    this.#arriving.add(id);
    try {
      await this.#device.keep(id, parcel);
      return 'kept';
    } catch {
      return 'held';
    } finally {
      this.#arriving.delete(id);
    }
  }

  /** Everything that waits. A device that refuses to be read counts as empty: nothing of ours got onto it. */
  async waiting(): Promise<ReadonlyMap<string, Parcel>> {
    const onDevice = await this.#device.waiting().catch(() => []);
    return new Map([...onDevice, ...this.#memory].filter(([id]) => !this.#arriving.has(id)));
  }

  /** Lets go of a response. */
  async remove(id: string): Promise<void> {
    this.#memory.delete(id);
    await this.#device.remove(id).catch(() => undefined);
  }
}
