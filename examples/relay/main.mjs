#!/usr/bin/env node
// Hands on to a collector what people send, so that the collector sees this server's address in place of theirs. What passes
// is the method, the path, the bytes and what kind of bytes they are; the answer comes back as it was. It cannot read what it
// hands on, keeps nothing, and writes nothing down. See README.md.
import {createServer, request as plainly} from 'node:http';
import {request as securely} from 'node:https';
import process from 'node:process';
/** @import {IncomingMessage} from 'node:http' */

// What a collector takes from the public. Staff fetch responses from the collector itself, never through here. The end is
// the answer to a collector under attack, and nothing else that an address could carry.
const PASSES = /^\/(?:responses(?:\?pow=[0-9a-z]{1,16})?|withdrawals)$/;
// As much as a collector takes of one response.
const MOST = 131_072;

/** Between these two servers alone. */
const NOT_PASSED_BACK = new Set(['connection', 'keep-alive', 'transfer-encoding', 'set-cookie']);

const {COLLECTOR = '', HOST = '127.0.0.1', PORT = '8788', PATIENCE = '30'} = process.env;
const secure = COLLECTOR.startsWith('https://');
if (!secure && !COLLECTOR.startsWith('http://')) {
  process.stderr.write('Set COLLECTOR to the address of the collector, beginning with https://.\n');
  process.exit(2);
}

/** All that comes, or an error as soon as it is too much. @param {IncomingMessage} message */
async function bytesOf(message) {
  const pieces = [];
  let size = 0;
  for await (const piece of message) {
    size += piece.length;
    if (size > MOST) throw new Error('That is more than a response can be.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

/** @param {string} path @param {string} method @param {Buffer} body @returns {Promise<IncomingMessage>} */
function ask(path, method, body) {
  return new Promise((resolve, reject) => {
    const headers = {'content-type': 'text/plain;charset=UTF-8', 'content-length': body.length};
    const options = {method, headers, signal: AbortSignal.timeout(Number(PATIENCE) * 1000)};
    const asking = (secure ? securely : plainly)(COLLECTOR.replace(/\/$/, '') + path, options, resolve);
    asking.on('error', reject).end(body);
  });
}

const server = createServer(
  {maxHeaderSize: 8_192, headersTimeout: 10_000, requestTimeout: 120_000},
  async (req, res) => {
    try {
      const {url = '', method = ''} = req;
      if (!PASSES.test(url) || !['POST', 'OPTIONS'].includes(method))
        throw new Error('Only what people send passes here.');
      const answer = await ask(url, method, await bytesOf(req));
      const {statusCode = 0, headers} = answer;
      // Followed or handed back, a redirect could send somebody's bytes anywhere.
      if (statusCode >= 300 && statusCode < 400) throw new Error('A collector does not send people elsewhere.');
      const body = await bytesOf(answer);
      for (const [name, value = ''] of Object.entries(headers))
        if (!NOT_PASSED_BACK.has(name)) res.setHeader(name, value);
      res.writeHead(statusCode).end(body);
    } catch {
      // A phone takes that for a fault on the way, keeps what it has, and tries again.
      res.writeHead(502, {'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', Connection: 'close'}).end();
    }
  },
);
server.timeout = 120_000;
server.maxConnections = 1_000;
server.listen(Number(PORT), HOST, () => {
  const at = server.address();
  if (at && typeof at === 'object') process.stdout.write(`Relay ready at http://${at.address}:${at.port}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  });
}
