import assert from 'node:assert/strict';
import {once} from 'node:events';
import {statSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {connect} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {openStore} from '../../examples/collector/store.mjs';
import {chance, exported, folder, launch, post, response, running, TOKEN} from './given.mjs';

const random = chance(5);

/** Whether anybody takes a new connection. @param {number} port @returns {Promise<boolean>} */
function taken(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

test('It says one line when it starts, and nothing more: not about good requests, bad ones, or the end.', async (t) => {
  const {child, said, ended, url, port} = await running(t, {env: {DATABASE: join(folder(t), 'r.sqlite')}});
  const text = response(random);
  const changed = JSON.stringify({...JSON.parse(text), wh: JSON.parse(response(random)).wh});
  const statuses = [];
  for (const body of [text, text, changed, '{', 'x'.repeat(140_000)]) statuses.push((await post(url, body)).status);
  for (const path of ['/export', '/health', '/elsewhere']) statuses.push((await fetch(url + path)).status);
  await exported(url);
  const garbled = connect(port, '127.0.0.1')
    .on('error', () => {})
    .resume();
  garbled.end('hello\r\n\r\n');
  await once(garbled, 'close');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, {code: 0, signal: null});
  assert.deepEqual(statuses, [201, 200, 409, 400, 413, 401, 200, 404]);
  assert.deepEqual(said, {out: `Collector ready at ${url}\n`, err: ''});
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  test(`Asked to stop with ${signal}, it takes nobody new, finishes what is under way, and ends well.`, async (t) => {
    const env = {DATABASE: join(folder(t), 'r.sqlite')};
    const {child, ended, port} = await running(t, {env});
    const text = response(random);
    const sending = request({
      port,
      method: 'POST',
      path: '/responses',
      headers: {expect: '100-continue', 'content-length': text.length},
    });
    sending.flushHeaders();
    await once(sending, 'continue');
    sending.write(text.slice(0, 100));
    child.kill(signal);
    while (await taken(port));
    sending.end(text.slice(100));
    const [answer] = await once(sending, 'response');
    answer.resume();
    assert.equal(answer.statusCode, 201);
    assert.deepEqual(await ended, {code: 0, signal: null});
    const again = await running(t, {env});
    assert.deepEqual(await exported(again.url), [text]);
  });
}

test('Asked to stop, it first says that it is not well, and still takes what comes; whoever stands in front sees it in time.', async (t) => {
  const env = {DATABASE: join(folder(t), 'r.sqlite'), HEED_NOTICE: '2'};
  const {child, ended, url} = await running(t, {env});
  assert.equal((await fetch(`${url}/health`)).status, 200);
  child.kill('SIGTERM');
  let health = await fetch(`${url}/health`);
  while (health.status === 200) health = await fetch(`${url}/health`);
  assert.equal(health.status, 503);
  const {type, retryAfter} = await health.json();
  assert.deepEqual([type, retryAfter], ['urn:heed:problem:leaving', 30]);
  assert.equal((await post(url, response(random))).status, 201);
  assert.deepEqual(await ended, {code: 0, signal: null});
});

test('Asked a second time, it ends at once, and has all that it gave a receipt for.', async (t) => {
  const env = {DATABASE: join(folder(t), 'r.sqlite'), HEED_NOTICE: '300'};
  const {child, ended, url} = await running(t, {env});
  const text = response(random);
  assert.equal((await post(url, text)).status, 201);
  child.kill('SIGTERM');
  while ((await fetch(`${url}/health`)).status === 200);
  child.kill('SIGTERM');
  assert.deepEqual(await ended, {code: 1, signal: null});
  const again = await running(t, {env});
  assert.deepEqual(await exported(again.url), [text]);
});

test('What is set for the door is what the door does.', async (t) => {
  const DATABASE = join(folder(t), 'r.sqlite');
  const from = {'x-forwarded-for': '203.0.113.1'};
  const first = await running(t, {
    env: {DATABASE, HEED_TRUST_PROXY: '1', HEED_RATE: '1', HEED_PROOF_OF_WORK: 'off', HEED_CLOSED: 'ffeeddccbbaa9988'},
  });
  const statuses = [];
  for (let n = 0; n < 6; n += 1) statuses.push((await post(first.url, response(random), from)).status);
  assert.deepEqual(statuses, [201, 201, 201, 201, 201, 429], 'five minutes’ worth at once');
  assert.equal((await post(first.url, response(random, {form: 'ffeeddccbbaa9988'}))).status, 403);
  first.child.kill('SIGTERM');
  await first.ended;
  const second = await running(t, {env: {DATABASE, HEED_PROOF_OF_WORK: '8'}});
  const {status, said} = await post(second.url, response(random));
  assert.deepEqual([status, said.bits], [429, 8]);
});

test('The token may be in a file, and a flag is stronger than the environment.', async (t) => {
  const path = folder(t);
  writeFileSync(join(path, 'token'), `${TOKEN}\n`);
  const {url} = await running(t, {
    env: {TOKEN: '', TOKEN_FILE: '/nowhere', DATABASE: '/nowhere/r.sqlite', PORT: '1'},
    args: ['--token-file', 'token', '--database', 'mine.sqlite', '--port', '0', '--host', '127.0.0.1'],
    cwd: path,
  });
  await post(url, response(random));
  assert.equal((await exported(url)).length, 1);
  assert.equal(statSync(join(path, 'mine.sqlite')).mode & 0o077, 0, 'nobody else on the machine may read it');
});

const path = 'a-folder-that-is-not-there';
for (const [what, options, sentence] of /** @type {const} */ ([
  ['no token', {env: {TOKEN: ''}}, /^Set TOKEN or TOKEN_FILE: without a token/],
  ['a token of spaces', {env: {TOKEN: '   '}}, /^Set TOKEN or TOKEN_FILE: without a token/],
  ['a token that can be guessed', {env: {TOKEN: 'secret'}}, /^The token must be at least 16 letters/],
  ['a token that does not fit into a header', {env: {TOKEN: 'two words and some more'}}, /^The token must be/],
  ['a token and a token file', {env: {TOKEN_FILE: 'token'}}, /^Set TOKEN or TOKEN_FILE, not both/],
  ['a token file that is not there', {env: {TOKEN: '', TOKEN_FILE: path}}, /^TOKEN_FILE cannot be read/],
  ['a port that is none', {env: {PORT: '80 80'}}, /^PORT must be a number/],
  ['a port too high', {env: {PORT: '65536'}}, /^PORT must be a number/],
  ['a number of servers in front that is none', {env: {HEED_TRUST_PROXY: 'yes'}}, /^HEED_TRUST_PROXY must be a whole/],
  ['a limit that is none', {env: {HEED_RATE: '-1'}}, /^HEED_RATE must be a whole number/],
  ['more work than a phone does', {env: {HEED_PROOF_OF_WORK: '21'}}, /^HEED_PROOF_OF_WORK must be auto, off/],
  ['a letterbox to close that is none', {env: {HEED_CLOSED: 'spring'}}, /^HEED_CLOSED must be all, or/],
  ['a notice too long', {env: {HEED_NOTICE: '301'}}, /^HEED_NOTICE must be a whole number/],
  ['a flag that it does not know', {args: ['--verbose']}, /^The flags are --port/],
  ['a time that is none', {env: {HEED_TIME: 'hour'}}, /^HEED_TIME must be week or day/],
  ['too few days to keep', {env: {HEED_RETAIN_DAYS: '30'}}, /^HEED_RETAIN_DAYS must be at least 31: a phone may send/],
  ['days that are no number', {env: {HEED_RETAIN_DAYS: 'ten'}}, /^HEED_RETAIN_DAYS must be a whole number/],
  [
    'a database of another kind',
    {env: {DATABASE_URL: 'mysql://localhost/x'}},
    /^DATABASE_URL must begin with postgres/,
  ],
  ['a folder that is not there', {env: {DATABASE: `${path}/r.sqlite`}}, /^The database .* cannot be opened/],
  [
    'an address that is not its own',
    {env: {HOST: '192.0.2.1', DATABASE: ':memory:'}},
    /^The collector cannot listen on/,
  ],
])) {
  test(`With ${what} it does not start, and one sentence says why.`, async (t) => {
    const {said, ended} = launch(t, {...options, args: [...('args' in options ? options.args : [])], cwd: folder(t)});
    assert.equal((await ended).code, 2);
    assert.match(said.err, sentence);
    assert.match(said.err, /^[^\n]+\n$/, 'one line');
    assert.equal(said.out, '');
  });
}

test('Asked to delete what is old, it does so when it starts, and not otherwise.', async (t) => {
  const file = join(folder(t), 'r.sqlite');
  const store = await openStore(file, {now: () => Date.now() - 60 * 86_400_000});
  const text = response(random);
  await store.keep(readBody(Buffer.from(text)));
  await store.close();
  const keeping = await running(t, {env: {DATABASE: file}});
  assert.deepEqual(await exported(keeping.url), [text]);
  const deleting = await running(t, {env: {DATABASE: file, HEED_RETAIN_DAYS: '40'}});
  assert.deepEqual(await exported(deleting.url), []);
});
