// The two places in which a collector can keep responses, so that the same tests can be run on both.
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {after} from 'node:test';
import {openStore} from '../../examples/collector/store.mjs';
import {startPostgres} from '../tools/postgres.mjs';
import {folder} from './given.mjs';
/** @import {TestContext} from 'node:test' */
/** @import {Store, StoreOptions} from '../../examples/collector/store.mjs' */

/**
 * A new place: `open` opens it (as often as one likes, each time like one more collector), `copy` is a backup of it, to be opened with the
 * same list of what was withdrawn, and `change` runs SQL in it behind the collector's back.
 *
 * @typedef {object} Place
 * @property {string} at
 * @property {string} list
 * @property {(options?: StoreOptions) => Promise<Store>} open
 * @property {() => Promise<Place>} copy
 * @property {(sql: string) => Promise<Record<string, unknown>[]>} change
 */

/** @typedef {ReturnType<typeof startPostgres>} Started */

/** @param {TestContext} t @param {string} at @param {string} list @param {(sql: string) => Promise<any[]>} change @param {(list: string) => Promise<Place>} copy @returns {Place} */
function place(t, at, list, change, copy) {
  return {
    at,
    list,
    change,
    copy: () => copy(list),
    async open(options) {
      const opened = await openStore(at, {list, ...options});
      t.after(() => opened.close());
      return opened;
    },
  };
}

/** @param {TestContext} t @param {string} [file] @param {string} [list] @returns {Promise<Place>} */
async function sqlite(t, file = join(folder(t), 'responses.sqlite'), list = `${file}.withdrawn`) {
  const {DatabaseSync} = await import('node:sqlite');
  const change = async (/** @type {string} */ sql) => {
    const db = new DatabaseSync(file);
    const rows = db.prepare(sql).all();
    db.close();
    return rows;
  };
  return place(t, file, list, change, (theList) => {
    const backup = join(folder(t), 'backup.sqlite');
    copyFileSync(file, backup); // Its collectors are closed, so all of it is in the file.
    return sqlite(t, backup, theList);
  });
}

/** @param {Awaited<Started>} server @param {TestContext} t @param {string} [at] @param {string} [list] @returns {Promise<Place>} */
async function postgres(server, t, at, list = join(folder(t), 'withdrawn')) {
  const where = at ?? (await server.database());
  const tables = (/** @type {string} */ sql) =>
    sql.replaceAll(/\b(?<verb>FROM|INTO|UPDATE) (?<table>[rt])\b/g, '$1 heed.$2');
  return place(
    t,
    where,
    list,
    (sql) => server.ask(where, tables(sql)),
    async (theList) => postgres(server, t, await server.database(where), theList),
  );
}

/** One PostgreSQL for all tests of a file; ended after them. @param {Record<string, string>} [settings] */
export function ownPostgres(settings) {
  /** @type {Started | undefined} */
  let started;
  after(async () => (await started)?.stop());
  return () => (started ??= startPostgres(settings));
}

/** Both, by name, each as a function that gives a new place. */
export function bothPlaces() {
  const server = ownPostgres({wal_recycle: 'off'});
  return Object.entries({
    SQLite: (/** @type {TestContext} */ t) => sqlite(t),
    PostgreSQL: async (/** @type {TestContext} */ t) => postgres(await server(), t),
  });
}
