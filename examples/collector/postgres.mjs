/** @import {Pool, PoolClient, QueryResult} from 'pg' */

/** How many connections one collector has at most; a PostgreSQL that nobody changed has room for 100. */
const MOST = 8;

/**
 * Connections to a PostgreSQL, of which one that breaks is replaced by a new one. A question that was under way on it fails, and whoever asked is
 * told to try again.
 *
 * @param {string} address
 * @param {number} patience Milliseconds to wait for a connection, or for a lock.
 * @returns {Promise<Pool>}
 */
export async function connections(address, patience) {
  const {default: pg} = await import('pg').catch((error) => {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('PostgreSQL needs the package pg: run `npm install pg` in the folder of the collector', {
      cause: error,
    });
  });
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    onConnect: (client) => prepare(client, patience),
  });
  // A connection that breaks says so twice: to whoever asked something on it, which is enough, and here, which would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  return pool;
}

/**
 * Sets what the promises of a store rest on, whatever this database or user is set to, and throws where that is not in our power.
 *
 * @param {{query: PoolClient['query']}} client
 * @param {number} patience
 */
async function prepare(client, patience) {
  const {rows} = await client.query(
    `SELECT set_config('synchronous_commit',
              CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false),
            set_config('default_transaction_isolation', 'read committed', false),
            set_config('lock_timeout', $1, false),
            set_config('statement_timeout', $2, false),
            set_config('idle_in_transaction_session_timeout', $2, false),
            current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
            current_setting('track_commit_timestamp') AS times, current_setting('log_statement') AS log`,
    [String(patience), String(2 * patience)],
  );
  const {fsync, pages, times, log} = rows[0];
  if (fsync !== 'on' || pages !== 'on')
    throw new Error(
      'its settings fsync and full_page_writes must be on, or a power cut could take responses that have a receipt',
    );
  if (times !== 'off')
    throw new Error(
      'its setting track_commit_timestamp must be off, because it keeps the second in which each response came',
    );
  if (log === 'all' || log === 'mod')
    throw new Error(
      'its setting log_statement must be none or ddl, because the log would tell when each response came',
    );
}

/**
 * Does all of something or nothing. When it resolves it is on the disk; when it rejects nothing has changed.
 *
 * @template T
 * @param {Pool} pool
 * @param {(ask: (text: string, values?: unknown[]) => Promise<QueryResult['rows']>) => Promise<T>} work
 * @param {{patient?: boolean}} [how] `patient` for work that may take as long as it needs.
 * @returns {Promise<T>}
 */
export async function together(pool, work, {patient = false} = {}) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    if (patient) await client.query('SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0');
    const result = await work(async (text, values) => (await client.query(text, values)).rows);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true); // Closed rather than used again: whatever was begun on it is undone.
    throw error;
  }
}
