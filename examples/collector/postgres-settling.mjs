import {HOLD_ALL} from './postgres-tables.mjs';
import {together} from './postgres.mjs';
/** @import {Pool} from 'pg' */
/** @import {Calendar} from './calendar.mjs' */
/** @import {EarlyOnes} from './postgres-early.mjs' */
/** @import {Ask} from './postgres-store.mjs' */
/** @import {WithdrawnList} from './withdrawn-list.mjs' */

/**
 * What puts a PostgreSQL in order: agreeing with the list of what was withdrawn, and writing everything anew.
 *
 * @param {Pool} pool
 * @param {WithdrawnList} list
 * @param {EarlyOnes} early
 * @param {Calendar} days
 */
export function settling(pool, list, early, {today, kept, time}) {
  /** Does again what the list says and an older database does not know, and has the list say what the database knows. @param {Ask} ask */
  async function agree(ask) {
    await ask(HOLD_ALL);
    const listed = list.read();
    const lines = [...listed.sure];
    const which = [lines.map((line) => line.slice(0, 16)), lines.map((line) => line.slice(17))];
    const named =
      "SELECT decode(form, 'hex') AS form, decode(id, 'hex') AS id FROM unnest($1::text[], $2::text[]) AS list(form, id)";
    await ask(`DELETE FROM heed.r USING (${named}) AS gone WHERE r.form = gone.form AND r.id = gone.id`, which);
    await ask(
      `INSERT INTO heed.t(form, id, wv, day) SELECT form, id, NULL, $3 FROM (${named}) AS gone
       ON CONFLICT (form, id) DO UPDATE SET wv = NULL, day = excluded.day WHERE t.wv IS NOT NULL`,
      [...which, kept()],
    );
    const remembered = await early.agree(ask, [...listed.early.values()]);
    const known = await ask(
      "SELECT encode(form, 'hex') || ' ' || encode(id, 'hex') AS line FROM heed.t WHERE wv IS NULL ORDER BY form, id",
    );
    list.putInOrder(
      known.map(({line}) => String(line)),
      remembered,
    );
  }

  /** What was asked for is done, whatever comes of this. If it cannot be done now, the next withdrawal tries again. */
  async function shortenList() {
    await together(pool, agreeIfFlooded).catch(() => {});
  }

  /** Only one of many that noticed at the same time. @param {Ask} ask */
  async function agreeIfFlooded(ask) {
    await ask(HOLD_ALL);
    if (early.isFlooded()) await agree(ask);
  }

  async function settle() {
    const worked = await together(
      pool,
      async (ask) => {
        const isSettled = async () => (await ask('SELECT settled FROM heed.m'))[0].settled === today();
        if (await isSettled()) return false;
        await ask(HOLD_ALL);
        if (await isSettled()) return false; // Another collector did it while this one waited.
        await agree(ask);
        if (time === 'week') await ask('UPDATE heed.r SET day = day - (day + 3) % 7 WHERE (day + 3) % 7 <> 0');
        await writeAnew(ask, 'heed.r', 'id, form');
        await writeAnew(ask, 'heed.t', 'id, form');
        await ask('UPDATE heed.m SET settled = $1', [today()]);
        return true;
      },
      {patient: true},
    );
    if (worked) await clearLog();
    return worked;
  }

  /**
   * The write-ahead log still has what was withdrawn, and when each response came. What was written before a checkpoint is not needed any more;
   * a collector that may do so closes the log's file and asks for one. Others wait for PostgreSQL's own.
   */
  async function clearLog() {
    const {rows} = await pool.query(
      `SELECT has_function_privilege('pg_switch_wal()', 'execute') AND EXISTS (
         SELECT FROM pg_roles WHERE (rolname = current_user AND rolsuper)
           OR (rolname = 'pg_checkpoint' AND pg_has_role(oid, 'usage'))) AS may`,
    );
    if (!rows[0].may) return;
    await together(pool, async (ask) => void (await ask('SELECT pg_switch_wal()')));
    await pool.query('CHECKPOINT');
  }

  return {agree, settle, shortenList};
}

/**
 * PostgreSQL leaves a deleted row in its file, and gives every row the number of the transaction that wrote it: both say more than they should.
 * Rows that are written anew, all at once and sorted, have one number and one order, and the old file goes. Others wait meanwhile.
 *
 * @param {Ask} ask
 * @param {string} table
 * @param {string} order
 */
async function writeAnew(ask, table, order) {
  await ask(`CREATE TEMPORARY TABLE heed_anew ON COMMIT DROP AS SELECT * FROM ${table}`);
  await ask(`TRUNCATE ${table}`);
  await ask(`INSERT INTO ${table} SELECT * FROM heed_anew ORDER BY ${order}`);
  await ask('DROP TABLE heed_anew');
}
