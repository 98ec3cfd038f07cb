/** @import {DatabaseSync} from 'node:sqlite' */
/** @import {Calendar} from './calendar.mjs' */
/** @import {WithdrawnList} from './withdrawn-list.mjs' */

/** @typedef {{readonly form: Uint8Array, readonly id: Uint8Array}} Which */

/**
 * How many days a withdrawal is remembered of which no response has come: a phone keeps an unsent one for 30 at most, and
 * then tries once more.
 */
export const EARLY_DAYS = 31;
/** How many of them. They cost anybody one request each, so beyond that, chance says which one is forgotten. */
export const MOST_EARLY = 10_000;

/**
 * What stands in the place of responses that were withdrawn, so that they do not come back. To be used inside a transaction.
 *
 * @param {DatabaseSync} db
 * @param {WithdrawnList} list
 * @param {Pick<Calendar, 'today' | 'kept'>} calendar
 * @param {number} [most]
 */
export function tombstones(db, list, {today, kept}, most = MOST_EARLY) {
  const find = db.prepare(
    'SELECT wv IS NULL AS sure, wv = ? AS proven FROM t WHERE form = ? AND id = ? AND (wv IS NULL OR day >= ?)',
  );
  // What is sure stays sure, whatever is asked for later.
  const put = db.prepare(
    `INSERT INTO t(form, id, wv, day) VALUES (?, ?, ?, ?)
     ON CONFLICT(form, id) DO UPDATE SET wv = excluded.wv, day = excluded.day WHERE t.wv IS NOT NULL`,
  );
  const drop = db.prepare('DELETE FROM t WHERE form = ? AND id = ? AND wv IS NOT NULL');
  const expire = db.prepare('DELETE FROM t WHERE wv IS NOT NULL AND day < ?');
  const early = db.prepare('SELECT count(*) AS n FROM t WHERE wv IS NOT NULL');
  const forget = db.prepare(
    'DELETE FROM t WHERE (form, id) IN (SELECT form, id FROM t WHERE wv IS NOT NULL ORDER BY random() LIMIT ?)',
  );
  const sure = db.prepare('SELECT lower(hex(form)) AS form, lower(hex(id)) AS id FROM t WHERE wv IS NULL');
  const remove = db.prepare('DELETE FROM r WHERE form = ? AND id = ?');

  /** Lays one for good. On the list first: what stands there goes again, even from an older database. @param {Which} which */
  function lay({form, id}) {
    list.add(`${hex(form)} ${hex(id)}`);
    put.run(form, id, null, kept());
  }

  /**
   * Lays one for a response that has not come. Anybody can ask for that, so it holds only against a response with this very
   * `wh`: a stranger who guesses an id keeps nobody's response away.
   *
   * @param {Which & {readonly wh: Uint8Array}} withdrawal
   */
  function layEarly({form, id, wh}) {
    expire.run(kept(today() - EARLY_DAYS));
    put.run(form, id, wh, kept());
    forget.run(Math.max(0, Number(early.get()?.['n']) - most));
  }

  /**
   * Whether a response that comes now was withdrawn before.
   *
   * @param {Which & {readonly wh: Uint8Array | null}} response
   */
  function cover({form, id, wh}) {
    const found = find.get(wh, form, id, kept(today() - EARLY_DAYS));
    if (found?.['sure']) return true;
    if (found?.['proven']) lay({form, id});
    else drop.run(form, id);
    return Boolean(found?.['proven']);
  }

  /** All that are laid for good, as `form id` in hexadecimal digits, in the order of the random ids. */
  function all() {
    return sure.all().map(({form, id}) => `${String(form)} ${String(id)}`);
  }

  /** Does again what the list says and an older database does not know, and adds to the list what it does not know. */
  function agree() {
    const listed = list.read();
    for (const line of listed) {
      const [form = '', id = ''] = line.split(' ');
      const which = [Buffer.from(form, 'hex'), Buffer.from(id, 'hex')];
      remove.run(...which);
      put.run(...which, null, kept());
    }
    const missing = all().filter((line) => !listed.has(line));
    if (missing.length > 0) list.add(...missing);
  }

  return {lay, layEarly, cover, all, agree};
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return Buffer.from(bytes).toString('hex');
}
