// What is PostgreSQL's own: its settings, its connections, and what it would keep without being asked.
import assert from 'node:assert/strict';
import {cpSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Client} from 'pg';
import {readBody} from '../../examples/collector/body.mjs';
import {layOut} from '../../examples/collector/postgres-tables.mjs';
import {connections} from '../../examples/collector/postgres.mjs';
import {openStore} from '../../examples/collector/store.mjs';
import {readWithdrawal} from '../../examples/collector/withdrawal.mjs';
import {greppable} from '../tools/greppable.mjs';
import {chance, exported, folder, launch, likeness, post, response, running, TOKEN, withdrawable} from './given.mjs';
import {ownPostgres} from './stores.mjs';
/** @import {TestContext} from 'node:test' */
/** @import {StoreOptions} from '../../examples/collector/store.mjs' */

const random = chance(22);
const body = (/** @type {string} */ text) => readBody(Buffer.from(text));
const server = ownPostgres({wal_recycle: 'off'});

/** @param {TestContext} t @param {StoreOptions} [options] */
async function place(t, options) {
  const postgres = await server();
  const at = await postgres.database();
  const list = join(folder(t), 'withdrawn');
  const store = await openStore(at, {list, ...options});
  t.after(() => store.close());
  return {postgres, at, list, store, ask: (/** @type {string} */ sql) => postgres.ask(postgres.administered(at), sql)};
}

for (const [setting, value, sentence] of /** @type {const} */ ([
  ['track_commit_timestamp', 'on', /second in which each response came/],
  ['fsync', 'off', /power cut could take responses/],
  ['full_page_writes', 'off', /power cut could take responses/],
  ['log_statement', 'mod', /log would tell when each response came/],
])) {
  test(`With ${setting}=${value} it does not start, and says why.`, async (t) => {
    const postgres = await server();
    const at = await postgres.database();
    await postgres.halt();
    await postgres.start({[setting]: value});
    t.after(() => postgres.crash());
    await assert.rejects(openStore(at, {list: join(folder(t), 'withdrawn')}), sentence);
  });
}

test('Who has switched off waiting for the disk for this user is overruled.', async (t) => {
  const {at, ask} = await place(t);
  await ask('ALTER ROLE collector SET synchronous_commit = off');
  t.after(() => ask('ALTER ROLE collector RESET synchronous_commit'));
  const pool = await connections(at, 5_000);
  t.after(() => pool.end());
  assert.equal((await pool.query('SHOW synchronous_commit')).rows[0].synchronous_commit, 'on');
});

test('A connection that breaks costs at most the request that was on it; the next one gets a new connection.', async (t) => {
  const {store, ask, postgres} = await place(t);
  const known = response(random);
  await store.keep(body(known));
  const all = Array.from({length: 24}, () => response(random));
  const sending = Promise.allSettled(all.map((text) => store.keep(body(text))));
  await ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'collector'");
  const went = await sending;
  const stored = all.filter((_, n) => went[n]?.status === 'fulfilled');
  await postgres.crash();
  assert.equal(await store.keep(body(known)), 'already');
  const left = new Set(await Array.fromAsync(store.all(), (bytes) => Buffer.from(bytes).toString()));
  for (const text of stored) assert.ok(left.has(text), 'what was said to be stored is there');
  for (const text of all) assert.match(await store.keep(body(text)), /stored|already/);
  assert.equal((await Array.fromAsync(store.all())).length, 25);
});

test('A late retry waits for a withdrawal that is under way, and is turned away by it.', async (t) => {
  const {at, store, ask} = await place(t);
  const {form, id, bytes, sent, wh} = body(response(random));
  const client = new Client({connectionString: at});
  await client.connect();
  t.after(() => client.end());
  await client.query('BEGIN');
  await client.query('SELECT heed.hold($1)', [id]);
  await client.query('INSERT INTO heed.t(form, id, wv, day) VALUES ($1, $2, NULL, 1)', [form, id]);
  const answered = new AbortController();
  const keeping = store.keep({form, id, bytes, sent, wh}).finally(() => answered.abort());
  const waits = async () => (await ask('SELECT count(*)::integer AS n FROM pg_locks WHERE NOT granted'))[0].n > 0;
  while (!answered.signal.aborted && !(await waits()));
  await client.query('COMMIT');
  assert.equal(await keeping, 'withdrawn');
  assert.deepEqual(await Array.fromAsync(store.all()), []);
});

test('While the database is away a request is answered, with an error; afterwards it is taken.', async (t) => {
  const postgres = await server();
  const env = {DATABASE_URL: await postgres.database(), HEED_WITHDRAWN: join(folder(t), 'withdrawn')};
  const {url} = await running(t, {env});
  const text = response(random);
  await postgres.halt();
  const away = await post(url, text);
  assert.ok(away.status >= 500, String(away.status));
  assert.equal(away.said.ack, undefined);
  assert.ok((await fetch(`${url}/health`)).status >= 500);
  await postgres.start();
  assert.equal((await post(url, text)).status, 201);
  assert.deepEqual(await exported(url), [text]);
});

test('R66: Written anew, rows do not tell who came first: not by their place, nor by the transaction that wrote them.', async (t) => {
  const {store, ask} = await place(t);
  const sent = Array.from({length: 120}, () => response(random));
  for (const text of sent) await store.keep(body(text));
  const order = async () => {
    const rows = await ask("SELECT encode(id, 'hex') AS id, xmin::text AS xmin FROM heed.r ORDER BY ctid");
    const ids = sent.map((text) => Buffer.from(JSON.parse(text).id, 'base64url').toString('hex'));
    return {ranks: rows.map(({id}) => ids.indexOf(id)), writers: new Set(rows.map(({xmin}) => xmin)).size};
  };
  const before = await order();
  assert.ok(likeness(before.ranks) > 0.9, 'until then the file tells');
  assert.equal(before.writers, 120);
  assert.equal(await store.settle(), true);
  const after = await order();
  assert.ok(Math.abs(likeness(after.ranks)) < 0.2, `rank correlation ${likeness(after.ranks)}`);
  assert.equal(after.writers, 1);
});

test('Nothing of a withdrawn response but its id is found in any file once the tables were written anew.', async (t) => {
  const {postgres, store, ask} = await place(t);
  const all = Array.from({length: 30}, () => withdrawable(random));
  for (const {text} of all) await store.keep(body(text));
  await ask('ANALYZE heed.r');
  const traces = all.slice(0, 10).flatMap(({text}) => {
    const {kid, enc, ct, wh} = JSON.parse(text);
    return [
      kid,
      enc.slice(0, 40),
      ...[0, 3_000, 9_000].map((at) => ct.slice(at, at + 16)),
      Buffer.from(wh, 'base64url'),
    ];
  });
  await ask('CHECKPOINT');
  assert.equal(greppable(postgres.folder, traces), traces.length, 'the search finds what is there');
  for (const {withdrawal} of all.slice(0, 10)) {
    await store.withdraw(readWithdrawal(Buffer.from(JSON.stringify(withdrawal))));
  }
  await ask('ANALYZE heed.r');
  assert.equal(await store.settle(), true);
  assert.equal(greppable(postgres.folder, traces), 0);
  assert.equal((await Array.fromAsync(store.all())).length, 20);
});

test('Only one of several collectors writes the tables anew, once a day.', async (t) => {
  let now = Date.UTC(2026, 10, 16);
  const {at, list, store} = await place(t, {now: () => now});
  const second = await openStore(at, {list, now: () => now});
  t.after(() => second.close());
  const both = async () => (await Promise.all([store.settle(), second.settle()])).filter(Boolean).length;
  assert.deepEqual([await both(), await both()], [1, 0]);
  now += 86_400_000;
  assert.equal(await both(), 1);
});

test('R66, R67: No column could hold an address, a device, or a time finer than a week.', async (t) => {
  const {ask} = await place(t);
  const rows = await ask(
    `SELECT table_name || '.' || column_name || ' ' || data_type AS is FROM information_schema.columns
     WHERE table_schema = 'heed' ORDER BY table_name, ordinal_position`,
  );
  assert.deepEqual(
    rows.map(({is}) => is),
    [
      'm.steps integer',
      'm.settled integer',
      ...['form bytea', 'id bytea', 'h bytea', 'wh bytea', 'body bytea', 'day integer', 'q smallint'].map(
        (c) => `r.${c}`,
      ),
      ...['form bytea', 'id bytea', 'wv bytea', 'day integer'].map((c) => `t.${c}`),
    ],
  );
});

test('A database that a newer version has used, or another program, is left as it is.', async (t) => {
  const {at, list, store, ask} = await place(t);
  await store.keep(body(response(random)));
  await ask('UPDATE heed.m SET steps = 99');
  await assert.rejects(openStore(at, {list}), /a newer version of the collector has used it: start that one/);
  assert.equal((await ask('SELECT steps FROM heed.m'))[0].steps, 99);
  const postgres = await server();
  const foreign = await postgres.database();
  await postgres.ask(foreign, 'CREATE SCHEMA heed; CREATE TABLE heed.clients(name text)');
  await assert.rejects(openStore(foreign, {list}), /another program/);
});

test('A layout of an earlier version is brought up to date once, with what is in it; a step that fails changes nothing.', async (t) => {
  const {at, store, ask} = await place(t);
  const text = response(random);
  await store.keep(body(text));
  const pool = await connections(at, 5_000);
  t.after(() => pool.end());
  const steps = ['', 'CREATE TABLE heed.more(n integer)', 'INSERT INTO heed.more VALUES (1)'];
  await assert.rejects(layOut(pool, [...steps.slice(0, 2), 'SELECT nothing']), /nothing/);
  await Promise.all([layOut(pool, steps), layOut(pool, steps), layOut(pool, steps)]);
  assert.equal((await ask('SELECT count(*)::integer AS n FROM heed.more'))[0].n, 1);
  assert.deepEqual(await Array.fromAsync(store.all(), (bytes) => Buffer.from(bytes).toString()), [text]);
});

test('Without the package pg it does not start, and says what to run; the password is not said.', async (t) => {
  const path = join(folder(t), 'collector');
  cpSync(fileURLToPath(new URL('../../examples/collector/', import.meta.url)), path, {recursive: true});
  assert.throws(() => createRequire(join(path, 'x.mjs')).resolve('pg'), 'there is none to be found from there');
  const {said, ended} = launch(t, {
    main: join(path, 'main.mjs'),
    cwd: path,
    env: {DATABASE_URL: 'postgres://somebody:my-password@localhost/x'},
  });
  assert.equal(
    (await ended).code,
    1,
    'not 2, which is for what somebody has to change here: the other machine may only be late',
  );
  assert.match(said.err, /^The database cannot be opened: .*npm install pg.*\n$/);
  assert.doesNotMatch(said.err, /my-password/);
});

test('A collector over PostgreSQL writes one file beside it, the list of what was withdrawn, and says one line.', async (t) => {
  const path = folder(t);
  const postgres = await server();
  const env = {DATABASE_URL: await postgres.database(), TOKEN};
  const {url, said, child, ended} = await running(t, {env, cwd: path});
  await post(url, response(random));
  child.kill('SIGTERM');
  assert.deepEqual(await ended, {code: 0, signal: null});
  assert.deepEqual(readdirSync(path), ['responses.withdrawn']);
  assert.deepEqual(said, {out: `Collector ready at ${url}\n`, err: ''});
});
