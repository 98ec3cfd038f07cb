import {createServer} from 'node:http';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {arriving, letPass} from './arriving.mjs';
import {house} from './house.mjs';
import {Refusal} from './problems.mjs';
import {refusal} from './reply.mjs';
import {route} from './routes.mjs';
import {senderOf} from './sender.mjs';
/** @import {IncomingMessage, ServerResponse} from 'node:http' */
/** @import {Duplex} from 'node:stream' */
/** @import {House, Options} from './house.mjs' */
/** @import {Reply} from './reply.mjs' */
/** @import {Ask} from './routes.mjs' */

/**
 * The collector as a server that is not listening yet. It says nothing on any stream, and of a request it keeps the body
 * and nothing else. The store stays the caller's, to be closed after the server.
 *
 * @param {Options} options
 */
export function createCollector(options) {
  const inside = house(options);
  const {limits} = inside;
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
    void attend(req, res, inside);
  };
  server.on('request', onRequest);
  server.on('checkExpectation', onRequest);
  server.on('clientError', onUnreadable);
  return server;
}

/** Answers one request, whatever happens. @param {IncomingMessage} req @param {ServerResponse} res @param {House} inside */
async function attend(req, res, inside) {
  try {
    await send(res, await route(asked(req, inside), inside));
  } catch (error) {
    if (res.headersSent) {
      res.destroy(); // Better seen to be broken than taken for complete.
      return;
    }
    const {status, headers, body} = refusal(error);
    if (!req.complete) res.shouldKeepAlive = false; // What is still to come will not be read.
    res.writeHead(status, headers);
    res.write(body); // All of the answer is on its way now. It is ended when the sender had time to finish.
    if (!req.complete) await letPass(req, inside.limits.leftover).catch(() => {});
    res.end();
  }
}

/** @param {IncomingMessage} req @param {House} inside @returns {Ask} */
function asked(req, {trustProxy}) {
  const forwarded = req.headers['x-forwarded-for'];
  return {
    method: req.method ?? '',
    target: req.url ?? '',
    authorization: req.headers.authorization,
    network: senderOf(req.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.join() : forwarded, trustProxy),
    bytes: (most) => arriving(req, most),
  };
}

/** @param {ServerResponse} res @param {Reply} answer */
async function send(res, {status, headers, body}) {
  res.writeHead(status, headers);
  if (typeof body === 'string') res.end(body);
  else await pipeline(Readable.from(body), res);
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
  const {status, headers, body} = refusal(new Refusal(kinds[code ?? ''] ?? 'unreadable'));
  const head = Object.entries({...headers, Connection: 'close'}).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Refused\r\n${head.join('')}\r\n${body}`, () => socket.destroy());
}
