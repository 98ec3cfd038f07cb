import {createHash} from 'node:crypto';
import {DatabaseSync} from './sqlite.mjs';
import {layOut} from './tables.mjs';
import {tombstones} from './tombstones.mjs';
import {withdrawnList} from './withdrawn-list.mjs';
/** @import {Body} from './body.mjs' */
/** @import {Withdrawal} from './withdrawal.mjs' */

/** @typedef {'stored' | 'already' | 'conflict' | 'withdrawn'} Kept */
/** @typedef {ReturnType<typeof openStore>} Store */

const DAY = 86_400_000;
/** Before every id. @type {Uint8Array} */
const START = new Uint8Array();

/**
 * Opens the file in which responses are kept, and makes it if there is none. Beside it, once somebody has withdrawn one, lies
 * a list of what was withdrawn, by which an older copy of the file is brought up to date.
 *
 * @param {string} file
 * @param {object} [options]
 * @param {() => number} [options.now]
 * @param {number} [options.patience] Milliseconds to wait while another program has the file locked.
 * @param {number} [options.mostEarly] How many withdrawals to remember of which no response has come.
 */
export function openStore(file, {now = Date.now, patience = 5_000, mostEarly} = {}) {
  const db = new DatabaseSync(file, {timeout: patience});
  const today = () => Math.floor(now() / DAY);
  /** @type {ReturnType<typeof tombstones>} */
  let stones;
  try {
    layOut(db);
    stones = tombstones(db, withdrawnList(`${file}.withdrawn`), today, mostEarly);
    together(stones.agree);
  } catch (error) {
    db.close();
    throw error;
  }
  const take = db.prepare('DELETE FROM r WHERE form = ? AND id = ? AND wh = ?');
  const known = db.prepare('SELECT 1 FROM r WHERE form = ? AND id = ?');
  const insert = db.prepare(
    'INSERT INTO r(form, id, h, wh, body, day, q) VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING',
  );
  const same = db.prepare('SELECT 1 FROM r WHERE form = ? AND id = ? AND h = ?');
  const page = db.prepare('SELECT id, form, body FROM r WHERE (id, form) > (?, ?) ORDER BY id, form LIMIT 32');
  let settled = -1;

  /**
   * Does all of something or nothing. When this returns it is on the disk; when it throws nothing has changed.
   *
   * @template T
   * @param {() => T} work
   */
  function together(work) {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  /** @param {Body} body @returns {Kept} */
  function decide({form, id, wh, bytes}) {
    if (stones.cover({form, id, wh})) return 'withdrawn';
    const h = createHash('sha256').update(bytes).digest();
    if (insert.run(form, id, h, wh, bytes, today()).changes === 1) return 'stored';
    return same.get(form, id, h) ? 'already' : 'conflict';
  }

  return {
    /**
     * Keeps a response.
     *
     * @param {Body} body
     * @returns {Kept}
     */
    keep(body) {
      return together(() => decide(body));
    },

    /**
     * Deletes a response, if `wh` is the right one for it, and sees to it that it does not come again. One that has not come
     * yet is turned away when it does. Nobody is told which of these it was.
     *
     * @param {Withdrawal} withdrawal
     */
    withdraw({form, id, wh}) {
      together(() => {
        if (take.run(form, id, wh).changes === 1) stones.lay({form, id});
        else if (!known.get(form, id)) stones.layEarly({form, id, wh});
      });
    },

    /** The forms and ids of what was withdrawn, in the order of the random ids. */
    *withdrawn() {
      for (const line of stones.all()) {
        const [form = '', id = ''] = line.split(' ');
        yield {form, id: Buffer.from(id, 'hex').toString('base64url')};
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
