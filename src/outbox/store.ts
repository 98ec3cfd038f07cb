import type {UseStore} from 'idb-keyval';

/** Safari's first `open` sometimes never answers. Nobody should wait longer than this for a device. */
const ANSWER_WITHIN = 5000;

/** What browsers say when they closed a connection behind our back, or when another tab was faster. A fresh connection helps. */
const STALE = ['InvalidStateError', 'AbortError', 'UnknownError', 'VersionError'];

/** How often that is tried. */
const TRIES = 2;

/** A database on this device, for idb-keyval. */
export interface DeviceStore {
  /** Makes the database if there is none: only for keeping what somebody has sent. */
  readonly making: UseStore;
  /** Rejects if there is none: looking must leave no trace. */
  readonly looking: UseStore;
}

/**
 * A store that survives what browsers do to connections.
 *
 * Writes are strict: they are on the disk before they count. Each use has a connection of its own and closes it: a tab that a
 * phone puts to sleep holds nothing open that another tab would wait for.
 */
export function deviceStore(database: string, store: string): DeviceStore {
  const using = (connect: () => Promise<IDBDatabase>): UseStore => {
    const attempt: UseStore = async (mode, callback) => {
      const connection = await connect();
      try {
        return await callback(connection.transaction(store, mode, {durability: 'strict'}).objectStore(store));
      } finally {
        connection.close();
      }
    };
    return async (mode, callback) => {
      for (let tries = 1; ; tries += 1) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- another try follows one that failed
          return await inTime(attempt(mode, callback));
        } catch (error) {
          // A transaction that was aborted without a reason gives none.
          const stale = error === null || (error instanceof DOMException && STALE.includes(error.name));
          if (!stale || tries === TRIES) throw error;
        }
      }
    };
  };
  return {making: using(() => makeDatabase(database, store)), looking: using(() => lookInto(database, store))};
}

/** Opens it. Where another tab has just left an empty shell of it, that is filled again. */
async function makeDatabase(database: string, store: string): Promise<IDBDatabase> {
  const make = ({result}: IDBOpenDBRequest) => result.createObjectStore(store);
  const connection = await opened(indexedDB.open(database), make);
  if (connection.objectStoreNames.contains(store)) return connection;
  connection.close();
  return opened(indexedDB.open(database, connection.version + 1), make);
}

/** Opens it if it is there. */
async function lookInto(database: string, store: string): Promise<IDBDatabase> {
  // Browsers that cannot list their databases make it in opening, and unmake it.
  const names = await indexedDB.databases?.();
  if (!names || names.some(({name}) => name === database)) {
    const connection = await opened(indexedDB.open(database), ({transaction}) => transaction?.abort());
    if (connection.objectStoreNames.contains(store)) return connection;
    connection.close();
  }
  throw new DOMException('Nothing was kept here yet.', 'NotFoundError');
}

/** @param upgrade What to do with a database that is new, or has an older version. */
export function opened(request: IDBOpenDBRequest, upgrade: (request: IDBOpenDBRequest) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => upgrade(request));
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => resolve(request.result));
  });
}

/** An answer, or after five seconds an error. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new DOMException('The device did not answer.', 'TimeoutError')),
      ANSWER_WITHIN,
    );
    void answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
