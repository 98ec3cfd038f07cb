/** @import {Store} from './store.mjs' */

/**
 * What a collector does for itself at every start and once an hour: it deletes what has been kept long enough, and once a day it writes the rest
 * anew, so that its files do not tell who came first or what was deleted.
 *
 * @param {Pick<Store, 'retain' | 'settle'>} store
 * @param {number | undefined} retainDays
 */
export async function tidy(store, retainDays) {
  if (retainDays !== undefined) await store.retain(retainDays);
  await store.settle();
}
