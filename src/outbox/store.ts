import type {UseStore} from 'idb-keyval';

/** Safari's first `open` sometimes never answers. Nobody should wait longer than this for it. */
const OPEN_WITHIN = 5000;

/** What browsers say when they closed a connection behind our back. A fresh connection helps. */
const STALE = ['InvalidStateError', 'AbortError', 'UnknownError'];

/**
 * A store for idb-keyval that survives what browsers do to connections.
 *
 * Writes are strict: they are on the disk before they count. A connection that another tab must close to upgrade or
 * delete is given up at once, and one that died is opened anew.
 */
export function deviceStore(database: string, store: string): UseStore {
  let connection: Promise<IDBDatabase> | undefined;
  const connect = () => {
    connection ??= open(database, store, () => (connection = undefined));
    return connection;
  };
  const use: UseStore = async (mode, callback) => {
    const transaction = (await connect()).transaction(store, mode, {durability: 'strict'});
    return callback(transaction.objectStore(store));
  };
  return async (mode, callback) => {
    try {
      return await use(mode, callback);
    } catch (error) {
      connection = undefined;
      if (!(error instanceof DOMException && STALE.includes(error.name))) throw error;
      return use(mode, callback);
    }
  };
}

function open(database: string, store: string, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    const late = setTimeout(() => reject(new DOMException('The device did not answer.', 'TimeoutError')), OPEN_WITHIN);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
    request.addEventListener('error', () => {
      clearTimeout(late);
      reject(request.error);
    });
    request.addEventListener('success', () => {
      clearTimeout(late);
      const connection = request.result;
      connection.addEventListener('close', lost);
      connection.addEventListener('versionchange', () => {
        connection.close();
        lost();
      });
      resolve(connection);
    });
  });
}
