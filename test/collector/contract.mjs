import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test as one} from 'node:test';
import {chance, exported, fields, post, response, TOKEN, withdraw, withdrawable} from './given.mjs';
/** @import {TestContext} from 'node:test' */
/** @import {Wishes} from './given.mjs' */
/** @import {Store} from '../../examples/collector/store.mjs' */

/**
 * What every collector does, whatever serves it and wherever it keeps responses.
 *
 * @param {string} what It.
 * @param {(t: TestContext, wishes?: Wishes) => Promise<{url: string, store: Store}>} collector
 */
export function contract(what, collector) {
  const random = chance(3);
  const test = (/** @type {string} */ sentence, /** @type {(t: TestContext) => Promise<void>} */ act) =>
    one(`${what}: ${sentence}`, act);

  test('A response is answered with a receipt that is made of exactly what was sent.', async (t) => {
    const {url} = await collector(t);
    const sent = fields(random);
    const {status, said, headers} = await post(url, JSON.stringify(sent));
    const ack = createHash('sha256').update(`heed/1 ack${sent.id}${sent.enc}${sent.ct}`).digest('base64url');
    assert.equal(status, 201);
    assert.deepEqual(said, {v: 1, id: sent.id, ack});
    assert.equal(headers.get('content-type'), 'application/json');
    assert.deepEqual(await exported(url), [JSON.stringify(sent)]);
  });

  test('The same response sent again gets the same receipt and is kept once.', async (t) => {
    const {url} = await collector(t);
    const text = response(random);
    const first = await post(url, text);
    const second = await post(url, text);
    assert.deepEqual([first.status, second.status], [201, 200]);
    assert.deepEqual(second.said, first.said);
    assert.equal((await exported(url)).length, 1);
  });

  test('The same response sent many times at once is kept once, and each sender gets the receipt.', async (t) => {
    const {url} = await collector(t);
    const text = response(random);
    const answers = await Promise.all(Array.from({length: 24}, () => post(url, text)));
    assert.equal(answers.filter(({status}) => status === 201).length, 1);
    assert.equal(answers.filter(({status}) => status === 200).length, 23);
    assert.equal(new Set(answers.map(({said}) => said.ack)).size, 1);
    assert.equal((await exported(url)).length, 1);
  });

  test('Another response under an id that is taken is refused, and the first one stays.', async (t) => {
    const {url} = await collector(t);
    const first = fields(random);
    await post(url, JSON.stringify(first));
    const {status, said, headers} = await post(url, JSON.stringify({...first, ct: fields(random).ct}));
    assert.equal(status, 409);
    assert.equal(said.type, 'urn:heed:problem:conflict');
    assert.equal(said.id, first.id);
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(await exported(url), [JSON.stringify(first)]);
  });

  test('A response that was withdrawn is said to be withdrawn, so that the phone lets go of it.', async (t) => {
    const {url} = await collector(t, {limits: {uniform: 0}});
    const {text, id, withdrawal} = withdrawable(random);
    await post(url, text);
    assert.equal((await withdraw(url, withdrawal)).text, '{"v":1,"status":"done"}');
    const {status, said} = await post(url, text);
    assert.equal(status, 410);
    assert.deepEqual(said, {v: 1, id, status: 'withdrawn'});
    assert.deepEqual(
      (await exported(url)).map((line) => JSON.parse(line).status),
      ['withdrawn'],
    );
  });

  test('What is not a response is refused with a sentence, and nothing is kept.', async (t) => {
    const {url} = await collector(t);
    const {status, said} = await post(url, JSON.stringify({...fields(random), form: 'x'}));
    assert.equal(status, 400);
    assert.equal(said.type, 'urn:heed:problem:invalid');
    assert.equal(said.status, 400);
    assert.equal(said.detail, '"form" must be 16 characters of 0-9 and a-f.');
    assert.deepEqual(await exported(url), []);
  });

  test('A fault inside is answered without its words, and the collector lives on.', async (t) => {
    let broken = true;
    const {url} = await collector(t, {
      change: (kept) => ({
        keep: (/** @type {Parameters<typeof kept.keep>[0]} */ body) => {
          if (broken) throw new Error('/secret/place of words-of-a-person');
          return kept.keep(body);
        },
      }),
    });
    const {status, said} = await post(url, response(random));
    assert.equal(status, 500);
    assert.doesNotMatch(JSON.stringify(said), /secret|words/);
    broken = false;
    assert.equal((await post(url, response(random))).status, 201);
  });

  test('Who looks whether it is well gets an answer; when the database is not, that is said too.', async (t) => {
    const {url, store: opened} = await collector(t);
    const well = await fetch(`${url}/health`);
    assert.equal(well.status, 200);
    assert.deepEqual(await well.json(), {status: 'ok'});
    assert.equal((await fetch(`${url}/health`, {method: 'HEAD'})).status, 200);
    await opened.close();
    assert.equal((await fetch(`${url}/health`)).status, 500);
  });

  test('Any other address, and any other way to ask, is refused.', async (t) => {
    const {url} = await collector(t);
    for (const path of ['/', '/responses/', '/responses/x', '/Export', '/__proto__', '//export', '/%65xport']) {
      const answer = await fetch(url + path);
      assert.equal(answer.status, 404, path);
      assert.equal((await answer.json()).type, 'urn:heed:problem:not-found');
    }
    for (const [method, path, allow] of /** @type {const} */ ([
      ['GET', '/responses', 'POST, OPTIONS'],
      ['DELETE', '/responses', 'POST, OPTIONS'],
      ['GET', '/withdrawals', 'POST, OPTIONS'],
      ['POST', '/export', 'GET, OPTIONS'],
      ['PUT', '/health', 'GET, HEAD, OPTIONS'],
    ])) {
      const answer = await fetch(`${url}${path}`, {method});
      assert.equal(answer.status, 405, `${method} ${path}`);
      assert.equal(answer.headers.get('allow'), allow);
      assert.equal((await answer.json()).type, 'urn:heed:problem:method-not-allowed');
    }
  });

  test('A browser may ask from any page, and need not ask twice in a day.', async (t) => {
    const {url} = await collector(t);
    const answer = await fetch(`${url}/export`, {
      method: 'OPTIONS',
      headers: {
        origin: 'null',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.match(answer.headers.get('access-control-allow-methods') ?? '', /\bGET\b/);
    assert.match(answer.headers.get('access-control-allow-headers') ?? '', /\bAuthorization\b/);
    assert.equal(answer.headers.get('access-control-max-age'), '86400');
  });

  test('No answer may be stored, sets a cookie or names the server, and each can be read from any page.', async (t) => {
    const {url, store: opened} = await collector(t);
    const authorization = `Bearer ${TOKEN}`;
    const answers = [
      await fetch(`${url}/responses`, {method: 'POST', body: response(random)}),
      await fetch(`${url}/responses`, {method: 'POST', body: '{}'}),
      await fetch(`${url}/responses`, {method: 'POST', body: 'x'.repeat(140_000)}),
      await fetch(`${url}/responses`, {method: 'OPTIONS'}),
      await fetch(`${url}/responses`),
      await fetch(`${url}/export`),
      await fetch(`${url}/export`, {headers: {authorization}}),
      await fetch(`${url}/health`),
      await fetch(`${url}/elsewhere`),
    ];
    await opened.close();
    answers.push(await fetch(`${url}/health`));
    assert.deepEqual(
      answers.map(({status}) => status),
      [201, 400, 413, 204, 405, 401, 200, 200, 404, 500],
    );
    for (const {headers, status} of answers) {
      assert.equal(headers.get('cache-control'), 'no-store', String(status));
      assert.equal(headers.get('access-control-allow-origin'), '*', String(status));
      for (const name of ['set-cookie', 'server', 'x-powered-by', 'etag', 'access-control-allow-credentials']) {
        assert.equal(headers.get(name), null, `${status} ${name}`);
      }
    }
  });

  const from = (/** @type {string} */ address) => ({'x-forwarded-for': address});
  const none = {burst: 0, perSecond: 0};
  const two = {burst: 2, perSecond: 0};

  test('When the survey has ended, who sends something is told so; taking back still works.', async (t) => {
    const form = 'ffeeddccbbaa9988';
    const {url} = await collector(t, {closed: [form], limits: {uniform: 0}});
    const late = fields(random, {form});
    const {status, said} = await post(url, JSON.stringify(late));
    assert.deepEqual([status, said.type, said.id], [403, 'urn:heed:problem:closed', late.id]);
    const mine = withdrawable(random);
    assert.equal((await post(url, mine.text)).status, 201, 'another letterbox is open');
    await withdraw(url, mine.withdrawal);
    assert.deepEqual(
      (await exported(url)).map((line) => JSON.parse(line).status),
      ['withdrawn'],
    );
  });

  test('When the survey has ended, who sends again what is already here gets the receipt that was lost.', async (t) => {
    const closed = /** @type {string[]} */ ([]);
    const {url} = await collector(t, {closed, limits: {uniform: 0}});
    const [here, gone] = [withdrawable(random), withdrawable(random)];
    const first = await post(url, here.text);
    await post(url, gone.text);
    await withdraw(url, gone.withdrawal);
    closed.push('00112233445566aa');
    const again = await post(url, here.text);
    assert.deepEqual([again.status, again.said], [200, first.said]);
    assert.equal((await post(url, gone.text)).status, 410);
    const changed = {...JSON.parse(here.text), ct: fields(random).ct};
    assert.equal((await post(url, JSON.stringify(changed))).status, 403);
  });

  test('Too much from one network is to come later, in words a page can read; other networks are let in.', async (t) => {
    const {url, store} = await collector(t, {trustProxy: 1, work: 'off', limits: {network: two}});
    for (const last of [1, 77])
      assert.equal((await post(url, response(random), from(`203.0.113.${last}`))).status, 201);
    const text = response(random);
    const {status, said, headers} = await post(url, text, from('198.51.100.1, 203.0.113.200'));
    assert.deepEqual([status, said.type, said.ack], [429, 'urn:heed:problem:too-many', undefined]);
    assert.ok(said.retryAfter >= 30 && said.retryAfter <= 60, String(said.retryAfter));
    assert.equal(headers.get('retry-after'), String(said.retryAfter));
    assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
    assert.equal((await post(url, text, from('198.51.100.1'))).status, 201);
    assert.equal((await Array.fromAsync(store.all())).length, 3);
  });

  test('A flood of responses keeps nobody from taking theirs back, and a flood of withdrawals is slowed.', async (t) => {
    const limits = {uniform: 0, network: two};
    const {url} = await collector(t, {trustProxy: 1, work: 'off', limits});
    for (const expected of [201, 201, 429])
      assert.equal((await post(url, response(random), from('203.0.113.9'))).status, expected);
    const statuses = [];
    for (let n = 0; n < 3; n += 1) {
      const {withdrawal} = withdrawable(random);
      const answer = await fetch(`${url}/withdrawals`, {
        method: 'POST',
        body: JSON.stringify(withdrawal),
        headers: from('203.0.113.9'),
      });
      statuses.push(answer.status);
    }
    assert.deepEqual(statuses, [200, 200, 429]);
  });

  test('Under attack it asks for work that was done for exactly this response, which is kept as it was.', async (t) => {
    const {url} = await collector(t, {work: 10});
    const [mine, other] = [fields(random), response(random)];
    const text = JSON.stringify(mine);
    const {status, said} = await post(url, text);
    assert.deepEqual([status, said.type, said.bits, said.id], [429, 'urn:heed:problem:pow-required', 10, mine.id]);
    assert.ok(said.retryAfter >= 30);
    const [nonce, elsewhere] = [worked(text, 10), worked(other, 10)];
    assert.equal((await post(url, text, {}, `?pow=${elsewhere}`)).status, 429, 'not for another response');
    assert.equal((await post(url, text, {}, `?pow=${idle(text, 10)}`)).status, 429, 'not without work');
    assert.equal((await post(url, text, {}, `?pow=${nonce}`)).status, 201);
    assert.deepEqual(await exported(url), [text]);
  });

  test('A proof that was used before is worth nothing more: the response is there once.', async (t) => {
    const {url} = await collector(t, {work: 10});
    const text = response(random);
    const nonce = worked(text, 10);
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await post(url, text, {}, `?pow=${nonce}`)).status);
    assert.deepEqual(statuses, [201, 200, 200]);
    assert.deepEqual(await exported(url), [text]);
  });

  test('By itself it asks only a crowded network for work, and who did it is let in.', async (t) => {
    const {url} = await collector(t, {trustProxy: 1, limits: {network: {burst: 1, perSecond: 0}}});
    const [crowd, quiet] = [from('2001:db8:1:100::1'), from('2001:db8:1:200::1')];
    assert.equal((await post(url, response(random), crowd)).status, 201);
    const text = response(random);
    const {status, said} = await post(url, text, from('2001:db8:1:1ff::2'));
    assert.deepEqual([status, said.type, said.bits], [429, 'urn:heed:problem:pow-required', 16]);
    assert.equal((await post(url, response(random), quiet)).status, 201);
    assert.equal((await post(url, text, crowd, `?pow=${worked(text, 16)}`)).status, 201);
  });

  test('When all together are too many, it asks everybody for work.', async (t) => {
    const {url} = await collector(t, {limits: {everybody: {burst: 1, perSecond: 0}}});
    assert.equal((await post(url, response(random))).status, 201);
    const {status, said} = await post(url, response(random));
    assert.deepEqual([status, said.type], [429, 'urn:heed:problem:pow-required']);
  });

  test('What a noisy network sends makes no work for others.', async (t) => {
    const limits = {network: two, everybody: {burst: 4, perSecond: 0}};
    const {url} = await collector(t, {trustProxy: 1, limits});
    const statuses = [];
    for (let n = 0; n < 9; n += 1) statuses.push((await post(url, response(random), from('203.0.113.9'))).status);
    assert.deepEqual(new Set(statuses.slice(2)), new Set([429]));
    assert.equal((await post(url, response(random), from('198.51.100.9'))).status, 201);
  });

  test('More worked-for responses than people send are kept, with a receipt, but set aside and named in the export.', async (t) => {
    const {url} = await collector(t, {work: 4, trustProxy: 1, limits: {network: {burst: 1, perSecond: 0}}});
    const all = Array.from({length: 3}, () => response(random));
    const answers = [];
    for (const text of all) answers.push(await post(url, text, from('203.0.113.9'), `?pow=${worked(text, 4)}`));
    assert.deepEqual(
      answers.map(({status}) => status),
      [201, 201, 202],
    );
    const {id} = JSON.parse(all[2] ?? '');
    assert.equal(answers[2]?.said.id, id);
    assert.match(answers[2]?.said.ack, /^[\w-]{43}$/);
    const lines = await exported(url);
    assert.deepEqual(new Set(lines.slice(0, 3)), new Set(all));
    assert.deepEqual(lines.slice(3), [JSON.stringify({v: 1, form: '00112233445566aa', id, status: 'quarantined'})]);
  });

  test('With no room left at the side they are to come later, not lost: the disk does not fill up.', async (t) => {
    const {url} = await collector(t, {
      work: 4,
      trustProxy: 1,
      limits: {network: none, aside: {burst: 1, perSecond: 0}},
    });
    const answers = [];
    for (const text of [response(random), response(random)])
      answers.push(await post(url, text, from('203.0.113.9'), `?pow=${worked(text, 4)}`));
    assert.deepEqual(
      answers.map(({status, said}) => [status, said.type]),
      [
        [202, undefined],
        [429, 'urn:heed:problem:too-many'],
      ],
    );
    assert.ok(answers[1]?.said.id);
  });
}

/** A nonce that took work. @param {string} text @param {number} bits */
function worked(text, bits) {
  return nonces(text, (zeros) => zeros >= bits);
}

/** A nonce that did not take enough. @param {string} text @param {number} bits */
function idle(text, bits) {
  return nonces(text, (zeros) => zeros < bits);
}

/** @param {string} text @param {(zeros: number) => boolean} wanted */
function nonces(text, wanted) {
  const end = `.${createHash('sha256').update(text).digest('hex')}`;
  for (let n = 0; ; n += 1) {
    const nonce = n.toString(36);
    if (wanted(Math.clz32(createHash('sha256').update(`heed/1 pow${nonce}${end}`).digest().readUInt32BE())))
      return nonce;
  }
}
