import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {openStore} from '../../examples/collector/store.mjs';
import {layOut} from '../../examples/collector/tables.mjs';
import {readWithdrawal} from '../../examples/collector/withdrawal.mjs';
import {greppable} from '../tools/greppable.mjs';
import {chance, fields, folder, response, store, withdrawable} from './given.mjs';

const random = chance(2);
const body = (/** @type {string} */ text) => readBody(Buffer.from(text));
const texts = (/** @type {AsyncIterable<Uint8Array> | Uint8Array[]} */ bodies) =>
  Array.fromAsync(bodies, (bytes) => Buffer.from(bytes).toString());

test('A response is in the file, for any other program to see, as soon as it is said to be stored.', async (t) => {
  const {file, store: kept} = await store(t);
  const other = new DatabaseSync(file, {readOnly: true});
  const text = response(random);
  assert.equal(await kept.keep(body(text)), 'stored');
  assert.equal(other.prepare('SELECT CAST(body AS TEXT) AS body FROM r').get()?.['body'], text);
  other.close();
  await kept.close();
  assert.deepEqual(readdirSync(dirname(file)), ['responses.sqlite'], 'no log is left beside it');
});

test('The same response again is already there; other bytes under its id change nothing.', async (t) => {
  const {store: kept} = await store(t);
  const first = fields(random);
  const other = {...fields(random), form: first.form, id: first.id};
  assert.equal(await kept.keep(body(JSON.stringify(first))), 'stored');
  assert.equal(await kept.keep(body(JSON.stringify(first))), 'already');
  assert.equal(await kept.keep(body(JSON.stringify(other))), 'conflict');
  assert.deepEqual(await texts(kept.all()), [JSON.stringify(first)]);
});

test('The same id in another letterbox is another response.', async (t) => {
  const {store: kept} = await store(t);
  const first = fields(random);
  assert.equal(await kept.keep(body(JSON.stringify(first))), 'stored');
  assert.equal(await kept.keep(body(JSON.stringify({...first, form: 'ffffffffffffffff'}))), 'stored');
});

test('What was withdrawn does not come back.', async (t) => {
  const {file, store: kept} = await store(t);
  const gone = body(response(random));
  const other = new DatabaseSync(file);
  other.prepare('INSERT INTO t(form, id, wv, day) VALUES (?, ?, NULL, 1)').run(gone.form, gone.id);
  other.close();
  assert.equal(await kept.keep(gone), 'withdrawn');
  assert.deepEqual(await texts(kept.all()), []);
});

test('A response that cannot be written is an error and leaves nothing behind; the next one is kept.', async (t) => {
  const {file, store: kept} = await store(t, {patience: 0});
  const text = response(random);
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  await assert.rejects(kept.keep(body(text)), /locked/);
  other.exec('ROLLBACK');
  other.close();
  assert.equal(await kept.keep(body(text)), 'stored');
});

test('Somebody else who reads the file keeps nobody from writing; what was withdrawn meanwhile leaves the log after them.', async (t) => {
  const {file, store: kept} = await store(t, {patience: 0});
  const [mine, other] = [withdrawable(random), withdrawable(random)];
  await kept.keep(body(mine.text));
  const reader = new DatabaseSync(file);
  reader.exec('BEGIN; SELECT * FROM r');
  assert.equal(await kept.keep(body(other.text)), 'stored');
  await kept.withdraw(readWithdrawal(Buffer.from(JSON.stringify(mine.withdrawal))));
  const found = () => greppable(dirname(file), [JSON.parse(mine.text).enc]);
  assert.equal(found(), 1);
  reader.exec('COMMIT');
  reader.close();
  await kept.settle();
  assert.equal(found(), 0);
  assert.deepEqual(await texts(kept.all()), [other.text]);
});

test('All responses come out exactly as they were sent, in the order of their ids, also over many pages.', async (t) => {
  const {store: kept} = await store(t);
  const letterboxes = ['0000000000000000', '7777777777777777', 'ffffffffffffffff'];
  const sent = Array.from({length: 40}, () => fields(random))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.id, 'base64url'), Buffer.from(b.id, 'base64url')))
    .flatMap((one) => letterboxes.map((form) => JSON.stringify({...one, form})));
  for (const text of sent.toReversed()) await kept.keep(body(text));
  assert.deepEqual(await texts(kept.all()), sent);
});

test('Somebody who reads slowly does not keep others from writing, and still gets what was there.', async (t) => {
  const {store: kept} = await store(t);
  const sent = Array.from({length: 80}, () => response(random));
  for (const text of sent) await kept.keep(body(text));
  const found = [];
  for await (const bytes of kept.all()) {
    if (found.length === 0) assert.equal(await kept.keep(body(response(random))), 'stored');
    found.push(bytes);
  }
  const all = new Set(await texts(found));
  assert.ok(sent.every((text) => all.has(text)));
});

test('The settings protect what was withdrawn and what was just received.', () => {
  const db = new DatabaseSync(':memory:');
  layOut(db);
  const setting = (/** @type {string} */ name) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  assert.equal(setting('secure_delete'), 1);
  assert.equal(setting('synchronous'), 2);
  assert.equal(setting('trusted_schema'), 0);
  assert.equal(setting('foreign_keys'), 1);
  db.close();
});

test('A file that had a journal gets a log.', async (t) => {
  const {file, store: first} = await store(t);
  await first.close();
  const other = new DatabaseSync(file);
  other.exec('PRAGMA journal_mode = DELETE');
  other.close();
  const second = await openStore(file);
  t.after(() => second.close());
  await second.keep(body(response(random)));
  assert.equal(existsSync(`${file}-wal`), true);
});

test('A response deleted from the file is gone from its bytes.', (t) => {
  const file = join(folder(t), 'r.sqlite');
  const db = new DatabaseSync(file);
  t.after(() => db.close());
  layOut(db);
  const canary = Buffer.from('canary-'.repeat(2000));
  db.prepare("INSERT INTO r VALUES (x'00', x'00', NULL, NULL, ?, 1, 0)").run(canary);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  assert.ok(readFileSync(file).includes('canary-canary'));
  db.exec('DELETE FROM r; PRAGMA wal_checkpoint(TRUNCATE)');
  assert.equal(readFileSync(file).includes('canary'), false);
});

test('A database of another program, or no database at all, is left as it is.', async (t) => {
  const path = folder(t);
  const [foreign, text] = [join(path, 'other.sqlite'), join(path, 'letter.txt')];
  const db = new DatabaseSync(foreign);
  db.exec('CREATE TABLE clients(name)');
  await assert.rejects(openStore(foreign), /another program/);
  assert.equal(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'], 1);
  db.close();
  writeFileSync(text, 'Dear all, '.repeat(500));
  await assert.rejects(openStore(text), /not a database/);
});

/** What version 0.1.0 wrote, before layouts had numbers. */
const FIRST_LAYOUT = `
  CREATE TABLE r(form BLOB, id BLOB, h BLOB, wh BLOB, body BLOB, day INTEGER, q INTEGER, PRIMARY KEY(form, id)) WITHOUT ROWID, STRICT;
  CREATE INDEX r_id ON r(id, form);
  CREATE TABLE t(form BLOB, id BLOB, wv BLOB, day INTEGER, PRIMARY KEY(form, id)) WITHOUT ROWID, STRICT;
  PRAGMA application_id = 0x68656564;
`;

test('A file from before layouts had numbers is opened with all that is in it.', async (t) => {
  const file = join(folder(t), 'responses.sqlite');
  const db = new DatabaseSync(file);
  db.exec(FIRST_LAYOUT);
  const [kept, gone] = [body(response(random)), body(response(random))];
  db.prepare("INSERT INTO r VALUES (?, ?, x'00', NULL, ?, 20000, 0)").run(kept.form, kept.id, kept.bytes);
  db.prepare('INSERT INTO t VALUES (?, ?, NULL, 20000)').run(gone.form, gone.id);
  const opened = await openStore(file);
  t.after(() => opened.close());
  assert.deepEqual(await texts(opened.all()), [Buffer.from(kept.bytes).toString()]);
  assert.equal(await opened.keep(gone), 'withdrawn');
  assert.equal(db.prepare('PRAGMA user_version').get()?.['user_version'], 1);
  db.close();
});

test('A file that a newer version has used is left as it is.', async (t) => {
  const {file, store: kept} = await store(t);
  await kept.close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA user_version = 99');
  await assert.rejects(openStore(file), /a newer version of the collector has used it: start that one/);
  assert.equal(db.prepare('PRAGMA user_version').get()?.['user_version'], 99);
  db.close();
});

test('Steps that are added later are done once; one that fails changes nothing.', () => {
  const db = new DatabaseSync(':memory:');
  layOut(db);
  const steps = ['', 'CREATE TABLE more(n); INSERT INTO more VALUES (1)'];
  assert.throws(() => layOut(db, [...steps, 'INSERT INTO nowhere VALUES (1)']), /nowhere/);
  assert.equal(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'more'").get()?.['n'], 0);
  for (const _ of [1, 2]) layOut(db, steps);
  assert.equal(db.prepare('SELECT count(*) AS n FROM more').get()?.['n'], 1);
  db.close();
});
