import {promisifyRequest, type UseStore} from 'idb-keyval';
import {leaveNothing} from './leave-nothing.js';
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
  readonly #leaveNothing;

  constructor({database, store}: DeviceNames) {
    this.#store = deviceStore(database, store);
    this.#leaveNothing = (version: number) => leaveNothing(database, store, version);
  }

  /** Writes a parcel and reads it back: only what can be read again counts as kept. */
  async keep(id: string, parcel: Parcel): Promise<void> {
    await inOneStep<IDBValidKey>(this.#store.making, 'readwrite', (shelf) => shelf.put(parcel, id));
    const back = await inOneStep<Parcel | undefined>(this.#store.looking, 'readonly', (shelf) => shelf.get(id));
    if (back?.body !== parcel.body) throw new DOMException('What was written could not be read back.', 'DataError');
  }

  /** What could be read as a parcel. Anything else that lies in the database is not ours to send. */
  async waiting(): Promise<[id: string, parcel: Parcel][]> {
    let ids: IDBRequest<IDBValidKey[]> | undefined;
    const all = await inOneStep<(Parcel | undefined)[]>(this.#store.looking, 'readonly', (shelf) => {
      ids = shelf.getAllKeys();
      return shelf.getAll();
    });
    if (all.length === 0) await this.tidy();
    const entries = all.map((parcel, at) => [ids?.result[at], parcel]);
    return entries.filter((entry): entry is [string, Parcel] => typeof (entry[1] as Parcel | null)?.body === 'string');
  }

  /**
   * Whether a parcel is there, and in the same step, the mark on it that it is being tried: another tab may be taking it back,
   * and then exactly one of the two comes first.
   */
  async has(id: string, {mark}: {readonly mark: boolean}): Promise<boolean> {
    const found = await inOneStep<Parcel | undefined>(this.#store.looking, 'readwrite', (shelf) => {
      const request = shelf.get(id);
      request.onsuccess = () => mark && request.result && shelf.put({...request.result, tried: true}, id);
      return request;
    });
    return found !== undefined;
  }

  /** Removes a parcel, and gives what was removed. */
  take(id: string): Promise<Parcel | undefined> {
    return inOneStep<Parcel | undefined>(this.#store.looking, 'readwrite', (shelf) => {
      const request = shelf.get(id);
      shelf.delete(id);
      return request;
    });
  }

  /** Holds nothing open any more until the next use. */
  rest(): void {
    this.#store.rest();
  }

  /** Removes all that was made for parcels, when the last one has gone. */
  async tidy(): Promise<void> {
    let version = 0;
    const left = await inOneStep(this.#store.looking, 'readonly', (shelf) => {
      ({version} = shelf.transaction.db);
      return shelf.getAllKeys(null, 1);
    });
    if (left.length === 0) await this.#leaveNothing(version);
  }
}

/** Does something in one transaction. When this resolves, it is on the disk. */
function inOneStep<T>(
  store: UseStore,
  mode: IDBTransactionMode,
  act: (shelf: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return store(mode, async (shelf) => {
    const request = act(shelf);
    await promisifyRequest(shelf.transaction);
    return request.result;
  });
}
