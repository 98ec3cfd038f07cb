// What `npm run bench` runs: how many responses a second the collector takes, next to a server that does no more than append the same bytes to a
// file and wait for the disk. Everything runs on this machine; read the ratios, not the numbers.
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {appendFile, mkdtemp, open, rm} from 'node:fs/promises';
import {Agent, createServer, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {printFlushing} from './bench/flushing.mjs';
import {chance, response} from './collector/given.mjs';
import {startPostgres} from './tools/postgres.mjs';

/**
 * How many phones send at once, for how long, and how many rounds. In each round all servers have their turn, and the ratio that counts is the one
 * in the middle of the rounds', because others use the machine too.
 */
const AT_ONCE = 32;
const SECONDS = 2;
const ROUNDS = 5;
const TARGET = 0.5;

const main = fileURLToPath(new URL('../examples/collector/main.mjs', import.meta.url));
const random = chance(1);

/** The server to compare with: the same bytes, one wait for the disk for each request, and nothing else. */
async function bare(folder) {
  const file = await open(join(folder, 'bare'), 'a');
  const server = createServer(async (req, res) => {
    const chunks = [];
    for await (const chunk of req) chunks.push(chunk);
    await appendFile(file, Buffer.concat(chunks));
    await file.sync();
    res.writeHead(201).end('{}');
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
}

/** A server as a process of its own. Resolves to its port and how to end it. */
async function started(module, args, env) {
  const child = fork(module, args, {env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'inherit', 'ipc']});
  const port = await Promise.race([
    once(child, 'message').then(([said]) => said),
    once(child.stdout, 'data').then(([line]) => Number(/:(\d+)\n/.exec(String(line))?.[1])),
  ]);
  return {
    port,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

/** How many responses a second a server took, each one another. */
async function rate(port) {
  const agent = new Agent({keepAlive: true, maxSockets: AT_ONCE});
  const end = performance.now() + SECONDS * 1000;
  let taken = 0;
  const phone = async () => {
    while (performance.now() < end) {
      const sending = request({agent, port, method: 'POST', path: '/responses'}).end(response(random));
      const [answer] = await once(sending, 'response');
      if (answer.statusCode !== 201) throw new Error(`answered with ${answer.statusCode}`);
      await once(answer.resume(), 'end');
      taken += 1;
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, phone));
  agent.destroy();
  return taken / SECONDS;
}

async function bench() {
  const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
  const postgres = await startPostgres();
  const env = {PORT: '0', TOKEN: 'a-token-only-for-the-bench', HEED_RATE: '0', HEED_PROOF_OF_WORK: 'off'};
  const address = await postgres.database();
  const servers = {
    'bare server, one fsync a request': () => started(fileURLToPath(import.meta.url), ['--bare', folder], {}),
    'collector on SQLite': () => started(main, [], {...env, DATABASE: join(folder, 'responses.sqlite')}),
    'collector on PostgreSQL': () =>
      started(main, [], {...env, DATABASE_URL: address, HEED_WITHDRAWN: join(folder, 'withdrawn')}),
  };
  const names = Object.keys(servers);
  /** @type {number[][]} */
  const rounds = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const rates = [];
      for (const name of names) {
        const server = await servers[name]();
        rates.push(await rate(server.port).finally(() => server.stop()));
      }
      rounds.push(rates);
    }
  } finally {
    await postgres.stop();
    await rm(folder, {recursive: true});
  }
  console.log(`${AT_ONCE} at once, responses of ${response(random).length} bytes, ${ROUNDS} rounds of ${SECONDS} s`);
  for (const [n, name] of names.entries()) {
    const rates = middle(rounds.map((round) => round[n]))
      .toFixed(0)
      .padStart(6);
    const ratio = middle(rounds.map((round) => round[n] / round[0]));
    if (n > 0 && ratio < TARGET) process.exitCode = 1;
    const verdict = ratio >= TARGET ? 'ok  ' : 'NOT ';
    console.log(
      `${verdict} ${name.padEnd(34)} ${rates} a second${n > 0 ? `, ${ratio.toFixed(2)} of it (at least ${TARGET})` : ''}`,
    );
  }
}

/** The one in the middle. @param {readonly number[]} numbers */
function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

const [, , word, folder] = process.argv;
if (word === '--bare') await bare(folder);
else {
  await bench();
  if (!(await printFlushing())) process.exitCode = 1;
}
