import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {ALWAYS, answer} from './answer.mjs';
import {arriving} from './arriving.mjs';
import {readBody} from './body.mjs';
import {Refusal} from './problems.mjs';
import {receipt} from './receipt.mjs';
import {carries} from './token.mjs';
import {readWithdrawal} from './withdrawal.mjs';
/** @import {IncomingMessage, ServerResponse} from 'node:http' */
/** @import {Limits} from './limits.mjs' */
/** @import {Named, Store} from './store.mjs' */

/** @typedef {{readonly store: Store, readonly token: string, readonly limits: Readonly<Limits>}} House */
/** @typedef {(req: IncomingMessage, res: ServerResponse, house: House) => void | Promise<void>} Handler */

/** Takes a response in. The receipt comes after `keep`, which returns only once the response is on the disk. */
export const receive = /** @type {Handler} */ (
  async (req, res, {store, limits}) => {
    const body = readBody(await arriving(req, limits.body));
    const {id} = body.sent;
    const kept = await store.keep(body);
    if (kept === 'conflict') throw new Refusal('conflict', 'What was sent first stays.', id);
    if (kept === 'withdrawn') answer(res, 410, {v: 1, id, status: 'withdrawn'});
    else answer(res, kept === 'stored' ? 201 : 200, receipt(body));
  }
);

/**
 * Deletes a response for who knows its secret. The answer and when it comes are the same for everybody: who tries codes, or
 * makes somebody show one, learns nothing.
 */
export const withdraw = /** @type {Handler} */ (
  async (req, res, {store, limits}) => {
    const withdrawal = readWithdrawal(await arriving(req, limits.withdrawal));
    const enough = wait(limits.uniform, undefined, {ref: false});
    await store.withdraw(withdrawal);
    await enough;
    answer(res, 200, {v: 1, status: 'done'});
  }
);

/** Gives staff everything there is, still locked, a line each, and what was withdrawn. Broken off half-way, it ends as a broken connection. */
export const handOver = /** @type {Handler} */ (
  async (req, res, {store, token}) => {
    if (!carries(req.headers.authorization, token)) throw new Refusal('unauthorized');
    res.writeHead(200, {...ALWAYS, 'Content-Type': 'application/x-ndjson'});
    await pipeline(Readable.from(lines(store)), res);
  }
);

/** Says that the collector and its database answer. */
export const health = /** @type {Handler} */ (
  async (_req, res, {store}) => {
    await store.check();
    answer(res, 200, {status: 'ok'});
  }
);

const NEWLINE = Buffer.from('\n');

/** @param {Store} store */
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
