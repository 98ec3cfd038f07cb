// Somewhere ordinary, where people go who leave: an https server that answers when it is told to.
import {once} from 'node:events';
import {createServer} from 'node:https';
import {certificate} from '../tools/certificate.mjs';

/** Opens the place. `visits` lists who came: method, path and headers. */
export async function openDestination() {
  const visits = [];
  let held = [];
  let open = true;
  let empty = false;
  const server = createServer(certificate(), ({method, url, headers}, response) => {
    if (url === '/favicon.ico') return response.writeHead(404).end();
    visits.push({method, url, headers});
    const answer = () => {
      if (empty) return response.writeHead(204).end();
      response.writeHead(200, {'content-type': 'text/html'});
      return response.end('<!doctype html><title>Weather</title><p>Sunny.');
    };
    if (open) return answer();
    held.push(answer);
    return undefined;
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    address: `https://localhost:${server.address().port}/weather`,
    visits,
    /** From now on nobody is answered: a slow network. */
    hold: () => (open = false),
    /** Answers everybody who waits, and whoever comes. */
    answer() {
      open = true;
      for (const each of held.splice(0)) each();
    },
    /** From now on it has nothing to show, so that whoever comes stays where they were. */
    showNothing: () => (empty = true),
    close() {
      held = [];
      server.close();
      server.closeAllConnections();
    },
  };
}
