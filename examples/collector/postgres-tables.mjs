import {together} from './postgres.mjs';
/** @import {Pool} from 'pg' */

/** The first half of our locks' names ("heed" in ASCII). */
const OURS = 0x68656564;

/** Waits until nobody keeps or withdraws anything, and keeps everybody from it until the end of the transaction. */
export const HOLD_ALL = `SELECT pg_advisory_xact_lock(${OURS}, 0)`;

/** Lets one at a time remember a withdrawal of which no response has come. */
export const HOLD_EARLY = `SELECT pg_advisory_xact_lock(${OURS}, 1)`;

/**
 * How the layout came to be, a step each; never changed, only added to. The tables are those of SQLite (`tables.mjs`), in a schema of
 * their own.
 *
 * A body is kept out of line and not compressed, because locked bytes do not get smaller. No statistics: PostgreSQL would keep a sample
 * of every column elsewhere, also of what was withdrawn since.
 *
 * `keep_all` is many `keep` at once, all of them in one piece of bytes, because that is how bytes travel fastest. `hold` makes everybody wait who means the same response, so that a withdrawal and a late retry cannot cross. Each statement after it sees what
 * the one before us did, which is why `keep` is a function and not one long statement.
 */
const STEPS = [
  `
  CREATE TABLE heed.r(
    form bytea NOT NULL, id bytea NOT NULL, h bytea NOT NULL, wh bytea, body bytea NOT NULL, day integer NOT NULL,
    q smallint NOT NULL, PRIMARY KEY(form, id)
  );
  CREATE INDEX r_id ON heed.r(id, form);
  ALTER TABLE heed.r ALTER body SET STORAGE EXTERNAL;
  ALTER TABLE heed.r ALTER form SET STATISTICS 0, ALTER id SET STATISTICS 0, ALTER h SET STATISTICS 0,
    ALTER wh SET STATISTICS 0, ALTER body SET STATISTICS 0, ALTER day SET STATISTICS 0, ALTER q SET STATISTICS 0;
  CREATE TABLE heed.t(
    form bytea NOT NULL, id bytea NOT NULL, wv bytea, day integer NOT NULL, PRIMARY KEY(form, id)
  );
  ALTER TABLE heed.t ALTER form SET STATISTICS 0, ALTER id SET STATISTICS 0, ALTER wv SET STATISTICS 0, ALTER day SET STATISTICS 0;

  CREATE FUNCTION heed.hold(which bytea) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(${OURS}, 0);
    PERFORM pg_advisory_xact_lock(('x' || encode(substring(which FROM 1 FOR 8), 'hex'))::bit(64)::bigint);
  END $$;

  CREATE FUNCTION heed.keep(
    its_form bytea, its_id bytea, its_h bytea, its_wh bytea, its_body bytea, its_day integer, its_q smallint, oldest integer
  ) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    stone record;
  BEGIN
    PERFORM heed.hold(its_id);
    SELECT wv IS NULL AS sure, wv = its_wh AS proven INTO stone FROM heed.t
      WHERE form = its_form AND id = its_id AND (wv IS NULL OR day >= oldest);
    IF stone.sure THEN RETURN 'withdrawn'; END IF;
    IF stone.proven THEN RETURN 'proven'; END IF;
    DELETE FROM heed.t WHERE form = its_form AND id = its_id AND wv IS NOT NULL;
    INSERT INTO heed.r(form, id, h, wh, body, day, q)
      VALUES (its_form, its_id, its_h, its_wh, its_body, its_day, its_q) ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN 'stored'; END IF;
    PERFORM 1 FROM heed.r WHERE form = its_form AND id = its_id AND h = its_h;
    IF FOUND THEN RETURN 'already'; END IF;
    RETURN 'conflict';
  END $$;

  CREATE FUNCTION heed.keep_all(
    forms bytea, ids bytea, hs bytea, whs bytea[], bodies bytea, ends integer[], its_day integer, qs smallint[], oldest integer
  ) RETURNS text[] LANGUAGE plpgsql AS $$
  DECLARE
    kept text[] := '{}';
    past integer := 0;
  BEGIN
    FOR n IN 1 .. cardinality(ends) LOOP
      kept := kept || heed.keep(
        substring(forms FROM 8 * n - 7 FOR 8), substring(ids FROM 16 * n - 15 FOR 16), substring(hs FROM 32 * n - 31 FOR 32),
        whs[n], substring(bodies FROM past + 1 FOR ends[n] - past), its_day, qs[n], oldest);
      past := ends[n];
    END LOOP;
    RETURN kept;
  END $$;
  `,
];

/**
 * Makes a database ready to keep responses, new or not, also when several collectors start at the same time. Rejects, and changes nothing, if what
 * is there is another program's, or a later version's.
 *
 * @param {Pool} pool
 * @param {readonly string[]} [steps]
 */
export async function layOut(pool, steps = STEPS) {
  await together(
    pool,
    async (ask) => {
      await ask(HOLD_ALL);
      const [there] = await ask(
        "SELECT to_regnamespace('heed') IS NOT NULL AS schema, to_regclass('heed.m') IS NOT NULL AS m",
      );
      if (there.schema && !there.m) throw new Error('it belongs to another program, which has a schema named heed');
      // m: how many steps were done, and the number of the day on which the tables were last written anew.
      if (!there.m) {
        await ask(
          'CREATE SCHEMA heed; CREATE TABLE heed.m(steps integer NOT NULL, settled integer); INSERT INTO heed.m VALUES (0)',
        );
      }
      const [{steps: done}] = await ask('SELECT steps FROM heed.m');
      if (done > steps.length) throw new Error('a newer version of the collector has used it: start that one');
      for (const step of steps.slice(done)) await ask(step);
      await ask('UPDATE heed.m SET steps = $1 WHERE steps <> $1', [steps.length]);
    },
    {patient: true},
  );
}
