import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {connect} from 'node:net';
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

test('R67: Nothing of who sends is printed or told, whatever they send and however it ends.', async (t) => {
  const path = folder(t);
  const env = {DATABASE: join(path, 'responses.sqlite'), HEED_TRUST_PROXY: '1', HEED_RATE: '1', NODE_DEBUG: ''};
  const {url, port, child, said, ended} = await running(t, {env});
  const random = chance(12);
  const told = [];
  const kept = response(random);
  const broken = kept.replace('"v":1', '"v":"canary-words"');
  const crowd = Array.from({length: 6}, () => response(random));
  for (const [place, body] of [
    ...[kept, broken, '{"canary', 'canary'.repeat(25_000), ...crowd].map((text) => ['/responses?canary=1', text]),
    ['/canary-place', 'canary'],
    ['/withdrawals', '{"v":1,"w":"canary"}'],
  ])
    told.push(await raw(port, place ?? '', body ?? ''));
  for (const garbled of ['CANARY / canary\r\n\r\n', `GET / HTTP/1.1\r\nX: ${'canary'.repeat(2_000)}\r\n\r\n`])
    told.push(await dial(port, garbled));
  assert.equal((await fetch(`${url}/health`)).status, 200);
  child.kill('SIGTERM');
  await ended;
  assert.deepEqual(
    new Set(told.map((text) => text.slice(9, 12))),
    new Set(['201', '400', '413', '429', '404', '431']),
    'good and bad were all tried',
  );
  assert.deepEqual(said, {out: `Collector ready at ${url}\n`, err: ''});
  for (const text of told) assert.doesNotMatch(text, /canary|203\.0\.113|2001:db8|127\.0\.0\.1/i);
  for (const file of readdirSync(path)) {
    const bytes = readFileSync(join(path, file));
    assert.equal(bytes.includes(Buffer.from([203, 0, 113, 77])), false, file);
    assert.doesNotMatch(bytes.toString('latin1'), /canary|203\.0\.113|2001:db8|127\.0\.0\.1/i, file);
  }
});

/** Sends something with as hostile a head as HTTP lets through. @param {number} port @param {string} place @param {string} body */
function raw(port, place, body) {
  const head = [
    `POST ${place} HTTP/1.1`,
    'Host: canary.example',
    'User-Agent: canary%s%o${jndi:ldap://canary}\t<script>canary</script>\u00ff"\\u0000',
    'X-Forwarded-For: canary, 2001:db8::1, 203.0.113.77',
    'Forwarded: for="[2001:db8:cafe::17]:4711";by=canary',
    'X-Real-IP: 203.0.113.77',
    'Authorization: canary',
    'Cookie: canary=canary',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return dial(port, `${head.join('\r\n')}\r\n\r\n${body}`);
}

/** All that somebody is told who sends these bytes. @param {number} port @param {string} bytes @returns {Promise<string>} */
function dial(port, bytes) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let told = '';
    socket.setEncoding('latin1').on('data', (text) => (told += text));
    socket.on('error', () => {}).on('close', () => resolve(told));
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

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
  const db = new DatabaseSync(file);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
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
