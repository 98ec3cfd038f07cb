import {createHash} from 'node:crypto';
import {calendar, mondayOf} from './calendar.mjs';
import {gathering} from './gathering.mjs';
import {DatabaseSync} from './sqlite.mjs';
import {layOut} from './tables.mjs';
import {tombstones} from './tombstones.mjs';
import {withdrawnList} from './withdrawn-list.mjs';
/** @import {Body} from './body.mjs' */
/** @import {Kept, Store, StoreOptions} from './store.mjs' */

/** Before every id. @type {Uint8Array} */
const START = new Uint8Array();
/** What SQLite says when another program has the file. */
const BUSY = 5;

/**
 * Opens the file in which responses are kept, and makes it if there is none. Beside it, once somebody has withdrawn one, lies
 * a list of what was withdrawn, by which an older copy of the file is brought up to date.
 *
 * @param {string} file
 * @param {StoreOptions} [options]
 * @returns {Store}
 */
export function openSqliteStore(
  file,
  {now = Date.now, patience = 5_000, mostEarly, time = 'week', list = `${file}.withdrawn`} = {},
) {
  const db = new DatabaseSync(file, {timeout: patience});
  const {today, kept} = calendar(now, time);
  let settled = -1;
  let logHolds = false;
  /** @type {ReturnType<typeof tombstones>} */
  let stones;
  try {
    layOut(db);
    stones = tombstones(db, withdrawnList(list), {today, kept}, mostEarly);
    together(stones.agree);
    clearLog();
  } catch (error) {
    db.close();
    throw error;
  }
  const take = db.prepare('DELETE FROM r WHERE form = ? AND id = ? AND wh = ?');
  const known = db.prepare('SELECT 1 FROM r WHERE form = ? AND id = ?');
  const insert = db.prepare(
    'INSERT INTO r(form, id, h, wh, body, day, q) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const same = db.prepare('SELECT 1 FROM r WHERE form = ? AND id = ? AND h = ?');
  const sure = db.prepare('SELECT 1 FROM t WHERE form = ? AND id = ? AND wv IS NULL');
  const page = db.prepare('SELECT id, form, body FROM r WHERE (id, form) > (?, ?) ORDER BY id, form LIMIT 32');
  const aside = db.prepare('SELECT form, id FROM r WHERE q <> 0 ORDER BY id, form');
  const old = db.prepare('DELETE FROM r WHERE day < ?');
  const coarsen = db.prepare('UPDATE r SET day = ? WHERE day = ?');
  const daysKept = db.prepare('SELECT DISTINCT day FROM r');
  const arrived = gathering(
    (/** @type {readonly {body: Body, quarantine: boolean}[]} */ all) => together(() => all.map(decide)),
    (error) => error instanceof Error && 'errcode' in error && error.errcode === BUSY,
  );

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

  /** Empties the write-ahead log, which has older versions of what was changed. Not now, if somebody else is reading; then at the next settling. */
  function clearLog() {
    logHolds = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0;
  }

  /** What was asked for is done, whatever comes of this. If it cannot be done now, the next withdrawal tries again. */
  function shortenList() {
    try {
      together(stones.agree);
      clearLog();
    } catch {}
  }

  /** @param {{body: Body, quarantine: boolean}} arrival @returns {Kept} */
  function decide({body: {form, id, wh, bytes}, quarantine}) {
    if (stones.cover({form, id, wh})) return 'withdrawn';
    const h = createHash('sha256').update(bytes).digest();
    if (insert.run(form, id, h, wh, bytes, kept(), quarantine ? 1 : 0).changes === 1) return 'stored';
    return same.get(form, id, h) ? 'already' : 'conflict';
  }

  return {
    keep: (body, {quarantine = false} = {}) => arrived.ask({body, quarantine}),

    async remembers({form, id, bytes}) {
      if (sure.get(form, id)) return 'withdrawn';
      return same.get(form, id, createHash('sha256').update(bytes).digest()) ? 'already' : undefined;
    },

    async withdraw({form, id, wh}) {
      together(() => {
        if (take.run(form, id, wh).changes === 1) stones.lay({form, id});
        else if (!known.get(form, id)) stones.layEarly({form, id, wh});
      });
      clearLog();
      if (stones.isFlooded()) shortenList();
    },

    async *withdrawn() {
      for (const line of stones.all()) {
        const [form = '', id = ''] = line.split(' ');
        yield {form, id: Buffer.from(id, 'hex').toString('base64url')};
      }
    },

    async *quarantined() {
      for (const {form, id} of aside.all()) {
        yield {
          form: Buffer.from(bytesIn(form)).toString('hex'),
          id: Buffer.from(bytesIn(id)).toString('base64url'),
        };
      }
    },

    async *all() {
      let last = {id: START, form: START};
      for (;;) {
        const rows = page.all(last.id, last.form);
        for (const {body} of rows) yield bytesIn(body);
        const end = rows.at(-1);
        if (!end) return;
        last = {id: bytesIn(end['id']), form: bytesIn(end['form'])};
      }
    },

    async check() {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    },

    async retain(days) {
      const gone = together(() => Number(old.run(kept(today() - days)).changes));
      if (gone > 0) clearLog();
      return gone;
    },

    // Rows are sorted by id, but a response is longer than a page and what does not fit goes to the end of the file: until
    // this was done, somebody with a copy of the file could read off the order in which the responses of the day came.
    async settle() {
      if (logHolds) clearLog();
      if (settled === today()) return false;
      if (time === 'week') {
        together(() => {
          for (const {day} of daysKept.all()) coarsen.run(mondayOf(Number(day)), day);
        });
      }
      together(stones.agree);
      db.exec('VACUUM');
      clearLog();
      settled = today();
      return true;
    },

    async close() {
      if (!db.isOpen) return;
      arrived.finish();
      db.close();
    },
  };
}

/** @param {unknown} column */
function bytesIn(column) {
  if (column instanceof Uint8Array) return column;
  throw new TypeError('The database holds something that is not bytes.');
}
