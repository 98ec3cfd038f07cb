import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {openStore} from '../../examples/collector/store.mjs';
import {layOut} from '../../examples/collector/tables.mjs';
import {chance, fields, folder, response, store} from './given.mjs';

const random = chance(2);
const body = (/** @type {string} */ text) => readBody(Buffer.from(text));
const texts = (/** @type {Iterable<Uint8Array>} */ bodies) =>
  Array.from(bodies, (bytes) => Buffer.from(bytes).toString());

test('A response is in the file, for any other program to see, as soon as it is said to be stored.', (t) => {
  const {file, store: kept} = store(t);
  const other = new DatabaseSync(file, {readOnly: true});
  t.after(() => other.close());
  const text = response(random);
  assert.equal(kept.keep(body(text)), 'stored');
  assert.equal(other.prepare('SELECT CAST(body AS TEXT) AS body FROM r').get()?.['body'], text);
  assert.deepEqual(readdirSync(dirname(file)), ['responses.sqlite'], 'no journal is left beside it');
});

test('The same response again is already there; other bytes under its id change nothing.', (t) => {
  const {store: kept} = store(t);
  const first = fields(random);
  const other = {...fields(random), form: first.form, id: first.id};
  assert.equal(kept.keep(body(JSON.stringify(first))), 'stored');
  assert.equal(kept.keep(body(JSON.stringify(first))), 'already');
  assert.equal(kept.keep(body(JSON.stringify(other))), 'conflict');
  assert.deepEqual(texts(kept.all()), [JSON.stringify(first)]);
});

test('The same id in another letterbox is another response.', (t) => {
  const {store: kept} = store(t);
  const first = fields(random);
  assert.equal(kept.keep(body(JSON.stringify(first))), 'stored');
  assert.equal(kept.keep(body(JSON.stringify({...first, form: 'ffffffffffffffff'}))), 'stored');
});

test('What was withdrawn does not come back.', (t) => {
  const {file, store: kept} = store(t);
  const gone = body(response(random));
  const other = new DatabaseSync(file);
  other.prepare('INSERT INTO t(form, id, wv, day) VALUES (?, ?, NULL, 1)').run(gone.form, gone.id);
  other.close();
  assert.equal(kept.keep(gone), 'withdrawn');
  assert.deepEqual(texts(kept.all()), []);
});

test('A response that cannot be written is an error and leaves nothing behind; the next one is kept.', (t) => {
  const {file, store: kept} = store(t, {patience: 0});
  const text = response(random);
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  assert.throws(() => kept.keep(body(text)), /locked/);
  other.exec('ROLLBACK');
  other.close();
  assert.equal(kept.keep(body(text)), 'stored');
});

test('A response that cannot be committed is an error and leaves nothing behind; the next one is kept.', (t) => {
  const {file, store: kept} = store(t, {patience: 0});
  const other = new DatabaseSync(file);
  other.exec('BEGIN; SELECT * FROM r');
  assert.throws(() => kept.keep(body(response(random))), /locked/);
  assert.deepEqual(texts(kept.all()), []);
  other.exec('COMMIT');
  other.close();
  const text = response(random);
  assert.equal(kept.keep(body(text)), 'stored');
  assert.deepEqual(texts(kept.all()), [text]);
});

test('All responses come out exactly as they were sent, in the order of their ids, also over many pages.', (t) => {
  const {store: kept} = store(t);
  const letterboxes = ['0000000000000000', '7777777777777777', 'ffffffffffffffff'];
  const sent = Array.from({length: 40}, () => fields(random))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.id, 'base64url'), Buffer.from(b.id, 'base64url')))
    .flatMap((one) => letterboxes.map((form) => JSON.stringify({...one, form})));
  for (const text of sent.toReversed()) kept.keep(body(text));
  assert.deepEqual(texts(kept.all()), sent);
});

test('Somebody who reads slowly does not keep others from writing, and still gets what was there.', (t) => {
  const {store: kept} = store(t);
  const sent = Array.from({length: 80}, () => response(random));
  for (const text of sent) kept.keep(body(text));
  const found = [];
  for (const bytes of kept.all()) {
    if (found.length === 0) assert.equal(kept.keep(body(response(random))), 'stored');
    found.push(bytes);
  }
  const all = new Set(texts(found));
  assert.ok(sent.every((text) => all.has(text)));
});

test('The settings protect what was withdrawn and what was just received.', () => {
  const db = new DatabaseSync(':memory:');
  layOut(db);
  const setting = (/** @type {string} */ name) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  assert.equal(setting('secure_delete'), 1);
  assert.equal(setting('synchronous'), 3);
  assert.equal(setting('trusted_schema'), 0);
  assert.equal(setting('foreign_keys'), 1);
  db.close();
});

test('A file that had a write-ahead log, or kept its journal, gets a journal that is deleted.', (t) => {
  const {file, store: first} = store(t);
  first.close();
  const other = new DatabaseSync(file);
  other.exec('PRAGMA journal_mode = WAL');
  other.close();
  const second = openStore(file);
  t.after(() => second.close());
  second.keep(body(response(random)));
  assert.equal(existsSync(`${file}-wal`), false);
});

test('A response deleted from the file is gone from its bytes.', (t) => {
  const file = join(folder(t), 'r.sqlite');
  const db = new DatabaseSync(file);
  t.after(() => db.close());
  layOut(db);
  const canary = Buffer.from('canary-'.repeat(2000));
  db.prepare("INSERT INTO r VALUES (x'00', x'00', NULL, NULL, ?, 1, 0)").run(canary);
  assert.ok(readFileSync(file).includes('canary-canary'));
  db.exec('DELETE FROM r');
  assert.equal(readFileSync(file).includes('canary'), false);
});

test('A database of another program, or no database at all, is left as it is.', (t) => {
  const path = folder(t);
  const [foreign, text] = [join(path, 'other.sqlite'), join(path, 'letter.txt')];
  const db = new DatabaseSync(foreign);
  db.exec('CREATE TABLE clients(name)');
  assert.throws(() => openStore(foreign), /another program/);
  assert.equal(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'], 1);
  db.close();
  writeFileSync(text, 'Dear all, '.repeat(500));
  assert.throws(() => openStore(text), /not a database/);
});
