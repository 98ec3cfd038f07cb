// What can go wrong between a phone and a collector that is well: it is told, and done, for one response at a time.
import {createServer} from 'node:http';
import {text} from 'node:stream/consumers';
import {listen} from '../../../../dist/cli/folder-server.js';
import {receipt} from '../../../../examples/collector/receipt.mjs';

const open = {'access-control-allow-origin': '*'};

/** Each fault, and what it does. `pass` asks the collector, and resolves once it has answered. */
const faults = {
  none: async ({pass, answer}) => answer(await pass()),
  'reset before storing': ({reset}) => reset(),
  'reset after storing': async ({pass, reset}) => {
    await pass();
    reset();
  },
  'error 500': ({answer}) => answer({status: 500, body: 'Something is wrong.', type: 'text/plain'}),
  '200 with a page': ({answer}) => answer({status: 200, body: '<!doctype html><p>Welcome', type: 'text/html'}),
  'stall before storing': () => {},
  'stall after storing': ({pass}) => pass(),
  // Planted, to see whether the figure notices: it says what a collector says, and stores nothing.
  liar: ({sent, answer}) => answer({status: 201, body: JSON.stringify(receipt({sent})), type: 'application/json'}),
};

/** The faults of a bad network and a bad server, without the planted one. */
export const FAULTS = Object.keys(faults).filter((name) => name !== 'liar');

/**
 * Stands between a page and a collector.
 *
 * @param {object} how
 * @param {string} how.collector
 * @param {() => string} how.fault Asked before each response.
 */
export async function faultProxy({collector, fault}) {
  /** Every response that the collector has answered for, in that order. */
  const arrived = [];
  /** How often each fault came. */
  const met = {};
  const server = createServer(async (request, reply) => {
    const body = await text(request);
    const pass = async () => {
      const {method, url} = request;
      const said = await fetch(collector + url, {method, body: method === 'POST' ? body : undefined});
      if (url === '/responses' && said.ok) arrived.push(body);
      return {status: said.status, body: await said.text(), type: said.headers.get('content-type')};
    };
    const answer = ({status, body: words, type}) => reply.writeHead(status, {...open, 'content-type': type}).end(words);
    const reset = () => request.socket.resetAndDestroy();
    const ours = request.url === '/responses' ? fault() : 'none';
    met[ours] = (met[ours] ?? 0) + 1;
    const sent = ours === 'liar' ? JSON.parse(body) : undefined;
    try {
      await faults[ours]({pass, answer, reset, sent});
    } catch {
      reset(); // the one who asked is gone, or the collector is
    }
  });
  // A phone that dies in the middle of a request is no news.
  server.on('clientError', (_error, socket) => socket.destroy());
  return {address: await listen(server), server, arrived, met};
}
