// A proxy on this machine that writes down all it is asked, whoever it is for, and lets through what goes to this machine.
import {once} from 'node:events';
import {createServer, request as ask} from 'node:http';

/** Opens it. */
export async function openProxy() {
  let seen = [];
  const note = ({method, headers}, url, body) => {
    const {host, pathname, search} = new URL(url);
    const raw = Buffer.concat([Buffer.from(`${method} ${url}\n${JSON.stringify(headers)}\n`), body]).latin1Slice();
    seen.push({method, host, path: pathname + search, headers, body: body.toString(), raw});
  };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request));
    note(request, request.url, body);
    if (!/^(localhost|127\.0\.0\.1)$/.test(new URL(request.url).hostname)) return void response.writeHead(502).end();
    const onward = ask(request.url, {method: request.method, headers: request.headers}, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end(body);
  });
  // What is encrypted goes nowhere: nobody here has anything to say there.
  server.on('connect', (request, socket) => {
    note(request, `https://${request.url}/`, Buffer.alloc(0));
    socket.end('HTTP/1.1 502 Not here\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    /** What came so far. */
    seen: () => seen,
    /** The same, and from now on nothing of it. */
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
