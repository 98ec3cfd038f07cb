import type {UseStore} from 'idb-keyval';

/** Safari's first `open` sometimes never answers. Nobody should wait longer than this for it. */
const ANSWER_WITHIN = 5000;

/** What browsers say when they closed a connection behind our back. A fresh connection helps. */
const STALE = ['InvalidStateError', 'AbortError', 'UnknownError'];

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
 * Writes are strict: they are on the disk before they count. A connection that another tab must close to upgrade or
 * delete is given up at once, and one that died is opened anew.
 */
export function deviceStore(database: string, store: string): DeviceStore {
  let connection: Promise<IDBDatabase> | undefined;
  const lost = () => (connection = undefined);
  const open = () => (connection ??= openDatabase(database, store, lost));
  const openIfThere = async () => {
    if (connection || (await exists(database))) return open();
    throw new DOMException('Nothing was kept here yet.', 'NotFoundError');
  };
  const using = (connect: () => Promise<IDBDatabase>): UseStore => {
    const attempt: UseStore = async (mode, callback) => {
      const transaction = (await connect()).transaction(store, mode, {durability: 'strict'});
      return callback(transaction.objectStore(store));
    };
    return async (mode, callback) => {
      try {
        return await attempt(mode, callback);
      } catch (error) {
        if (!(error instanceof DOMException) || error.name === 'NotFoundError') throw error;
        lost();
        if (!STALE.includes(error.name)) throw error;
        return attempt(mode, callback);
      }
    };
  };
  return {making: using(open), looking: using(openIfThere)};
}

/** Browsers that cannot list their databases count as having it: an empty one is the lesser trace than a lost response. */
async function exists(database: string): Promise<boolean> {
  if (!indexedDB.databases) return true;
  return (await inTime(indexedDB.databases())).some(({name}) => name === database);
}

function openDatabase(database: string, store: string, lost: () => void): Promise<IDBDatabase> {
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      const connection = request.result;
      connection.addEventListener('close', lost);
      connection.addEventListener('versionchange', () => {
        connection.close();
        lost();
      });
      resolve(connection);
    });
  });
  return inTime(opening);
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new DOMException('The device did not answer.', 'TimeoutError')),
      ANSWER_WITHIN,
    );
    void answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
