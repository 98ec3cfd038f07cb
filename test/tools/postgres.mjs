// A PostgreSQL of a test's own: real, in a temporary folder, reached through a socket in that folder, gone after it.
import {execFile, spawn} from 'node:child_process';
import {chownSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {Client} from 'pg';
import {find} from './browsers.mjs';

const run = promisify(execFile);
/** The user of the database, and of nothing else. */
const NAME = 'heed';
const SECONDS = 30;
/** What the README of the collector has its user granted. */
const RIGHTS = ['pg_checkpoint', 'EXECUTE ON FUNCTION pg_switch_wal()'];
/** What new databases are copied from: the right to a function counts in one database only. */
const MOULD = 'template1';

/** PostgreSQL does not run as root, so root starts it as somebody who owns nothing. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const line = /^nobody:[^:]*:(?<uid>\d+):(?<gid>\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return {uid: Number(line?.groups?.['uid'] ?? 65_534), gid: Number(line?.groups?.['gid'] ?? 65_534)};
}

/**
 * Starts one. `settings` are those of `postgresql.conf`. Gives the folder of its data, `database()` for the address of a new empty
 * database of an ordinary user, `ask(address, sql)` for one question as its administrator, and `stop()`.
 *
 * @param {Record<string, string>} [settings]
 */
export async function startPostgres(settings = {}) {
  const bin = dirname(find('postgres'));
  const folder = mkdtempSync(join(tmpdir(), 'heed-pg-'));
  const data = join(folder, 'data');
  const who = owner();
  if (who.uid) chownSync(folder, who.uid, who.gid);
  const env = {PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC'};
  const first = ['-D', data, '-U', NAME, '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'];
  try {
    await run(join(bin, 'initdb'), first, {...who, env, cwd: folder});
  } catch (error) {
    rmSync(folder, {recursive: true, force: true});
    throw error;
  }

  const own = {listen_addresses: '', unix_socket_directories: folder, shared_buffers: '32MB', ...settings};
  // The shell waits for its standard input to end, which it does however this process ends: no database is left behind.
  const script = '"$@" & trap "" TERM INT; while read -r signal; do kill -s "$signal" $!; done; kill -s QUIT $!; wait';
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  let log = '';
  const address = (/** @type {string} */ name, user = NAME) =>
    `postgres://${user}@localhost/${name}?host=${encodeURIComponent(folder)}`;
  const administrator = address('postgres');

  /** @param {Record<string, string>} [more] Settings until it is halted. */
  function start(more = {}) {
    const words = Object.entries({...own, ...more}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    child = spawn('sh', ['-c', script, 'sh', join(bin, 'postgres'), '-D', data, ...words], {
      ...who,
      env,
      cwd: folder,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    child.stdin?.on('error', () => {}); // it has ended already
    child.stderr?.on('data', (text) => (log += text));
    return ready();
  }

  async function ready() {
    /** @type {unknown} */
    let why;
    for (let turn = 0; turn < SECONDS * 20; turn += 1) {
      if (child?.exitCode !== null) break;
      try {
        await ask(administrator, 'SELECT 1');
        return;
      } catch (error) {
        why = error;
        await wait(50);
      }
    }
    throw new Error(`PostgreSQL did not start:\n${log}`, {cause: why});
  }

  /** @param {string} where @param {string} sql @param {unknown[]} [values] */
  async function ask(where, sql, values) {
    const client = new Client({connectionString: where});
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async function halt() {
    const ending = child;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('close', resolve));
    ending.stdin?.end();
    await ended;
  }

  let databases = 0;
  try {
    await start();
    await ask(administrator, 'CREATE ROLE collector LOGIN');
    for (const right of RIGHTS) await ask(address(MOULD), `GRANT ${right} TO collector`);
  } catch (error) {
    await halt();
    rmSync(folder, {recursive: true, force: true});
    throw error;
  }
  return {
    folder: data,
    ask,
    /** What it has written into its log. */
    log: () => log,
    /** @param {string} [from] The address of one to copy. */
    async database(from) {
      databases += 1;
      const template = from ? `TEMPLATE ${new URL(from).pathname.slice(1)}` : '';
      await ask(administrator, `CREATE DATABASE d${databases} OWNER collector ${template}`);
      return address(`d${databases}`, 'collector');
    },
    /** The same database for its administrator. @param {string} where */
    administered: (where) => where.replace('//collector@', `//${NAME}@`),
    /** Ends it as a power cut would, and starts it again. */
    async crash() {
      await halt();
      await start();
    },
    halt,
    start,
    async stop() {
      await halt();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
