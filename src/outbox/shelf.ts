import {del, entries, get, set} from 'idb-keyval';
import type {Parcel} from './parcel.js';
import {deviceStore} from './store.js';

/** Names that a curious person could see in the browser's storage settings. */
export interface DeviceNames {
  readonly database: string;
  readonly store: string;
}

/** Where parcels wait on this device, also after the browser was closed. Every method rejects when the device refuses. */
export class DeviceShelf {
  readonly #store;

  constructor({database, store}: DeviceNames) {
    this.#store = deviceStore(database, store);
  }

  /** Writes a parcel and reads it back: only what can be read again counts as kept. */
  async keep(id: string, parcel: Parcel): Promise<void> {
    await set(id, parcel, this.#store.making);
    const back = await get<Parcel>(id, this.#store.looking);
    if (back?.body !== parcel.body) throw new DOMException('What was written could not be read back.', 'DataError');
  }

  /** What could be read as a parcel. Anything else that lies in the database is not ours to send. */
  async waiting(): Promise<[id: string, parcel: Parcel][]> {
    const all = await entries<string, Parcel | undefined>(this.#store.looking);
    return all.filter((entry): entry is [string, Parcel] => typeof entry[1]?.body === 'string');
  }

  remove(id: string): Promise<void> {
    return del(id, this.#store.looking);
  }
}
