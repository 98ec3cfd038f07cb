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
      await fetch(`${url}/responses`, {method: 'POST', body: 'x'.repeat(70_000)}),
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
}
