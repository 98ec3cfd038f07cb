/** @import {DatabaseSync} from 'node:sqlite' */
/** @import {Calendar} from './calendar.mjs' */
/** @import {Early, WithdrawnList} from './withdrawn-list.mjs' */

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
  const named = "lower(hex(form)) || ' ' || lower(hex(id)) AS which";
  const sure = db.prepare(`SELECT ${named} FROM t WHERE wv IS NULL`);
  const unsure = db.prepare(`SELECT ${named}, lower(hex(wv)) AS wv, day FROM t WHERE wv IS NOT NULL`);
  const remove = db.prepare('DELETE FROM r WHERE form = ? AND id = ?');
  const take = db.prepare('DELETE FROM r WHERE form = ? AND id = ? AND wh = ?');
  const known = db.prepare('SELECT 1 FROM r WHERE form = ? AND id = ?');
  const lies = db.prepare('SELECT 1 FROM t WHERE form = ? AND id = ? AND wv IS NULL');
  const isNewer = db.prepare('SELECT 1 FROM t WHERE form = ? AND id = ? AND day > ?');

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
    if (lies.get(form, id)) return; // For good already: nothing more is to be known of it.
    list.addEarly({which: `${hex(form)} ${hex(id)}`, wv: hex(wh), day: kept()});
    put.run(form, id, wh, kept());
    forgetSome();
  }

  /** What is too old, and what is too much. */
  function forgetSome() {
    expire.run(kept(today() - EARLY_DAYS));
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
    return sure.all().map(({which}) => String(which));
  }

  /**
   * Does again what the list says and an older database does not know, and has the list say what the database knows: no more of what came
   * before its response than is remembered here.
   */
  function agree() {
    const listed = list.read();
    for (const which of listed.sure) {
      remove.run(...bytesOf(which));
      put.run(...bytesOf(which), null, kept());
    }
    for (const one of listed.early.values()) layAgain(one);
    forgetSome();
    const left = unsure.all().map(({which, wv, day}) => ({which: String(which), wv: String(wv), day: Number(day)}));
    list.putInOrder(all(), left);
  }

  /** An older database may have the very response that was withdrawn while a still older one did not know it. @param {Early} early */
  function layAgain({which, wv, day}) {
    const [form, id] = bytesOf(which);
    if (take.run(form, id, Buffer.from(wv, 'hex')).changes === 1) put.run(form, id, null, kept());
    else if (!known.get(form, id) && !isNewer.get(form, id, day)) put.run(form, id, Buffer.from(wv, 'hex'), day);
  }

  /** A flood of withdrawals that mean nothing: the list has so many of them that it is to be written anew. */
  const isFlooded = () => list.grown() >= most;

  return {lay, layEarly, cover, all, agree, isFlooded};
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return Buffer.from(bytes).toString('hex');
}

/** @param {string} which @returns {[form: Buffer, id: Buffer]} */
function bytesOf(which) {
  return [Buffer.from(which.slice(0, 16), 'hex'), Buffer.from(which.slice(17), 'hex')];
}
