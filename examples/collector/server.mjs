import {createServer} from 'node:http';
import {ALWAYS, PROBLEM, permit, refuse} from './answer.mjs';
import {letPass} from './arriving.mjs';
import {LIMITS} from './limits.mjs';
import {asRefusal, Refusal} from './problems.mjs';
import {handOver, health, receive, withdraw} from './routes.mjs';
/** @import {IncomingMessage, ServerResponse} from 'node:http' */
/** @import {Duplex} from 'node:stream' */
/** @import {Limits} from './limits.mjs' */
/** @import {Handler, House} from './routes.mjs' */
/** @import {Store} from './store.mjs' */

/** @type {ReadonlyMap<string, Readonly<Record<string, Handler>>>} */
const ROUTES = new Map([
  ['/responses', {POST: receive}],
  ['/withdrawals', {POST: withdraw}],
  ['/export', {GET: handOver}],
  ['/health', {GET: health, HEAD: health}],
]);

/**
 * The collector as a server that is not listening yet. It says nothing on any stream, and of a request it keeps the body
 * and nothing else. The store stays the caller's, to be closed after the server.
 *
 * @param {object} options
 * @param {Store} options.store
 * @param {string} options.token What staff must show for an export.
 * @param {Partial<Limits>} [options.limits]
 */
export function createCollector({store, token, limits: changes}) {
  if (!token) throw new TypeError('A collector needs a token: without one, anybody could take the responses away.');
  const limits = {...LIMITS, ...changes};
  const house = {store, token, limits};
  const server = createServer({
    maxHeaderSize: limits.headers,
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    connectionsCheckingInterval: limits.check,
    requireHostHeader: false, // Node would answer by itself, without the headers that all our answers have.
  });
  server.timeout = limits.idleTimeout;
  server.maxConnections = limits.connections;
  const onRequest = (/** @type {IncomingMessage} */ req, /** @type {ServerResponse} */ res) => {
    // A server that was asked to stop would otherwise wait for phones that might send something more.
    res.on('finish', () => server.listening || server.closeIdleConnections());
    void attend(req, res, house);
  };
  server.on('request', onRequest);
  server.on('checkExpectation', onRequest);
  server.on('clientError', onUnreadable);
  return server;
}

/**
 * Answers one request, whatever happens.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @param {House} house
 */
async function attend(req, res, house) {
  try {
    await route(req, res, house);
  } catch (error) {
    if (res.headersSent) {
      res.destroy(); // Better seen to be broken than taken for complete.
      return;
    }
    const refusal = asRefusal(error);
    if (!req.complete) res.shouldKeepAlive = false; // What is still to come will not be read.
    refuse(res, refusal, refusal.kind === 'unauthorized' ? {'WWW-Authenticate': 'Bearer'} : {});
    if (!req.complete) await letPass(req, house.limits.leftover).catch(() => {});
    res.end();
  }
}

/** @type {Handler} */
async function route(req, res, house) {
  const [path = ''] = (req.url ?? '').split('?', 1);
  const methods = ROUTES.get(path);
  if (!methods) throw new Refusal('not-found');
  const names = [...Object.keys(methods), 'OPTIONS'].join(', ');
  const handler = methods[req.method ?? ''];
  if (handler) await handler(req, res, house);
  else if (req.method === 'OPTIONS') permit(res, names);
  else {
    res.setHeader('Allow', names);
    throw new Refusal('method-not-allowed', `It takes ${names}.`);
  }
}

/**
 * Answers what did not even become a request: too slow, too long, or not HTTP.
 *
 * @param {Error & {code?: string}} error
 * @param {Duplex} socket
 */
function onUnreadable({code}, socket) {
  // Something already written may be half an answer, and a second one in the middle of it would be read as part of it.
  if (!socket.writable || ('bytesWritten' in socket && socket.bytesWritten)) {
    socket.destroy();
    return;
  }
  const kinds = /** @type {Record<string, string>} */ ({
    ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
    HPE_HEADER_OVERFLOW: 'headers-too-large',
  });
  const {status, body} = new Refusal(kinds[code ?? ''] ?? 'unreadable');
  const headers = {...ALWAYS, 'Content-Type': PROBLEM, 'Content-Length': Buffer.byteLength(body), Connection: 'close'};
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Refused\r\n${head.join('')}\r\n${body}`, () => socket.destroy());
}
