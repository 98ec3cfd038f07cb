import {expect} from '@open-wc/testing';
import {withdrawals} from '../../src/endpoints/index.js';
import {Clock} from '../support/clock.js';
import {watch} from '../support/watch.js';

const withdrawal = {form: '0123456789abcdef', id: 'an-id', w: 'a-proof'};

/** Somebody who gives this reply. */
function replying(reply: unknown, status = 200): unknown[][] {
  const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
  return watch(globalThis, 'fetch', async () => new Response(status === 204 ? null : text, {status}));
}

/** Whether it counts as asked. */
const asked = () =>
  withdrawals('https://letters.example/heed')(withdrawal).then(
    () => true,
    () => false,
  );

describe('A request to delete a response', () => {
  it('R63: says exactly this much and no more', async () => {
    const requests = replying({v: 1, status: 'done'});
    await asked();
    const [[url, {signal, ...options}]] = requests as [[string, RequestInit]];
    expect(requests).to.have.length(1);
    expect(url).to.equal('https://letters.example/heed/withdrawals');
    expect(signal).to.be.instanceOf(AbortSignal);
    expect(options).to.deep.equal({
      method: 'POST',
      body: '{"v":1,"form":"0123456789abcdef","id":"an-id","w":"a-proof"}',
      headers: {'content-type': 'text/plain;charset=UTF-8', 'accept-language': '*'},
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      keepalive: true,
    });
  });

  it('carries nothing else that it was handed', async () => {
    const requests = replying({v: 1, status: 'done'});
    const more = {...withdrawal, secret: 'canary', code: 'canary'};
    await withdrawals('https://letters.example')(more);
    expect(JSON.stringify(requests)).not.to.contain('canary');
  });

  it('leaves no alarm behind', async () => {
    const clock = new Clock();
    replying({v: 1, status: 'done'});
    await asked();
    expect(clock.alarms).to.equal(0);
  });

  it('counts when the collector has answered', async () => {
    replying({v: 1, status: 'done'});
    expect(await asked()).to.be.true;
  });

  for (const [told, reply, status] of [
    ['the login page of a café', '<!doctype html><title>Welcome</title>', 200],
    ['an empty page', '', 200],
    ['nothing', '', 204],
    ['something else in JSON', {status: 'ok'}, 200],
    ['the right words with the wrong status', {v: 1, status: 'done'}, 500],
    ['a null', 'null', 200],
    ['a collector that does not know how', {type: 'urn:heed:problem:not-found'}, 404],
  ] as const) {
    it(`does not count when what answered was ${told}`, async () => {
      replying(reply, status);
      expect(await asked()).to.be.false;
    });
  }

  it('does not count when nobody could be reached', async () => {
    watch(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await asked()).to.be.false;
  });
});
