import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {createHandler} from '../../examples/collector/handler.mjs';
import {createCollector} from '../../examples/collector/server.mjs';
import {openStore} from '../../examples/collector/store.mjs';
/** @import {TestContext} from 'node:test' */
/** @import {IncomingMessage, Server, ServerResponse} from 'node:http' */
/** @import {Options} from '../../examples/collector/house.mjs' */
/** @import {Store} from '../../examples/collector/store.mjs' */

export const TOKEN = 'a-token-only-for-these-tests';
const MAIN = fileURLToPath(new URL('../../examples/collector/main.mjs', import.meta.url));

/** Chance that is the same in every run: a function that gives that many bytes. @param {number} seed */
export function chance(seed) {
  let draw = 0;
  return (/** @type {number} */ outputLength) => {
    draw += 1;
    return createHash('shake256', {outputLength}).update(`${seed} ${draw}`).digest();
  };
}

/** That many chance bytes as base64url. @param {(length: number) => Buffer} random @param {number} length */
export function letters(random, length) {
  return random(length).toString('base64url');
}

/**
 * A response as a phone would send it: 8 KiB locked to a P-256 key. Chance bytes, because nobody here can open it anyway.
 *
 * @param {(length: number) => Buffer} random
 * @param {Record<string, unknown>} [changes]
 */
export function fields(random, changes) {
  const [id, kid, wh] = [letters(random, 16), letters(random, 8), letters(random, 32)];
  const [enc, ct] = [letters(random, 65), letters(random, 8208)];
  return {v: 1, form: '00112233445566aa', id, kid, wh, enc, ct, ...changes};
}

/** The same as the text that is sent. @param {(length: number) => Buffer} random @param {Record<string, unknown>} [changes] */
export function response(random, changes) {
  return JSON.stringify(fields(random, changes));
}

/**
 * A response that can be withdrawn, and what withdraws it.
 *
 * @param {(length: number) => Buffer} random
 * @param {Record<string, unknown>} [changes]
 */
export function withdrawable(random, changes) {
  const w = random(32);
  const wh = createHash('sha256').update('heed/1 w').update(w).digest('base64url');
  const {form, id, ...rest} = fields(random, {wh, ...changes});
  const text = JSON.stringify({v: 1, form, id, ...rest});
  return {text, id, withdrawal: {v: 1, form, id, w: w.toString('base64url')}};
}

/** A fresh folder that is gone after the test. @param {TestContext} t */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'heed-collector-'));
  t.after(() => rmSync(path, {recursive: true, force: true}));
  return path;
}

/** An open store in a database that is there, or in a fresh folder. @param {TestContext} t @param {Wishes} wishes */
async function storeFor(t, {place, patience, change}) {
  const how = patience === undefined ? {} : {patience};
  const list = join(folder(t), 'withdrawn');
  const opened = place ? {file: '', store: await openStore(place, {...how, list})} : await store(t, how);
  if (place) t.after(() => opened.store.close());
  return {...opened, used: {...opened.store, ...change?.(opened.store)}};
}

/** An open store in a fresh folder. @param {TestContext} t @param {Parameters<typeof openStore>[1]} [options] */
export async function store(t, options) {
  const file = join(folder(t), 'responses.sqlite');
  const opened = await openStore(file, options);
  t.after(() => opened.close());
  return {file, store: opened};
}

/** @typedef {Partial<Omit<Options, 'store'>> & {patience?: number, place?: string, change?: (store: Store) => object}} Wishes `place` is the address of a database; a file of its own, if not said. */

/**
 * A collector inside this process, on a free port.
 *
 * @param {TestContext} t
 * @param {Wishes} [wishes]
 */
export async function collector(t, {patience, place, change, ...options} = {}) {
  const {used, ...opened} = await storeFor(t, {patience, place, change});
  return {...opened, ...(await listening(t, createCollector({store: used, token: TOKEN, ...options})))};
}

/**
 * The collector as a function, called by a server that hands it each request as a place for functions would.
 *
 * @param {TestContext} t
 * @param {Wishes} [wishes]
 */
export async function functionCollector(t, {patience, place, change, ...options} = {}) {
  const {used, ...opened} = await storeFor(t, {patience, place, change});
  const handler = createHandler({store: used, token: TOKEN, ...options});
  return {...opened, ...(await listening(t, createServer(callsFor(handler))))};
}

/** A server's requests as web requests. @param {(request: Request) => Promise<Response>} handler */
export function callsFor(handler) {
  return async (/** @type {IncomingMessage} */ req, /** @type {ServerResponse} */ res) => {
    const {method = '', url, headers} = req;
    const body = method === 'POST' ? {body: Readable.toWeb(req), duplex: 'half'} : {};
    const request = new Request(`http://collector.test${url}`, {method, headers: Object.entries(headers), ...body});
    const answer = await handler(request);
    res.writeHead(answer.status, Object.fromEntries(answer.headers));
    await pipeline(answer.body ? Readable.fromWeb(answer.body) : Readable.from([]), res).catch(() => res.destroy());
  };
}

/** Starts a server on a free port until the end of the test. @param {TestContext} t @param {Server} server */
export async function listening(t, server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const at = server.address();
  const port = at && typeof at === 'object' ? at.port : 0;
  return {server, port, url: `http://127.0.0.1:${port}`};
}

/**
 * A collector as its own process, as an organisation would run it. `said` gathers all it prints.
 *
 * @param {TestContext} t
 * @param {{env?: Record<string, string>, args?: string[], cwd?: string, main?: string}} options
 */
export function launch(t, {env = {}, args = [], cwd, main = MAIN}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: {PORT: '0', TOKEN, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd && {cwd}),
  });
  const said = {out: '', err: ''};
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  const ended = once(child, 'close').then(([code, signal]) => ({code, signal}));
  t.after(() => child.kill('SIGKILL') && ended);
  return {child, said, ended};
}

/** The same once it is ready, with its address. @param {TestContext} t @param {Parameters<typeof launch>[1]} options */
export async function running(t, options) {
  const launched = launch(t, options);
  const [line] = await once(createInterface(launched.child.stdout), 'line');
  const url = /http:\/\/\S+/.exec(line)?.[0] ?? '';
  return {...launched, url, port: Number(new URL(url).port)};
}

/** Asks to have a response deleted. @param {string} url @param {object | string} withdrawal */
export async function withdraw(url, withdrawal) {
  const body = typeof withdrawal === 'string' ? withdrawal : JSON.stringify(withdrawal);
  const answer = await fetch(`${url}/withdrawals`, {method: 'POST', body});
  return {status: answer.status, headers: answer.headers, text: await answer.text()};
}

/**
 * Sends a body as a phone would.
 *
 * @param {string} url
 * @param {BodyInit} body
 * @param {Record<string, string>} [headers]
 * @param {string} [query] What follows the path.
 */
export async function post(url, body, headers, query = '') {
  const answer = await fetch(`${url}/responses${query}`, {
    method: 'POST',
    body,
    headers: {'content-type': 'text/plain;charset=UTF-8', ...headers},
  });
  return {status: answer.status, headers: answer.headers, said: await answer.json()};
}

/** What staff get. @param {string} url */
export async function exported(url) {
  const answer = await fetch(`${url}/export`, {headers: {authorization: `Bearer ${TOKEN}`}});
  if (answer.status !== 200) throw new Error(`The export was answered with ${answer.status}.`);
  return (await answer.text()).split('\n').slice(0, -1);
}

/** How alike two orders are: 1 the same, 0 nothing to do with each other (Spearman). @param {readonly number[]} ranks */
export function likeness(ranks) {
  const n = ranks.length;
  const squares = ranks.reduce((sum, rank, place) => sum + (rank - place) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
