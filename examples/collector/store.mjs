import {createHash} from 'node:crypto';
import {DatabaseSync} from './sqlite.mjs';
import {layOut} from './tables.mjs';
/** @import {Body} from './body.mjs' */

/** @typedef {'stored' | 'already' | 'conflict' | 'withdrawn'} Kept */
/** @typedef {ReturnType<typeof openStore>} Store */

const DAY = 86_400_000;
/** Before every id. @type {Uint8Array} */
const START = new Uint8Array();

/**
 * Opens the file in which responses are kept, and makes it if there is none.
 *
 * @param {string} file
 * @param {object} [options]
 * @param {() => number} [options.now]
 * @param {number} [options.patience] Milliseconds to wait while another program has the file locked.
 */
export function openStore(file, {now = Date.now, patience = 5_000} = {}) {
  const db = new DatabaseSync(file, {timeout: patience});
  try {
    layOut(db);
  } catch (error) {
    db.close();
    throw error;
  }
  const today = () => Math.floor(now() / DAY);
  const withdrawn = db.prepare('SELECT 1 FROM t WHERE form = ? AND id = ?');
  const insert = db.prepare(
    'INSERT INTO r(form, id, h, wh, body, day, q) VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING',
  );
  const same = db.prepare('SELECT 1 FROM r WHERE form = ? AND id = ? AND h = ?');
  const page = db.prepare('SELECT id, form, body FROM r WHERE (id, form) > (?, ?) ORDER BY id, form LIMIT 32');
  let settled = -1;

  /** @param {Body} body @returns {Kept} */
  function decide({form, id, wh, bytes}) {
    if (withdrawn.get(form, id)) return 'withdrawn';
    const h = createHash('sha256').update(bytes).digest();
    if (insert.run(form, id, h, wh, bytes, today()).changes === 1) return 'stored';
    return same.get(form, id, h) ? 'already' : 'conflict';
  }

  return {
    /**
     * Keeps a response. When this returns it is on the disk; when it throws nothing has changed.
     *
     * @param {Body} body
     * @returns {Kept}
     */
    keep(body) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const kept = decide(body);
        db.exec('COMMIT');
        return kept;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },

    /**
     * Every response exactly as it was sent, in the order of the random ids: nobody can tell which came first. Read a few
     * at a time, so that a slow reader never keeps others from writing.
     *
     * @returns {Generator<Uint8Array, void, void>}
     */
    *all() {
      let last = {id: START, form: START};
      for (;;) {
        const rows = page.all(last.id, last.form);
        for (const {body} of rows) yield bytesIn(body);
        const end = rows.at(-1);
        if (!end) return;
        last = {id: bytesIn(end['id']), form: bytesIn(end['form'])};
      }
    },

    /** Asks the database something, and throws if it does not answer. */
    check() {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    },

    /**
     * Writes the file anew in the order of the random ids, at most once a day; says whether it did.
     *
     * Rows are sorted by id, but a response is longer than a page and what does not fit goes to the end of the file: until
     * this was done, somebody with a copy of the file could read off the order in which the responses of the day came.
     */
    settle() {
      if (settled === today()) return false;
      db.exec('VACUUM');
      settled = today();
      return true;
    },

    /** Closes the file. */
    close() {
      if (db.isOpen) db.close();
    },
  };
}

/** @param {unknown} column */
function bytesIn(column) {
  if (column instanceof Uint8Array) return column;
  throw new TypeError('The database holds something that is not bytes.');
}
