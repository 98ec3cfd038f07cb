// What is still in the files of a database once somebody has taken a response back.
import {appendFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readBody} from '../../../examples/collector/body.mjs';
import {DatabaseSync} from '../../../examples/collector/sqlite.mjs';
import {openStore} from '../../../examples/collector/store.mjs';
import {readWithdrawal} from '../../../examples/collector/withdrawal.mjs';
import {chance, withdrawable} from '../../collector/given.mjs';
import {greppable} from '../../tools/greppable.mjs';
import {startPostgres} from '../../tools/postgres.mjs';

/** Pieces of a response that must not be found: long enough to be nobody else's. */
function piecesOf({text}) {
  const {kid, enc, ct, wh} = JSON.parse(text);
  const pieces = Array.from({length: Math.floor(ct.length / 700)}, (_, n) => ct.slice(n * 700, n * 700 + 14));
  return [kid, enc.slice(0, 40), ...pieces, Buffer.from(wh, 'base64url')];
}

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed}) {
  const how = {many: long ? 3_000 : 150, seed};
  return [...(await onSqlite(how)), ...(await onPostgres(how))];
}

async function onSqlite(how) {
  const folder = await mkdtemp(join(tmpdir(), 'heed-figures-'));
  const file = join(folder, 'responses.sqlite');
  try {
    const careless = () => {
      const db = new DatabaseSync(file);
      db.exec('PRAGMA secure_delete = OFF; DELETE FROM r WHERE id = (SELECT id FROM r ORDER BY id LIMIT 1)');
      db.close();
    };
    return await tried({...how, name: 'SQLite', place: file, folder, careless, settles: false});
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
  }
}

async function onPostgres(how) {
  const folder = await mkdtemp(join(tmpdir(), 'heed-figures-'));
  const postgres = await startPostgres({wal_recycle: 'off'});
  try {
    const place = await postgres.database();
    const careless = () =>
      postgres.ask(place, 'DELETE FROM heed.r WHERE id = (SELECT id FROM heed.r ORDER BY id LIMIT 1)');
    const list = join(folder, 'withdrawn');
    return await tried({...how, name: 'PostgreSQL', place, list, folder: postgres.folder, careless, settles: true});
  } finally {
    await postgres.stop();
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
  }
}

async function tried({name, place, list, folder, careless, settles, many, seed}) {
  const random = chance(seed);
  const store = await openStore(place, list ? {list} : {});
  const ran = `${many} responses, seed ${seed}`;
  const row = (figure, target, result, holds) => ({
    figure: `${name}: ${figure}`,
    ran,
    target,
    result: String(result),
    holds,
  });
  try {
    const all = Array.from({length: many}, () => withdrawable(random));
    await Promise.all(all.map(({text}) => store.keep(readBody(Buffer.from(text)))));
    const gone = all.filter((_, n) => n % 3 === 0);
    const left = all.filter((_, n) => n % 3 !== 0);
    const traces = gone.flatMap(piecesOf);
    const before = greppable(folder, traces);
    const wishes = gone.map(({withdrawal}) => readWithdrawal(Buffer.from(JSON.stringify(withdrawal))));
    await Promise.all(wishes.map((wish) => store.withdraw(wish)));
    if (settles) await store.settle();
    const after = greppable(folder, traces);
    const kept = (await Array.fromAsync(store.all())).length;
    // The search has to see what a deletion without care leaves behind, and a single piece that is put somewhere.
    const [first] = left.toSorted((a, b) =>
      Buffer.compare(Buffer.from(a.id, 'base64url'), Buffer.from(b.id, 'base64url')),
    );
    await careless();
    const remains = greppable(folder, piecesOf(first));
    await appendFile(join(folder, 'canary'), traces[0]);
    const canary = greppable(folder, traces);
    return [
      row(
        'pieces found before they were taken back',
        `over ${Math.floor(traces.length * 0.95)}`,
        before,
        before > traces.length * 0.95,
      ),
      row('pieces found in any file afterwards', '0', after, after === 0),
      row('the others are still there', `${left.length}`, kept, kept === left.length),
      row('pieces found of one that was deleted without care', 'some', remains, remains > 0),
      row('a single piece put into a file is found', '1', canary, canary === 1),
    ];
  } finally {
    await store.close();
  }
}
