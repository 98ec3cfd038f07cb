import {afterwards} from './watch.js';

/** Names on the device that no other test uses. What is stored under them is deleted after the test. */
export function freshNames(): {database: string; store: string} {
  const database = `t${crypto.randomUUID()}`;
  afterwards(() => indexedDB.deleteDatabase(database));
  return {database, store: 's'};
}

/** What a curious person finds in a database: each key and value. Nothing when there is no such database. */
export async function stored(database: string): Promise<[key: unknown, value: unknown][]> {
  const known = await indexedDB.databases();
  if (!known.some(({name}) => name === database)) return [];
  const connection = await answer(indexedDB.open(database));
  try {
    const found: [unknown, unknown][] = [];
    for (const name of connection.objectStoreNames) {
      const shelf = connection.transaction(name).objectStore(name);
      // oxlint-disable-next-line no-await-in-loop -- one store after the other
      const [keys, values] = await Promise.all([answer(shelf.getAllKeys()), answer(shelf.getAll())]);
      keys.forEach((key, at) => found.push([key, values[at]]));
    }
    return found;
  } finally {
    connection.close();
  }
}

/** Puts something into a database that is already there, as another script of the page might. */
export function putOnShelf(names: {database: string; store: string}, key: string, value: unknown): Promise<void> {
  return onShelf(names, (shelf) => shelf.put(value, key));
}

/** Takes something out of a database, and nothing more. */
export function takeOffShelf(names: {database: string; store: string}, key: string): Promise<void> {
  return onShelf(names, (shelf) => shelf.delete(key));
}

async function onShelf(
  {database, store}: {database: string; store: string},
  act: (shelf: IDBObjectStore) => IDBRequest,
) {
  const connection = await answer(indexedDB.open(database));
  await answer<unknown>(act(connection.transaction(store, 'readwrite').objectStore(store)));
  connection.close();
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
