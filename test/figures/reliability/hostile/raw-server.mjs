// Answers each request by hand. It reads a request to its end, and then does what it was told to for that path.
import {once} from 'node:events';
import {createServer} from 'node:net';

/**
 * @param {Record<string, (it: object) => void>} answers By the path's first part.
 * @param {string} elsewhere Where a redirect leads.
 */
export async function rawServer(answers, elsewhere) {
  const poured = new Map();
  const open = new Set();
  const server = createServer((socket) => {
    open.add(socket);
    let read = '';
    let name;
    socket.on('error', () => {}); // most of them are ended on purpose
    socket.on('close', () => {
      open.delete(socket);
      if (name) poured.set(name, Math.max(poured.get(name) ?? 0, socket.bytesWritten));
    });
    socket.on('data', (piece) => {
      if (name) return;
      read += piece.toString('latin1');
      const [headers, body] = read.split('\r\n\r\n', 2);
      const length = Number(/content-length: (\d+)/i.exec(headers)?.[1] ?? 0);
      if (body === undefined || body.length < length) return;
      name = decodeURIComponent(headers.split(' ')[1].split('/')[1]);
      answers[name]({socket, sent: JSON.parse(body), elsewhere});
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://localhost:${server.address().port}`,
    /** The most bytes that somebody took of one answer, by its name. */
    poured,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
