import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, request} from 'node:http';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {LIMITS} from '../../examples/collector/limits.mjs';
import {chance, collector, exported, fields, listening, response, withdrawable} from '../collector/given.mjs';
/** @import {TestContext} from 'node:test' */

const MAIN = fileURLToPath(new URL('../../examples/relay/main.mjs', import.meta.url));
const random = chance(21);

/** A relay as a second organisation runs it. @param {TestContext} t @param {string} to @param {Record<string, string>} [env] */
async function relay(t, to, env) {
  const child = spawn(process.execPath, [MAIN], {
    env: {COLLECTOR: to, PORT: '0', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = {out: '', err: ''};
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  const ended = once(child, 'close');
  t.after(() => child.kill('SIGKILL') && ended);
  const [line] = await once(createInterface(child.stdout), 'line');
  return {child, said, ended, url: /http:\/\/\S+/.exec(line)?.[0] ?? ''};
}

/** A phone at an address of its own that tells more than it has to. */
const TELLING = {
  'user-agent': 'canary-device',
  'x-forwarded-for': '127.0.0.2',
  forwarded: 'for=127.0.0.2',
  via: '1.1 canary',
  referer: 'https://canary.example/',
  origin: 'https://canary.example',
  'accept-language': 'canary',
  cookie: 'canary=1',
  authorization: 'Bearer canary',
  'x-canary': 'canary',
  'content-type': 'text/plain;charset=UTF-8',
};

/** @param {string} address @param {string} text @param {object} [how] @returns {Promise<{status: number, headers: object, text: string}>} */
function ask(address, text, how) {
  return new Promise((resolve, reject) => {
    const options = {method: 'POST', localAddress: '127.0.0.2', headers: TELLING, agent: false, ...how};
    const asking = request(address, options, async (answer) => {
      const pieces = await answer.setEncoding('utf8').toArray();
      const {date: _, connection: _close, 'keep-alive': _alive, ...headers} = answer.headers;
      resolve({status: answer.statusCode ?? 0, headers, text: pieces.join('')});
    });
    asking.on('error', reject).end(text);
  });
}

/** Everything that a collector can know of who asks. @param {import('node:http').Server} server */
function overheard(server) {
  /** @type {{from: string | undefined, method: string | undefined, url: string | undefined, raw: string[]}[]} */
  const all = [];
  server.prependListener('request', ({socket, method, url, rawHeaders}) =>
    all.push({from: socket.remoteAddress, method, url, raw: rawHeaders}),
  );
  return all;
}

test('The collector sees the relay’s address, and of the phone only the bytes it sent.', async (t) => {
  const {url, server} = await collector(t);
  const seen = overheard(server);
  const {url: between, said} = await relay(t, url);
  const text = response(random);
  await ask(`${url}/responses`, response(random));
  const answer = await ask(`${between}/responses`, text);
  assert.equal(answer.status, 201);
  assert.equal(seen[0]?.from, '127.0.0.2', 'without the relay it sees the phone');
  assert.match(JSON.stringify(seen[0]), /canary/);
  assert.deepEqual(seen[1], {
    from: '127.0.0.1',
    method: 'POST',
    url: '/responses',
    raw: [
      'content-type',
      'text/plain;charset=UTF-8',
      'content-length',
      String(text.length),
      'Host',
      new URL(url).host,
      'Connection',
      'keep-alive',
    ],
  });
  assert.ok((await exported(url)).includes(text));
  assert.deepEqual(said, {out: `Relay ready at ${between}\n`, err: ''});
});

test('Every answer comes back as the collector gave it: receipts, refusals, withdrawals, and what a browser asks first.', async (t) => {
  const {url} = await collector(t, {limits: {uniform: 0}, work: 4});
  const {url: between} = await relay(t, url);
  const {text, withdrawal} = withdrawable(random);
  const wish = JSON.stringify(withdrawal);
  for (const [method, place, body] of /** @type {const} */ ([
    ['POST', '/responses', JSON.stringify({...fields(random), form: 'x'})],
    ['POST', '/withdrawals', wish],
    ['POST', '/responses?pow=zz', text],
    ['OPTIONS', '/responses', ''],
    ['POST', '/responses', text],
  ])) {
    const [straight, relayed] = [await ask(url + place, body, {method}), await ask(between + place, body, {method})];
    for (const answer of [straight, relayed]) {
      answer.text = answer.text.replace(/"retryAfter":\d+/, '');
      delete (/** @type {Record<string, unknown>} */ (answer.headers)['retry-after']);
    }
    assert.deepEqual(relayed, straight, `${method} ${place}`);
  }
});

test('Only what people send passes: staff go to the collector itself, and no address carries more.', async (t) => {
  const {url, server} = await collector(t);
  const seen = overheard(server);
  const {url: between} = await relay(t, url);
  for (const [method, place] of [
    ['GET', '/export'],
    ['GET', '/health'],
    ['POST', '/responses?canary=1'],
    ['POST', '/responses?pow=1&canary=1'],
    ['POST', '/responses/../export'],
    ['POST', '//elsewhere.example/responses'],
    ['PUT', '/responses'],
  ])
    assert.equal((await ask(between + place, '{}', {method})).status, 502, `${method} ${place}`);
  assert.deepEqual(seen, []);
});

test('A redirect is neither followed nor handed back.', async (t) => {
  const elsewhere = await listening(
    t,
    createServer((_req, res) => res.end()),
  );
  const seen = overheard(elsewhere.server);
  const away = await listening(
    t,
    createServer((req, res) => req.resume().on('end', () => res.writeHead(307, {location: elsewhere.url}).end())),
  );
  const {url: between} = await relay(t, away.url);
  const {status, headers} = await ask(`${between}/responses`, response(random));
  assert.equal(status, 502);
  assert.doesNotMatch(JSON.stringify(headers), /location/);
  assert.deepEqual(seen, []);
});

test('What a collector takes at most passes, byte for byte.', async (t) => {
  const {url} = await collector(t);
  const {url: between} = await relay(t, url);
  const small = fields(random);
  const text = JSON.stringify({...small, ct: ''});
  const room = LIMITS.body - text.length;
  const longest = JSON.stringify({...small, ct: 'A'.repeat(room - (room % 4))}).padEnd(LIMITS.body);
  assert.equal(longest.length, LIMITS.body);
  assert.equal((await ask(`${between}/responses`, longest)).status, 201);
  assert.deepEqual(await exported(url), [longest]);
});

test('More than 128 KiB passes in neither direction.', async (t) => {
  const large = 'x'.repeat(LIMITS.body + 1);
  const chatty = await listening(
    t,
    createServer((req, res) => req.resume().on('end', () => res.end(large))),
  );
  const seen = overheard(chatty.server);
  const {url: between} = await relay(t, chatty.url);
  assert.equal((await ask(`${between}/responses`, '{}')).status, 502);
  assert.equal(seen.length, 1);
  assert.notEqual((await ask(`${between}/responses`, large).catch(() => ({status: 0}))).status, 200);
  assert.equal(seen.length, 1);
});

test('It waits for a collector that says nothing only for so long; and when none is there, it says so at once.', async (t) => {
  const silent = await listening(
    t,
    createServer(() => {}),
  );
  const {url: between} = await relay(t, silent.url, {PATIENCE: '0.2'});
  assert.equal((await ask(`${between}/responses`, '{}')).status, 502);
  silent.server.close();
  silent.server.closeAllConnections();
  const {status, headers} = await ask(`${between}/responses`, '{}');
  assert.equal(status, 502);
  assert.match(JSON.stringify(headers), /"access-control-allow-origin":"\*"/);
});

test('Asked to stop, it ends well, having printed one line.', async (t) => {
  const {url} = await collector(t);
  const {url: between, child, said, ended} = await relay(t, url);
  await ask(`${between}/responses`, 'hello');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.deepEqual(said, {out: `Relay ready at ${between}\n`, err: ''});
});

test('Without a collector to hand things to it does not start, and one sentence says why.', async () => {
  const child = spawn(process.execPath, [MAIN], {env: {}, stdio: ['ignore', 'ignore', 'pipe']});
  const [[code], text] = await Promise.all([once(child, 'close'), child.stderr.setEncoding('utf8').toArray()]);
  assert.deepEqual(
    [code, text.join('')],
    [2, 'Set COLLECTOR to the address of the collector, beginning with https://.\n'],
  );
});
