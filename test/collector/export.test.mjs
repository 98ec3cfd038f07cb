import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {chance, collector, exported, post, response, TOKEN} from './given.mjs';

const random = chance(11);

test('An export that breaks half-way is seen to be broken, not taken for complete.', async (t) => {
  const {url} = await collector(t, {
    change: (kept) => ({
      async *all() {
        yield* kept.all();
        throw new Error('the disk is gone');
      },
    }),
  });
  for (let n = 0; n < 40; n += 1) await post(url, response(random));
  await assert.rejects(exported(url));
  assert.equal((await fetch(`${url}/health`)).status, 200);
});

test('An export begins before all of it was read, and stops being read when nobody is there any more.', async (t) => {
  const reading = new AbortController();
  const {url} = await collector(t, {
    change: () => ({
      async *all() {
        try {
          for (;;) yield Buffer.from(response(random));
        } finally {
          reading.abort();
        }
      },
    }),
  });
  const answer = await fetch(`${url}/export`, {headers: {authorization: `Bearer ${TOKEN}`}});
  assert.ok(answer.body);
  const reader = answer.body.getReader();
  assert.ok((await reader.read()).value);
  const stopped = once(reading.signal, 'abort');
  await reader.cancel();
  await stopped;
  assert.equal((await fetch(`${url}/health`)).status, 200);
});

test('Only who has the token gets the export, and a refusal does not say what was wrong.', async (t) => {
  const {url} = await collector(t);
  await post(url, response(random));
  const tries = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Basic ${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer x${TOKEN}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    TOKEN,
  ];
  const answers = [];
  for (const authorization of tries) {
    const answer = await fetch(`${url}/export`, {headers: authorization === undefined ? {} : {authorization}});
    assert.equal(answer.status, 401, authorization);
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    answers.push(await answer.text());
  }
  assert.equal(new Set(answers).size, 1);
  for (const text of new Set(answers)) assert.equal(JSON.parse(text).type, 'urn:heed:problem:unauthorized');
  assert.equal((await exported(url)).length, 1);
});

test('An empty collector exports nothing, as lines of JSON.', async (t) => {
  const {url} = await collector(t);
  const answer = await fetch(`${url}/export`, {headers: {authorization: `bearer ${TOKEN}`}});
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/x-ndjson');
  assert.equal(await answer.text(), '');
});

test('An export can be sent, line by line, into an empty collector: that is how to restore one.', async (t) => {
  const [from, to] = [await collector(t), await collector(t)];
  for (let n = 0; n < 5; n += 1) await post(from.url, response(random));
  const lines = await exported(from.url);
  for (const line of lines) assert.equal((await post(to.url, line)).status, 201);
  assert.deepEqual(await exported(to.url), lines);
});

test('What is in quarantine is handed over like all else, and named after it.', async (t) => {
  const {url, store: kept} = await collector(t);
  const [sound, doubtful] = [response(random), response(random)];
  await post(url, sound);
  await kept.keep(readBody(Buffer.from(doubtful)), {quarantine: true});
  const lines = await exported(url);
  const {form, id} = JSON.parse(doubtful);
  assert.deepEqual(lines.slice(0, 2).toSorted(), [sound, doubtful].toSorted());
  assert.deepEqual(lines.slice(2), [JSON.stringify({v: 1, form, id, status: 'quarantined'})]);
});
