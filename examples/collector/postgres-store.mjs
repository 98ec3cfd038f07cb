import {createHash} from 'node:crypto';
import {calendar} from './calendar.mjs';
import {gathering} from './gathering.mjs';
import {earlyOnes} from './postgres-early.mjs';
import {layOut} from './postgres-tables.mjs';
import {connections, together} from './postgres.mjs';
import {settling} from './postgres-settling.mjs';
import {MOST_EARLY} from './tombstones.mjs';
import {withdrawnList} from './withdrawn-list.mjs';
/** @import {Body} from './body.mjs' */
/** @import {Kept, Store, StoreOptions} from './store.mjs' */

/** @typedef {(text: string, values?: unknown[]) => Promise<any[]>} Ask */
/** @typedef {{readonly body: Body, readonly quarantine: boolean}} Arrival */

/** How many groups of responses are written at once: while one waits for the disk, another is on its way. */
const LANES = 2;

/**
 * Opens the PostgreSQL in which responses are kept, with any number of other collectors, and lays out its tables if they are not there.
 * The list of what was withdrawn is a file here as well, one for each machine that runs a collector: it is for the day on which the database is
 * put back to an earlier state, so it may not be in the database.
 *
 * @param {string} address postgres://…
 * @param {StoreOptions} [options]
 * @returns {Promise<Store>}
 */
export async function openPostgresStore(
  address,
  {now = Date.now, patience = 5_000, mostEarly = MOST_EARLY, time = 'week', list = 'responses.withdrawn'} = {},
) {
  const days = calendar(now, time);
  const withdrawn = withdrawnList(list);
  withdrawn.add(); // Throws now, and not at the first withdrawal, if there cannot be one.
  const pool = await connections(address, patience);
  const early = earlyOnes(withdrawn, days, mostEarly);
  const {agree, settle, shortenList} = settling(pool, withdrawn, early, days);
  try {
    await layOut(pool);
    await together(pool, agree, {patient: true});
  } catch (error) {
    await pool.end();
    throw error;
  }

  /** Lays a tombstone for good. On the list first: what stands there goes again, even from an older database. @param {Ask} ask @param {Pick<Body, 'form' | 'id'>} which */
  async function lay(ask, {form, id}) {
    withdrawn.add(`${hex(form)} ${hex(id)}`);
    await ask(
      `INSERT INTO heed.t(form, id, wv, day) VALUES ($1, $2, NULL, $3)
       ON CONFLICT (form, id) DO UPDATE SET wv = NULL, day = excluded.day WHERE t.wv IS NOT NULL`,
      [form, id, days.kept()],
    );
  }

  const arrived = gathering(keepAll, (error) => !isOfOne(error), LANES);

  /** In one transaction, in the order of their ids: two collectors that have the same ones at the same time do not wait for each other. @param {readonly Arrival[]} all @returns {Promise<(Kept | 'proven')[]>} */
  async function keepAll(all) {
    const sorted = all.toSorted((a, b) => Buffer.compare(a.body.id, b.body.id));
    let end = 0;
    const {rows} = await pool.query({
      name: 'keep',
      text: 'SELECT heed.keep_all($1, $2, $3, $4, $5, $6, $7, $8, $9) AS kept',
      values: [
        Buffer.concat(sorted.map(({body}) => body.form)),
        Buffer.concat(sorted.map(({body}) => body.id)),
        Buffer.concat(sorted.map(({body}) => createHash('sha256').update(body.bytes).digest())),
        sorted.map(({body}) => body.wh && Buffer.from(body.wh)),
        Buffer.concat(sorted.map(({body}) => body.bytes)),
        sorted.map(({body}) => (end += body.bytes.length)),
        days.kept(),
        sorted.map(({quarantine}) => (quarantine ? 1 : 0)),
        early.oldest(),
      ],
    });
    const kept = new Map(sorted.map((one, n) => [one, rows[0].kept[n]]));
    return all.map((one) => kept.get(one));
  }

  return {
    async keep(body, {quarantine = false} = {}) {
      const kept = await arrived.ask({body, quarantine});
      if (kept !== 'proven') return kept;
      const {form, id} = body;
      await together(pool, async (ask) => {
        await ask('SELECT heed.hold($1)', [id]);
        await lay(ask, {form, id});
      });
      return 'withdrawn';
    },

    async remembers({form, id, bytes}) {
      const {rows} = await pool.query(
        `SELECT EXISTS (SELECT FROM heed.t WHERE form = $1 AND id = $2 AND wv IS NULL) AS gone,
                EXISTS (SELECT FROM heed.r WHERE form = $1 AND id = $2 AND h = $3) AS here`,
        [form, id, createHash('sha256').update(bytes).digest()],
      );
      if (rows[0].gone) return 'withdrawn';
      return rows[0].here ? 'already' : undefined;
    },

    async withdraw({form, id, wh}) {
      await together(pool, async (ask) => {
        await ask('SELECT heed.hold($1)', [id]);
        const [there] = await ask('SELECT wh = $3 AS theirs FROM heed.r WHERE form = $1 AND id = $2', [form, id, wh]);
        if (!there) await early.lay(ask, {form, id, wh});
        if (!there?.theirs) return;
        await lay(ask, {form, id});
        await ask('DELETE FROM heed.r WHERE form = $1 AND id = $2', [form, id]);
      });
      if (early.isFlooded()) await shortenList();
    },

    async *withdrawn() {
      const {rows} = await pool.query('SELECT form, id FROM heed.t WHERE wv IS NULL ORDER BY form, id');
      for (const which of rows) yield named(which);
    },

    async *quarantined() {
      const {rows} = await pool.query('SELECT form, id FROM heed.r WHERE q <> 0 ORDER BY id, form');
      for (const which of rows) yield named(which);
    },

    async *all() {
      let last = {id: Buffer.of(), form: Buffer.of()};
      for (;;) {
        const {rows} = await pool.query(
          'SELECT id, form, body FROM heed.r WHERE (id, form) > ($1, $2) ORDER BY id, form LIMIT 32',
          [last.id, last.form],
        );
        for (const {body} of rows) yield body;
        const end = rows.at(-1);
        if (!end) return;
        last = end;
      }
    },

    async check() {
      await pool.query('SELECT steps FROM heed.m');
    },

    async retain(many) {
      return together(
        pool,
        async (ask) => {
          await ask("SELECT heed.hold('')");
          const gone = await ask('DELETE FROM heed.r WHERE day < $1 RETURNING 1', [days.kept(days.today() - many)]);
          return gone.length;
        },
        {patient: true},
      );
    },

    settle,
    async close() {
      arrived.finish();
      if (!pool.ending) await pool.end();
    },
  };
}

/** Whether what went wrong lies in one of the responses (SQLSTATE 22, 23 and 54), and not in the connection or the database. @param {unknown} error */
function isOfOne(error) {
  return error instanceof Error && 'code' in error && /^(?:22|23|54)/.test(String(error.code));
}

/** @param {{form: Buffer, id: Buffer}} which */
function named({form, id}) {
  return {form: form.toString('hex'), id: id.toString('base64url')};
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return Buffer.from(bytes).toString('hex');
}
