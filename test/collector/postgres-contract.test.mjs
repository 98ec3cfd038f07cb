import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {createServer} from 'node:http';
import {collectorFor} from '../../examples/collector/serverless.mjs';
import {startPostgres} from '../tools/postgres.mjs';
import {contract} from './contract.mjs';
import {callsFor, chance, exported, folder, functionCollector, listening, post, response, TOKEN} from './given.mjs';

/** @type {Awaited<ReturnType<typeof startPostgres>>} */
let postgres;
before(async () => (postgres = await startPostgres()));
after(() => postgres.stop());

contract('The function on PostgreSQL', async (t, wishes) =>
  functionCollector(t, {...wishes, place: await postgres.database()}),
);

test('A place for functions needs the address of the database and the token, and may start as many as it likes.', async (t) => {
  const env = {DATABASE_URL: await postgres.database(), TOKEN, HEED_WITHDRAWN: join(folder(t), 'withdrawn')};
  const [one, two] = [collectorFor(env), collectorFor(env)];
  t.after(() => Promise.all([one.close(), two.close()]));
  const [first, second] = [
    await listening(t, createServer(callsFor(one.fetch))),
    await listening(t, createServer(callsFor(two.fetch))),
  ];
  const text = response(chance(31));
  const answers = await Promise.all(Array.from({length: 20}, (_, n) => post(n % 2 ? first.url : second.url, text)));
  assert.equal(answers.filter(({status}) => status === 201).length, 1);
  assert.equal(new Set(answers.map(({said}) => said.ack)).size, 1);
  assert.deepEqual(await exported(second.url), [text]);
});

test('A function that was set up wrongly says only that something is wrong, and works once it is mended.', async (t) => {
  /** @type {Record<string, string>} */
  const env = {
    DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none',
    TOKEN,
    HEED_WITHDRAWN: join(folder(t), 'withdrawn'),
  };
  const it = collectorFor(env);
  t.after(() => it.close());
  const {url} = await listening(t, createServer(callsFor(it.fetch)));
  const {status, said, headers} = await post(url, response(chance(32)));
  assert.deepEqual([status, said.type], [500, 'urn:heed:problem:unexpected']);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.doesNotMatch(JSON.stringify(said), /secret|nobody|127/);
  env['DATABASE_URL'] = await postgres.database();
  assert.equal((await post(url, response(chance(32)))).status, 201);
});
