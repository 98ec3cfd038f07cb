import {inTime, opened} from './store.js';

/**
 * Deletes a database in which nothing is left, so that not even its name stays. Never what another tab keeps at this moment.
 *
 * Whether it is empty is looked up while nobody else can have it open, and in that same step its store is taken away and the
 * deletion queued. Who comes in between finds a shell without a store, and has to ask for a new one; browsers serve that
 * after the deletion, because it was asked for later.
 *
 * @param version The version at which it was empty a moment ago.
 */
export async function leaveNothing(database: string, store: string, version: number): Promise<void> {
  let deletion: IDBOpenDBRequest | undefined;
  const takeDown = ({result, transaction}: IDBOpenDBRequest) => {
    // Gone already; or there is something in it that is not ours.
    if (String([...result.objectStoreNames]) !== store) return transaction?.abort();
    const counting = transaction!.objectStore(store).count();
    counting.addEventListener('success', () => {
      if (counting.result > 0) return transaction!.abort();
      result.deleteObjectStore(store);
      deletion = indexedDB.deleteDatabase(database);
    });
  };
  const taken = opened(indexedDB.open(database, version + 1), takeDown).then((connection) => {
    connection.close();
    return deletion && opened(deletion, () => undefined);
  });
  // Somebody else was faster, or keeps something. Whatever is left is looked at again with the next page.
  await inTime(taken).catch(() => undefined);
}
