import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {createCollector} from '../../../../examples/collector/server.mjs';
import {openStore} from '../../../../examples/collector/store.mjs';
import {chance, post, TOKEN, withdrawable} from '../../../collector/given.mjs';
import {alike} from './alike.mjs';

const AT_ONCE = 20;
const LEVEL = 0.01;

/**
 * Takes back responses that are there, and others that never were, in turns, and compares the answers. A difference that is only chance
 * comes up once in a hundred rounds, so it has to come up in both of two to count. A collector that answers when it is done,
 * with twenty milliseconds more to do for those it has, has to be found out.
 */
export async function withdrawals({seed, each}) {
  const first = await round({seed, each});
  const second = await round({seed: seed + 1, each});
  const telling = await round({seed, each: 60, telling: true});
  const ran = `2 × ${each} known, ${each} not, seed ${seed}`;
  const sizes = new Set([...first.answers, ...second.answers]).size;
  const p = Math.max(first.p, second.p);
  return [
    {
      figure: 'withdrawals, known code or not: different answers',
      ran,
      target: '1',
      result: String(sizes),
      holds: sizes === 1,
    },
    {
      figure: 'the same: times differ as much by chance alone',
      ran,
      target: 'p > 0.01',
      result: `p = ${p.toFixed(3)}`,
      holds: p > LEVEL,
    },
    {
      figure: 'the same, answered when it is done: found out',
      ran: '60 known, 60 not',
      target: 'p < 0.01',
      result: `p = ${telling.p.toExponential(0)}`,
      holds: telling.p < LEVEL,
    },
  ];
}

async function round({seed, each, telling = false}) {
  const folder = await mkdtemp(join(tmpdir(), 'heed-withdraw-'));
  const store = await openStore(join(folder, 'responses.sqlite'));
  const known = new Set();
  const slower = {
    ...store,
    async withdraw(withdrawal) {
      if (known.has(withdrawal.id.toString('base64url'))) await wait(20);
      await store.withdraw(withdrawal);
    },
  };
  const limits = telling ? {uniform: 0} : {};
  const server = createCollector({store: telling ? slower : store, token: TOKEN, limits});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  try {
    const random = chance(seed);
    const all = Array.from({length: 2 * each}, (_, n) => ({...withdrawable(random), there: n % 2 === 0}));
    for (const {text, id, there} of all) {
      if (!there) continue;
      known.add(id);
      await post(url, text);
    }
    const times = {true: [], false: []};
    const answers = [];
    const waiting = [...shuffled(all, random)];
    await Promise.all(
      Array.from({length: telling ? 1 : AT_ONCE}, async () => {
        for (let one = waiting.pop(); one; one = waiting.pop()) {
          const start = performance.now();
          const answer = await fetch(`${url}/withdrawals`, {method: 'POST', body: JSON.stringify(one.withdrawal)});
          const text = await answer.text();
          times[String(one.there)].push(performance.now() - start);
          const headers = [...answer.headers].filter(([name]) => name !== 'date');
          answers.push(JSON.stringify([answer.status, headers, text]));
        }
      }),
    );
    return {p: alike(times.true, times.false), answers};
  } finally {
    server.close();
    server.closeAllConnections();
    await store.close();
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
  }
}

/** In an order that chance decides, so that neither kind is asked for first. */
function shuffled(all, random) {
  return all
    .map((one) => [random(6).readUIntBE(0, 6), one])
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
}
