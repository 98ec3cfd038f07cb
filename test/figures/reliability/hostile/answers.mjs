// What may answer in a collector's place, and how: each writes to the socket itself, so that it may do it as badly as it likes.
import {gzipSync} from 'node:zlib';
import {receipt} from '../../../../examples/collector/receipt.mjs';

const OPEN = 'Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: Retry-After\r\n';
const head = (status, more = '') => `HTTP/1.1 ${status} Whatever\r\n${OPEN}Connection: close\r\n${more}`;

/** A whole answer. */
const whole =
  (status, body = '', more = 'Content-Type: text/plain\r\n') =>
  ({socket}) =>
    socket.end(`${head(status, more)}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
const json =
  (status, body, type = 'application/json') =>
  (it) =>
    whole(status, JSON.stringify(typeof body === 'function' ? body(it) : body), `Content-Type: ${type}\r\n`)(it);
const problem = (status, kind, more = {}) =>
  json(status, ({sent}) => ({type: `urn:heed:problem:${kind}`, id: sent.id, ...more}), 'application/problem+json');

const MEGABYTE = 1_048_576;

/** Writes for as long as somebody reads, up to `most` bytes. */
function pour({socket}, piece, most) {
  const more = () => {
    while (socket.bytesWritten < most) if (!socket.write(piece)) return socket.once('drain', more);
    return socket.end();
  };
  more();
}

const zeros = Buffer.alloc(MEGABYTE, 0x20);
const bomb = gzipSync(Buffer.alloc(256 * MEGABYTE, 0x20), {level: 9});

/** Never a receipt for this response. */
const simple = {
  'page with 200': whole(200, '<!doctype html><p>Welcome to our Wi-Fi', 'Content-Type: text/html\r\n'),
  'JSON, another id': json(200, ({sent}) => receipt({sent: {...sent, id: 'A'.repeat(22)}})),
  'JSON, wrong proof': json(201, ({sent}) => ({...receipt({sent}), ack: 'A'.repeat(43)})),
  'JSON null': json(200, null),
  'JSON list': json(200, []),
  'proof cut short': json(201, ({sent}) => ({...receipt({sent}), ack: receipt({sent}).ack.slice(0, 40)})),
  'receipt with 500': json(500, ({sent}) => receipt({sent})),
  'receipt, empty proof': json(201, ({sent}) => ({v: 1, id: sent.id, ack: ''})),
  'request sent back': json(200, ({sent}) => sent),
  'nothing, 204': ({socket}) => socket.end(`${head(204)}\r\n`),
  'withdrawn, another id': json(410, {v: 1, id: 'A'.repeat(22), status: 'withdrawn'}),
  'withdrawn with 200': json(200, ({sent}) => ({v: 1, id: sent.id, status: 'withdrawn'})),
  'a limit of 0 s': whole(429, '', 'Retry-After: 0\r\n'),
  'a limit of 10^9 s': whole(429, '', 'Retry-After: 1000000000\r\n'),
  'a limit by date': whole(503, '', 'Retry-After: Wed, 21 Oct 2065 07:28:00 GMT\r\n'),
  'a limit of -5 s': whole(429, '', 'Retry-After: -5\r\n'),
  'a limit of abc': whole(503, '', 'Retry-After: abc\r\n'),
  'impossible work': problem(429, 'pow-required', {bits: 64}),
  'work without end': problem(429, 'pow-required', {bits: 1}),
  refused: problem(422, 'invalid'),
  conflict: problem(409, 'conflict'),
  closed: problem(403, 'closed'),
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 409, 410, 413, 415, 418, 422, 425, 429, 451, 500, 501, 502, 503, 504].map((status) => [
      `${status}, not ours`,
      whole(status, 'no'),
    ]),
  ),
};

/** What breaks, lasts or leads elsewhere. */
const wild = {
  'slow, a letter at a time': ({socket}) => {
    socket.write(`${head(201, 'Content-Type: application/json\r\nContent-Length: 1000\r\n')}\r\n`);
    const drip = setInterval(() => (socket.writable ? socket.write(' ') : clearInterval(drip)), 50);
    socket.once('close', () => clearInterval(drip));
  },
  'silent after the headers': ({socket}) => socket.write(`${head(201, 'Content-Length: 100\r\n')}\r\n`),
  'silent from the start': () => {},
  'answer cut off': ({socket, sent}) => {
    const body = JSON.stringify(receipt({sent}));
    socket.write(`${head(201, `Content-Length: ${body.length}\r\n`)}\r\n${body.slice(0, -9)}`, () => socket.destroy());
  },
  'two answers, the second true': ({socket, sent}) => {
    const body = JSON.stringify(receipt({sent}));
    const second = `HTTP/1.1 201 Fine\r\n${OPEN}Content-Length: ${body.length}\r\n\r\n${body}`;
    socket.end(`HTTP/1.1 200 Fine\r\n${OPEN}Content-Length: 2\r\n\r\n{}${second}`);
  },
  'not HTTP': ({socket}) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
  'no CORS': ({socket}) => socket.end('HTTP/1.1 201 Fine\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}'),
  'receipt without CORS': ({socket, sent}) => {
    const body = JSON.stringify(receipt({sent}));
    socket.end(`HTTP/1.1 201 Fine\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
  },
  'reset at once': ({socket}) => socket.resetAndDestroy(),
  'a gigabyte': (it) => {
    it.socket.write(`${head(200, `Content-Type: application/json\r\nContent-Length: ${1024 * MEGABYTE}\r\n`)}\r\n`);
    pour(it, zeros, 1024 * MEGABYTE);
  },
  'a gigabyte in pieces': (it) => {
    it.socket.write(`${head(200, 'Transfer-Encoding: chunked\r\n')}\r\n`);
    pour(it, Buffer.concat([Buffer.from('100000\r\n'), zeros, Buffer.from('\r\n')]), 1024 * MEGABYTE);
  },
  'gzip that unpacks to 256 MB': ({socket}) => {
    socket.write(`${head(200, `Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n`)}\r\n`);
    socket.end(bomb);
  },
  ...Object.fromEntries(
    [301, 302, 303, 307, 308].map((status) => [
      `redirected, ${status}`,
      (it) => whole(status, '', `Location: ${it.elsewhere}/responses\r\n`)(it),
    ]),
  ),
};

export const ANSWERS = {...simple, ...wild};

/** Those for which nobody has to wait in earnest: nothing comes. */
export const STALLS = ['slow, a letter at a time', 'silent after the headers', 'silent from the start'];

/** What may be believed, to see that it is. */
export const TRUE = {
  'a true receipt': json(201, ({sent}) => receipt({sent})),
  'truly withdrawn': json(410, ({sent}) => ({v: 1, id: sent.id, status: 'withdrawn'})),
};
