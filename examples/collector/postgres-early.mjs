import {HOLD_EARLY} from './postgres-tables.mjs';
import {EARLY_DAYS} from './tombstones.mjs';
/** @import {Calendar} from './calendar.mjs' */
/** @import {Ask} from './postgres-store.mjs' */
/** @import {Early, WithdrawnList} from './withdrawn-list.mjs' */

/** @typedef {ReturnType<typeof earlyOnes>} EarlyOnes */

/** An older database may have the very response that was withdrawn while a still older one did not know it. */
const LAY_AGAIN = `
  WITH early AS (
    SELECT decode(form, 'hex') AS form, decode(id, 'hex') AS id, decode(wv, 'hex') AS wv, day
    FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[]) AS list(form, id, wv, day)
  ), gone AS (
    DELETE FROM heed.r USING early WHERE r.form = early.form AND r.id = early.id AND r.wh = early.wv RETURNING r.form, r.id
  ), sure AS (
    INSERT INTO heed.t(form, id, wv, day) SELECT form, id, NULL, $5 FROM gone
    ON CONFLICT (form, id) DO UPDATE SET wv = NULL, day = excluded.day
  )
  INSERT INTO heed.t(form, id, wv, day)
    SELECT form, id, wv, day FROM early WHERE NOT EXISTS (SELECT FROM heed.r WHERE r.form = early.form AND r.id = early.id)
  ON CONFLICT (form, id) DO UPDATE SET wv = excluded.wv, day = excluded.day WHERE t.wv IS NOT NULL AND excluded.day >= t.day`;

/**
 * Withdrawals of which no response has come. Anybody can ask for one, so they hold only against a response with their hash, for a month, and
 * only so many of them.
 *
 * @param {WithdrawnList} list
 * @param {Calendar} days
 * @param {number} most
 */
export function earlyOnes(list, days, most) {
  const oldest = () => days.kept(days.today() - EARLY_DAYS);

  /** What is too old, and what is too much. @param {Ask} ask */
  async function forgetSome(ask) {
    await ask('DELETE FROM heed.t WHERE wv IS NOT NULL AND day < $1', [oldest()]);
    const [{n}] = await ask('SELECT count(*)::integer AS n FROM heed.t WHERE wv IS NOT NULL');
    if (n <= most) return;
    const some = 'SELECT form, id FROM heed.t WHERE wv IS NOT NULL ORDER BY random() LIMIT $1';
    await ask(`DELETE FROM heed.t WHERE (form, id) IN (${some})`, [n - most]);
  }

  return {
    /** The number of the day before which they are forgotten. */
    oldest,

    /** Remembers one. @param {Ask} ask @param {{form: Uint8Array, id: Uint8Array, wh: Uint8Array}} withdrawal */
    async lay(ask, {form, id, wh}) {
      const [sure] = await ask('SELECT 1 FROM heed.t WHERE form = $1 AND id = $2 AND wv IS NULL', [form, id]);
      if (sure) return; // For good already: nothing more is to be known of it.
      await ask(HOLD_EARLY);
      list.addEarly({which: `${hex(form)} ${hex(id)}`, wv: hex(wh), day: days.kept()});
      await ask(
        `INSERT INTO heed.t(form, id, wv, day) VALUES ($1, $2, $3, $4)
         ON CONFLICT (form, id) DO UPDATE SET wv = excluded.wv, day = excluded.day WHERE t.wv IS NOT NULL`,
        [form, id, wh, days.kept()],
      );
      await forgetSome(ask);
    },

    /** Does again what the list says, and answers with all that are remembered then. @param {Ask} ask @param {readonly Early[]} listed @returns {Promise<Early[]>} */
    async agree(ask, listed) {
      await ask(LAY_AGAIN, [
        listed.map(({which}) => which.slice(0, 16)),
        listed.map(({which}) => which.slice(17)),
        listed.map(({wv}) => wv),
        listed.map(({day}) => day),
        days.kept(),
      ]);
      await forgetSome(ask);
      return ask(
        `SELECT encode(form, 'hex') || ' ' || encode(id, 'hex') AS which, encode(wv, 'hex') AS wv, day
         FROM heed.t WHERE wv IS NOT NULL`,
      );
    },

    /** A flood of withdrawals that mean nothing: the list has so many of them that it is to be written anew. */
    isFlooded: () => list.grown() >= most,
  };
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return Buffer.from(bytes).toString('hex');
}
