// Many phones at once, a collector that is killed every two seconds, and the question what is there in the end.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from '../../../examples/collector/sqlite.mjs';
import {Chance} from '../../support/chance.ts';
import {startPostgres} from '../../tools/postgres.mjs';
import {keptRunning, TOKEN} from './collector/kept-running.mjs';
import {sendAll} from './collector/phones.mjs';

const EVERY = 2_000;

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed}) {
  const posts = long ? 100_000 : 10_000;
  const folder = await mkdtemp(join(tmpdir(), 'heed-figures-'));
  const postgres = await startPostgres();
  try {
    const address = await postgres.database();
    const file = join(folder, 'responses.sqlite');
    const places = [
      {
        name: 'SQLite',
        envs: [{DATABASE: file}],
        half: async () => {},
        lose: () => loseOneInSqlite(file),
      },
      {
        name: 'PostgreSQL, 3 collectors',
        envs: [1, 2, 3].map((n) => ({DATABASE_URL: address, HEED_WITHDRAWN: join(folder, `withdrawn-${n}`)})),
        half: () => postgres.crash(),
        lose: () => postgres.ask(address, 'DELETE FROM heed.r WHERE id = (SELECT id FROM heed.r ORDER BY id LIMIT 1)'),
      },
    ];
    const rows = [];
    for (const [n, place] of places.entries()) rows.push(...(await tried(place, {posts, seed: seed + n})));
    return rows;
  } finally {
    await postgres.stop();
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
  }
}

async function tried({name, envs, half, lose}, {posts, seed}) {
  const collectors = envs.map(keptRunning);
  const urls = () => collectors.map(({state}) => state.url);
  let turn = 0;
  const kill = () => collectors[(turn += 1) % collectors.length].kill();
  const killing = setInterval(kill, EVERY);
  let crash;
  // A quick machine would be through before many kills.
  const onPost = (n) => {
    if (n % Math.ceil(posts / 10) === 0) kill();
    if (n === Math.ceil(posts / 2)) crash = half();
  };
  try {
    const {received, replays, brokenOff, wrong} = await sendAll({posts, chance: new Chance(seed), urls, onPost});
    clearInterval(killing);
    await crash;
    const kills = collectors.reduce((sum, {state}) => sum + state.kills, 0);
    const found = counted(received, await exported(urls));
    await lose();
    const planted = counted(received, await exported(urls));
    const ran = `${posts} posts, ${kills} kills, seed ${seed}`;
    const row = (figure, target, result, holds) => ({
      figure: `${name}: ${figure}`,
      ran,
      target,
      result: String(result),
      holds,
    });
    const zero = (figure, n) => row(figure, '0', n, n === 0);
    return [
      row('rows = unique ids with a receipt', String(received.size), found.rows, found.rows === received.size),
      zero('lost after a receipt, or changed', found.lost),
      zero('there twice', found.twice),
      zero('receipts that prove something else', wrong),
      row('kills, and posts that one cut off', 'some', `${kills}, ${brokenOff}`, kills > 1 && brokenOff > 0),
      row(
        'posts that were replays',
        '30 %',
        `${((100 * replays) / posts).toFixed(1)} %`,
        Math.abs(replays / posts - 0.3) < 0.02,
      ),
      row('a row deleted on purpose is counted as lost', '1', planted.lost, planted.lost === 1),
    ];
  } finally {
    clearInterval(killing);
    await Promise.all(collectors.map((each) => each.stop()));
  }
}

/** What is there, against what has a receipt. */
function counted(received, lines) {
  const there = new Set(lines);
  const lost = [...received.values()].filter((text) => !there.has(text)).length;
  return {rows: lines.length, lost, twice: lines.length - new Set(lines.map((line) => JSON.parse(line).id)).size};
}

/** What staff get from the first collector that is there. */
async function exported(urls) {
  for (let turn = 0; turn < 600; turn += 1) {
    const url = urls().find(Boolean);
    const answer =
      url && (await fetch(`${url}/export`, {headers: {authorization: `Bearer ${TOKEN}`}}).catch(() => undefined));
    if (answer?.ok) return (await answer.text()).split('\n').slice(0, -1);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no collector came back');
}

function loseOneInSqlite(file) {
  const db = new DatabaseSync(file, {timeout: 5_000});
  db.exec('DELETE FROM r WHERE id = (SELECT min(id) FROM r)');
  db.close();
}
