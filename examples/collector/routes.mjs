import {setTimeout as wait} from 'node:timers/promises';
import {readBody} from './body.mjs';
import {Refusal} from './problems.mjs';
import {receipt} from './receipt.mjs';
import {permission, reply, stream} from './reply.mjs';
import {carries} from './token.mjs';
import {readWithdrawal} from './withdrawal.mjs';
/** @import {Body} from './body.mjs' */
/** @import {House} from './house.mjs' */
/** @import {Reply} from './reply.mjs' */
/** @import {Kept, Named, Store} from './store.mjs' */

/**
 * What of a request may come in here at all. There is no address, no browser and no other header in it, so none can be kept.
 *
 * @typedef {object} Ask
 * @property {string} method
 * @property {string} target The path, and what may follow after a question mark.
 * @property {string | undefined} authorization
 * @property {Uint8Array | null} network For the buckets alone.
 * @property {(most: number) => Promise<Uint8Array>} bytes Its body, refused as soon as it is known to be longer.
 */

/** @typedef {(ask: Ask, house: House) => Promise<Reply>} Handler */

/** Takes a response in. The receipt comes after `keep`, which is done only once the response is on the disk. */
const receive = /** @type {Handler} */ (
  async ({network, target, bytes}, {store, limits, door, isClosed}) => {
    const crowded = door.crowded(network);
    const body = readBody(await bytes(limits.body));
    if (isClosed(body.form)) return told(body, await store.remembers(body), false);
    const quarantine = door.setAside(body, {crowded, network, nonce: nonceIn(target)});
    return told(body, await store.keep(body, {quarantine}), quarantine);
  }
);

/**
 * What the phone is told. When the survey has ended, who sends again what is here still gets the receipt that was lost on the way.
 *
 * @param {Body} body
 * @param {Kept | undefined} kept
 * @param {boolean} aside
 */
function told(body, kept, aside) {
  const {id} = body.sent;
  if (!kept) throw new Refusal('closed', undefined, id);
  if (kept === 'conflict') throw new Refusal('conflict', 'What was sent first stays.', id);
  if (kept === 'withdrawn') return reply(410, {v: 1, id, status: 'withdrawn'});
  const news = aside ? 202 : 201;
  return reply(kept === 'stored' ? news : 200, receipt(body));
}

/**
 * Deletes a response for who knows its secret. The answer and when it comes are the same for everybody: who tries codes, or
 * makes somebody show one, learns nothing.
 */
const withdraw = /** @type {Handler} */ (
  async ({network, bytes}, {store, limits, door}) => {
    door.withdrawal(network);
    const withdrawal = readWithdrawal(await bytes(limits.withdrawal));
    await inWholeSteps(limits.uniform, () => store.withdraw(withdrawal));
    return reply(200, {v: 1, status: 'done'});
  }
);

/** Gives staff everything there is, still locked, a line each, and what was withdrawn. */
const handOver = /** @type {Handler} */ (
  async ({authorization}, {store, token}) => {
    if (!carries(authorization, token)) throw new Refusal('unauthorized');
    return stream(lines(store));
  }
);

/** Says that the collector and its database answer, and nothing else: not how many, and not how busy. */
const health = /** @type {Handler} */ (
  async (_ask, {store, leaving}) => {
    if (leaving?.aborted) throw new Refusal('leaving', undefined, undefined, {retryAfter: 30});
    await store.check();
    return reply(200, {status: 'ok'});
  }
);

/** @type {ReadonlyMap<string, Readonly<Record<string, Handler>>>} */
const ROUTES = new Map([
  ['/responses', {POST: receive}],
  ['/withdrawals', {POST: withdraw}],
  ['/export', {GET: handOver}],
  ['/health', {GET: health, HEAD: health}],
]);

/** Answers a request, or throws a Refusal that says why not. @type {Handler} */
export async function route(ask, house) {
  const [path = ''] = ask.target.split('?', 1);
  const methods = ROUTES.get(path);
  if (!methods) throw new Refusal('not-found');
  const allow = [...Object.keys(methods), 'OPTIONS'].join(', ');
  const handler = methods[ask.method];
  if (handler) return handler(ask, house);
  if (ask.method === 'OPTIONS') return permission(allow);
  throw new Refusal('method-not-allowed', `It takes ${allow}.`, undefined, {allow});
}

/**
 * Does something that takes a step of time, or two, or three, and never a part of one: how long it really took cannot be told.
 *
 * @param {number} step Milliseconds.
 * @param {() => Promise<void>} work
 */
async function inWholeSteps(step, work) {
  const state = {done: false};
  // Begun before the work, or whatever the work does at once would come on top.
  const first = wait(step, undefined, {ref: false});
  const working = work().finally(() => (state.done = true));
  working.catch(() => {}); // Told below; it may fail long before.
  await first;
  // oxlint-disable-next-line no-await-in-loop -- waiting is what it is for
  while (!state.done) await wait(step, undefined, {ref: false});
  await working;
}

/** What follows `?pow=`, if that is all there is. @param {string} target */
function nonceIn(target) {
  return /\?pow=([0-9a-z]{1,16})$/.exec(target)?.[1] ?? '';
}

const NEWLINE = Buffer.from('\n');

/** @param {Store} store @returns {AsyncGenerator<Uint8Array, void, void>} */
async function* lines(store) {
  for await (const body of store.all()) yield Buffer.concat([body, NEWLINE]);
  // After them, so that none that was set aside or withdrawn meanwhile is passed over.
  for await (const which of store.quarantined()) yield mark(which, 'quarantined');
  for await (const which of store.withdrawn()) yield mark(which, 'withdrawn');
}

/** @param {Named} which @param {string} status */
function mark(which, status) {
  return Buffer.from(`${JSON.stringify({v: 1, ...which, status})}\n`);
}
