import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {test} from 'node:test';
import {LIMITS} from '../../examples/collector/limits.mjs';
import {room} from '../cli/support.mjs';
import {chance, collector, exported, fields, post, response} from './given.mjs';

const random = chance(4);
const HEAD = 'POST /responses HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain;charset=UTF-8\r\n';

/** A response of exactly that many bytes. @param {number} size */
function ofSize(size) {
  const text = JSON.stringify({...fields(random), pad: ''});
  return text.replace('"pad":""', `"pad":"${'x'.repeat(size - text.length)}"`);
}

/** A connection, and all it was told until it was closed. @param {number} port @param {string} first */
function dial(port, first) {
  const socket = connect(port, '127.0.0.1');
  let told = '';
  socket.setEncoding('utf8').on('data', (text) => (told += text));
  socket.on('error', () => {});
  socket.write(first);
  /** @type {Promise<string>} */
  const closed = new Promise((resolve) => socket.on('close', () => resolve(told)));
  return {socket, closed};
}

test('A response of exactly 128 KiB is kept; one byte more is refused.', async (t) => {
  const {url} = await collector(t);
  const [fits, tooLarge] = [ofSize(131_072), ofSize(131_073)];
  assert.equal((await post(url, fits)).status, 201);
  const {status, said} = await post(url, tooLarge);
  assert.equal(status, 413);
  assert.equal(said.type, 'urn:heed:problem:too-large');
  assert.deepEqual(await exported(url), [fits]);
});

test('The longest response that `heed check` lets a survey have is kept.', async (t) => {
  const [{newKey, seal}, {LARGEST, pad}] = [await room('seal'), await room('privacy')];
  const padded = pad('x'.repeat(LARGEST - 4), LARGEST);
  assert.equal(padded.length, LARGEST);
  const {url} = await collector(t);
  const body = JSON.stringify(await seal(padded, (await newKey()).keys, '00112233445566aa'));
  assert.equal((await post(url, body)).status, 201);
});

test('A response that says it will be too large is refused before any of it has come.', async (t) => {
  const {port} = await collector(t);
  const {socket} = dial(port, `${HEAD}Content-Length: 131073\r\n\r\n`);
  const [told] = await once(socket, 'data');
  assert.match(told, /^HTTP\/1\.1 413 /);
  assert.match(told, /connection: close/i);
  socket.destroy();
});

test('A response that does not say how large it will be is refused while it is still coming.', async (t) => {
  const {port} = await collector(t);
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
  const {socket} = dial(port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(8)}`);
  socket.write('1\r\nx\r\n');
  const [told] = await once(socket, 'data');
  assert.match(told, /^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('Somebody who was refused may finish sending, and the connection ends without an error.', async (t) => {
  const {port} = await collector(t);
  const socket = connect({port, host: '127.0.0.1', allowHalfOpen: true});
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}`);
  const [told] = await once(socket, 'data');
  assert.match(String(told), /^HTTP\/1\.1 413 /);
  socket.write(chunk);
  socket.end(`${chunk}0\r\n\r\n`);
  await once(socket.resume(), 'close'); // Rejects when the other side resets the connection.
});

test('Somebody who goes on sending after the refusal is read for a little while, then cut off.', async (t) => {
  const {port, server} = await collector(t);
  let arrived = 0;
  server.on('connection', (taken) => taken.on('close', () => (arrived = taken.bytesRead)));
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const {socket, closed} = dial(port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
  assert.match(await closed, /^HTTP\/1\.1 413 /);
  assert.ok(arrived > 0 && arrived < LIMITS.body + LIMITS.leftover + 4 * 65_536, `${arrived} bytes were read`);
});

test('A sender that breaks off in the middle leaves nothing, and others are not disturbed.', async (t) => {
  const {port, url, server} = await collector(t);
  const text = response(random);
  const {socket} = dial(port, `${HEAD}Content-Length: ${text.length}\r\n\r\n${text.slice(0, 5000)}`);
  const [req] = await once(server, 'request');
  const noticed = new Promise((resolve) => req.on('close', resolve));
  socket.destroy();
  await noticed;
  assert.deepEqual(await exported(url), []);
  assert.equal((await post(url, text)).status, 201);
});

test('Who sends headers too slowly is dropped.', async (t) => {
  const {port} = await collector(t, {limits: {headersTimeout: 100, requestTimeout: 200, check: 20}});
  const told = await dial(port, 'POST /responses HTTP/1.1\r\nHost: x\r\nX-Slow: ').closed;
  assert.match(told, /^HTTP\/1\.1 408 .*urn:heed:problem:too-slow/s);
  assert.match(told, /cache-control: no-store/i);
});

test('Who sends a response too slowly is dropped, and nothing of it is kept.', async (t) => {
  const {port, url} = await collector(t, {limits: {headersTimeout: 100, requestTimeout: 200, check: 20}});
  const text = response(random);
  const told = await dial(port, `${HEAD}Content-Length: ${text.length}\r\n\r\n${text.slice(0, -1)}`).closed;
  assert.match(told, /^HTTP\/1\.1 408 /);
  assert.deepEqual(await exported(url), []);
});

test('Who connects and says nothing is dropped.', async (t) => {
  const {port} = await collector(t, {limits: {headersTimeout: 100, requestTimeout: 200, idleTimeout: 100, check: 20}});
  await dial(port, '').closed;
});

test('The numbers are patient with a phone on 2G and not with anybody else.', async (t) => {
  const {server} = await collector(t);
  assert.equal(server.headersTimeout, 10_000);
  assert.equal(server.requestTimeout, 120_000);
  assert.equal(server.timeout, 120_000);
  assert.equal(server.keepAliveTimeout, 5_000);
  assert.equal(server.maxConnections, 1_000);
});

test('What is not HTTP, or has no end of headers, is refused like everything else.', async (t) => {
  const {port, url} = await collector(t);
  const garbled = await dial(port, 'hello\r\n\r\n').closed;
  assert.match(garbled, /^HTTP\/1\.1 400 .*cache-control: no-store.*urn:heed:problem:unreadable/is);
  const endless = await dial(port, `${HEAD}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`).closed;
  assert.match(endless, /^HTTP\/1\.1 431 .*urn:heed:problem:headers-too-large/s);
  assert.equal((await fetch(`${url}/health`)).status, 200);
});

test('A request without a Host, or with an expectation nobody has heard of, is answered like any other.', async (t) => {
  const {port} = await collector(t);
  const told = await dial(port, 'GET /health HTTP/1.1\r\nExpect: tea\r\nConnection: close\r\n\r\n').closed;
  assert.match(told, /^HTTP\/1\.1 200 .*cache-control: no-store.*"ok"/is);
});
