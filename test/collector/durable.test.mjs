import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {chance, exported, folder, post, response, running} from './given.mjs';

const ROUNDS = 10;
const AT_ONCE = 6;

test('Killed ten times, each time just as it gives a receipt, it has every response it gave a receipt for, once.', async (t) => {
  const random = chance(6);
  const env = {DATABASE: join(folder(t), 'responses.sqlite')};
  /** @type {Set<string>} */
  const received = new Set();
  /** @type {string[]} */
  let waiting = [];
  let killedUnderWay = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const {child, ended, url} = await running(t, {env});
    const before = await exported(url);
    assert.equal(new Set(before).size, before.length, 'none is there twice');
    for (const text of received) assert.ok(before.includes(text), 'a response with a receipt was lost');

    while (waiting.length < AT_ONCE) waiting.push(response(random));
    let receipts = 0;
    await Promise.all(
      waiting.map(async (text) => {
        const answer = await post(url, text).catch(() => undefined);
        if (!answer) return;
        receipts += 1;
        if (receipts > round % AT_ONCE) child.kill('SIGKILL'); // At the first receipt, then the second, and so on.
        assert.ok(answer.status === 201 || answer.status === 200);
        assert.equal(answer.said.id, JSON.parse(text).id);
        received.add(text);
      }),
    );
    assert.equal((await ended).signal, 'SIGKILL');
    waiting = waiting.filter((text) => !received.has(text)); // A phone would keep these and send them again.
    killedUnderWay += waiting.length;
  }
  const {url} = await running(t, {env});
  for (const text of waiting) await post(url, text);
  const sent = [...received, ...waiting];
  const found = await exported(url);
  assert.deepEqual(found.toSorted(), sent.toSorted());
  assert.ok(received.size >= ROUNDS && sent.length >= ROUNDS);
  t.diagnostic(
    `${received.size} receipts, ${killedUnderWay} sends cut off by a kill, ${found.length} responses at the end`,
  );
});
