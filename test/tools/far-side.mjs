/**
 * A server of another origin that answers as it is told to: well, badly, or without an end. What it is to do stands in the address, so that
 * tests beside each other do not meet. `far-side.ts` is the other end.
 */

import {once} from 'node:events';
import {createServer} from 'node:http';
import {createGzip} from 'node:zlib';

const EVERYWHERE = {'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After'};

/** A plugin for the test runner. */
export function farSide() {
  /** What came, by the name of the conversation. @type {Map<string, object[]>} */
  const heard = new Map();
  const server = createServer((request, response) => {
    serve(request, response, heard).catch(() => response.destroy());
  });
  return {
    name: 'far-side',
    async serverStart() {
      server.listen(0, 'localhost');
      await once(server, 'listening');
    },
    async serverStop() {
      server.close();
      server.closeAllConnections();
    },
    executeCommand({command, payload}) {
      if (command !== 'far-side') return undefined;
      return {address: `http://localhost:${server.address().port}`, heard: heard.get(payload) ?? []};
    },
  };
}

async function serve(request, response, heard) {
  const [, encoded, ...path] = request.url.split('/');
  const {name, answers} = JSON.parse(Buffer.from(encoded, 'base64url').toString());
  const all = heard.get(name) ?? [];
  heard.set(name, all);
  const visit = {method: request.method, path: path.join('/'), headers: request.headers, body: '', written: 0};
  const answer = answers[Math.min(all.length, answers.length - 1)];
  all.push(visit);
  for await (const piece of request) visit.body += piece;
  const {status = 200, headers = {}, body = '', manner = 'plain'} = answer;
  if (manner === 'reset') return request.socket.destroy();
  if (manner === 'silent') return undefined;
  response.writeHead(status, {...(manner === 'no-cors' ? {} : EVERYWHERE), ...headers});
  if (manner === 'endless') return endlessly(response, response, visit);
  if (manner === 'bomb') {
    const packing = createGzip({level: 9});
    packing.on('data', (piece) => (visit.written += piece.length)).pipe(response);
    return endlessly(packing, response, {});
  }
  if (manner === 'cut') return response.write(body, () => request.socket.destroy());
  if (manner === 'stalls') return response.write(body);
  return response.end(body);
}

/** Writes spaces until nobody listens any more, at most a gigabyte. */
async function endlessly(stream, response, counted) {
  const piece = Buffer.alloc(65_536, ' ');
  let open = true;
  const closed = once(response, 'close').then(() => (open = false));
  counted.written = 0;
  // oxlint-disable-next-line no-unmodified-loop-condition -- by whoever stops listening
  for (let sent = 0; open && sent < 2 ** 30; sent += piece.length) {
    counted.written = sent + piece.length;
    if (!stream.write(piece)) await Promise.race([new Promise((go) => stream.once('drain', go)), closed]);
  }
  stream.end();
}
