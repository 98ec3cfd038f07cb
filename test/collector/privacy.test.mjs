import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {chance, collector, exported, folder, likeness, post, response, running, store} from './given.mjs';

const DAY = 86_400_000;

test('R66, R67: No column of the database could hold an address, a device, or a time finer than a week.', async (t) => {
  const {file, store: kept} = await store(t, {now: () => 20_000 * DAY + 12_345_678});
  await kept.keep(readBody(Buffer.from(response(chance(7)))));
  const db = new DatabaseSync(file, {readOnly: true});
  t.after(() => db.close());
  const columns = db
    .prepare(
      `SELECT s.name AS "table", c.name, c.type FROM sqlite_schema s, pragma_table_info(s.name) c
       WHERE s.type = 'table' ORDER BY s.name, c.cid`,
    )
    .all()
    .map(({table, name, type}) => `${table}.${name} ${type}`);
  assert.deepEqual(columns, [
    'r.form BLOB',
    'r.id BLOB',
    'r.h BLOB',
    'r.wh BLOB',
    'r.body BLOB',
    'r.day INTEGER',
    'r.q INTEGER',
    't.form BLOB',
    't.id BLOB',
    't.wv BLOB',
    't.day INTEGER',
  ]);
  const tables = db.prepare(`SELECT sql FROM sqlite_schema WHERE type = 'table'`).all();
  for (const {sql} of tables) assert.match(String(sql), /WITHOUT ROWID, STRICT$/);
  assert.equal(tables.length, 2);
  const others = db.prepare(`SELECT type, name FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL`).all();
  assert.deepEqual(
    others.map(({type, name}) => `${type} ${name}`),
    ['index r_id'],
  );
  assert.deepEqual({...db.prepare('SELECT day, q FROM r').get()}, {day: 19_996, q: 0});
});

test('R67: Nothing of a request but its body is found anywhere in the collector’s folder.', async (t) => {
  const path = folder(t);
  const {url, child, ended} = await running(t, {env: {DATABASE: join(path, 'responses.sqlite')}});
  const headers = {
    'user-agent': 'canary-device',
    'x-forwarded-for': '203.0.113.77',
    forwarded: 'for=203.0.113.77',
    referer: 'https://canary-page.example/',
    origin: 'https://canary-origin.example',
    'accept-language': 'canary-language',
    cookie: 'canary=1',
  };
  const text = response(chance(8));
  await post(url, text, headers);
  child.kill('SIGTERM');
  await ended;
  const files = readdirSync(path);
  assert.deepEqual(files, ['responses.sqlite']);
  const bytes = readFileSync(join(path, 'responses.sqlite'));
  assert.ok(bytes.includes(JSON.parse(text).enc), 'the search would find what is there');
  for (const trace of ['canary', '203.0.113.77', '127.0.0.1', 'text/plain'])
    assert.equal(bytes.includes(trace), false, trace);
  assert.equal(bytes.includes(Buffer.from([203, 0, 113, 77])), false);
});

test('R66: The order of an export says nothing about who came first.', async (t) => {
  const {url} = await collector(t);
  const random = chance(9);
  const sent = Array.from({length: 200}, () => response(random));
  for (const text of sent) await post(url, text);
  const found = await exported(url);
  const ranks = found.map((text) => sent.indexOf(text));
  assert.deepEqual(
    ranks.toSorted((a, b) => a - b),
    [...sent.keys()],
  );
  assert.ok(Math.abs(likeness(ranks)) < 0.15, `rank correlation ${likeness(ranks)}`);
  assert.equal(likeness([...sent.keys()]), 1, 'the measure would see it');
});

/** The order of arrival as the places of the responses in the file tell it. @param {string} file @param {readonly string[]} sent */
function orderInFile(file, sent) {
  const bytes = readFileSync(file);
  const places = sent.map((text) => bytes.indexOf(text.slice(-600)));
  assert.ok(places.every((place) => place > 0));
  const sorted = places.toSorted((a, b) => a - b);
  return places.map((place) => sorted.indexOf(place));
}

/** The same as their ids tell it. @param {readonly string[]} sent */
function orderOfIds(sent) {
  const ids = sent.map((text) => Buffer.from(JSON.parse(text).id, 'base64url').toString('hex'));
  const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
  return ids.map((id) => sorted.indexOf(id));
}

test('R66: From the next day on, the file itself does not say who came first either.', async (t) => {
  let today = 20_000;
  const {file, store: kept} = await store(t, {now: () => today * DAY});
  await kept.settle();
  const random = chance(10);
  const sent = Array.from({length: 200}, () => response(random));
  for (const text of sent) await kept.keep(readBody(Buffer.from(text)));
  assert.equal(await kept.settle(), false, 'once a day is enough');
  const before = likeness(orderInFile(file, sent));
  assert.ok(before > 0.9, `until then the file tells: ${before}`);
  today += 1;
  assert.equal(await kept.settle(), true);
  const [after, byId] = [orderInFile(file, sent), orderOfIds(sent)];
  assert.deepEqual(after, byId, 'the file is in the order of the random ids, and of nothing else');
  assert.ok(Math.abs(likeness(after)) < 0.15, `rank correlation ${likeness(after)}`);
  const found = new Set(await Array.fromAsync(kept.all(), (bytes) => Buffer.from(bytes).toString()));
  assert.deepEqual(found, new Set(sent), 'and nothing was lost');
});
