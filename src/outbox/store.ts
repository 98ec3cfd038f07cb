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
  /** Holds nothing open any more until the next use. */
  readonly rest: () => void;
}

/**
 * A store that survives what browsers do to connections.
 *
 * Writes are strict: they are on the disk before they count. A connection stays open while somebody looks at the page, gives way
 * at once to a tab that wants to delete, and is opened anew when it has died. A page that nobody looks at closes its own after
 * each use: a phone may put it to sleep at any moment, and another tab would wait for it.
 */
export function deviceStore(database: string, store: string): DeviceStore {
  let kept: IDBDatabase | undefined;
  const rest = (connection = kept) => {
    connection?.close();
    if (kept === connection) kept = undefined;
  };
  const using = (connect: () => Promise<IDBDatabase>): UseStore => {
    const attempt: UseStore = async (mode, callback) => {
      const connection = kept ?? (await connect());
      const seen = document.visibilityState === 'visible';
      if (!kept && seen) {
        kept = connection;
        for (const ending of ['close', 'versionchange']) connection.addEventListener(ending, () => rest(connection));
      }
      try {
        return await callback(connection.transaction(store, mode, {durability: 'strict'}).objectStore(store));
      } finally {
        if (kept !== connection || !seen) rest(connection);
      }
    };
    return async (mode, callback) => {
      for (let tries = 1; ; tries += 1) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- another try follows one that failed
          return await inTime(attempt(mode, callback));
        } catch (error) {
          rest();
          // A transaction that was aborted without a reason gives none.
          const stale = error === null || (error instanceof DOMException && STALE.includes(error.name));
          if (!stale || tries === TRIES) throw error;
        }
      }
    };
  };
  return {
    making: using(() => makeDatabase(database, store)),
    looking: using(() => lookInto(database, store)),
    rest: () => rest(),
  };
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
