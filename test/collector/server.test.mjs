import assert from 'node:assert/strict';
import {once} from 'node:events';
import {Agent, request} from 'node:http';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {createCollector} from '../../examples/collector/server.mjs';
import {contract} from './contract.mjs';
import {chance, collector, functionCollector, post, response, store} from './given.mjs';

const random = chance(3);

contract('The server', collector);
contract('The function', functionCollector);

test('No receipt is given while the response cannot be written; sent again later, it is kept.', async (t) => {
  const {url, file} = await collector(t, {patience: 0});
  const text = response(random);
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  const refused = await post(url, text);
  other.exec('ROLLBACK');
  other.close();
  assert.equal(refused.status, 500);
  assert.equal(refused.said.type, 'urn:heed:problem:unexpected');
  assert.equal(refused.said.ack, undefined);
  assert.equal((await post(url, text)).status, 201);
});

test('Asked to stop, it does not wait for a phone that might send something more.', {timeout: 20_000}, async (t) => {
  const {server, port} = await collector(t, {limits: {keepAliveTimeout: 600_000}});
  const text = response(random);
  const connections = new Agent({keepAlive: true});
  t.after(() => connections.destroy());
  const sending = request({
    agent: connections,
    port,
    method: 'POST',
    path: '/responses',
    headers: {'content-length': text.length},
  });
  sending.write(text.slice(0, 100));
  await once(server, 'request');
  const stopped = once(server, 'close');
  server.close();
  sending.end(text.slice(100));
  const [answer] = await once(sending, 'response');
  assert.equal(answer.statusCode, 201);
  answer.resume();
  await stopped;
});

test('A collector without a token is not made at all.', async (t) => {
  const {store: kept} = await store(t);
  assert.throws(() => createCollector({store: kept, token: ''}), /needs a token/);
});
