import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import type {Destination} from '../schema/index.js';
import {permissionsPolicy, policyFor} from './policy.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.svg': 'image/svg+xml',
};

/**
 * The headers that a web server should send with a survey page: nothing comes from anywhere else, and nothing goes anywhere
 * but to the collector.
 *
 * @param collector Where it is, as in `organisation.json`.
 */
export function strictHeaders(collector: Destination): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': policyFor(collector),
    'permissions-policy': permissionsPolicy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/**
 * A server of folders that is not listening yet. For trying things out: it knows no cache, no compression and no log.
 *
 * @param folders From the start of a path (`/`, `/desk/`) to a folder. The longest that fits counts.
 * @param headers Sent with every file.
 */
export function folderServer(folders: Readonly<Record<string, string>>, headers: Record<string, string>): Server {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  return createServer((request, response) => {
    const path = pathOf(request.url);
    const prefix = prefixes.find((start) => path.startsWith(start)) ?? '/';
    const rest = path.slice(prefix.length);
    const file = join(folders[prefix] ?? '', rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest);
    void send(file, response, headers);
  });
}

async function send(file: string, response: ServerResponse, headers: Record<string, string>): Promise<void> {
  try {
    const content = await readFile(file);
    response.writeHead(200, {...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream'});
    response.end(content);
  } catch {
    response.writeHead(404, headers).end();
  }
}

/**
 * Starts a server on this machine only.
 *
 * @param wanted The port to try first; any free one when it is taken.
 * @returns Its address, such as `http://localhost:4100`.
 */
export async function listen(server: Server, wanted = 0): Promise<string> {
  try {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (wanted === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server);
  }
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** The path of a request, without a way out of the folder. What cannot be decoded leads nowhere. */
function pathOf(url = '/'): string {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return '/404';
  }
}
