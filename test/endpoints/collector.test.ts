import {expect} from '@open-wc/testing';
import {collector} from '../../src/endpoints/index.js';
import type {Verdict} from '../../src/outbox/index.js';
import {Clock} from '../support/clock.js';
import {watch} from '../support/watch.js';

const {signal} = new AbortController();
const body = JSON.stringify({v: 1, form: 'f', id: 'an-id', kid: 'k', wh: 'w', enc: 'an-enc', ct: 'a-ct'});

/** The proof that only somebody can give who has all of the response. */
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('heed/1 ackan-idan-enca-ct'));
const ack = btoa(String.fromCharCode(...new Uint8Array(digest)))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replaceAll('=', '');

/** A collector that gives this reply. */
function replying(reply: unknown, status = 200): unknown[][] {
  const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
  return watch(globalThis, 'fetch', async () => new Response(status === 204 ? null : text, {status}));
}

/** What is made of the reply: a verdict, or `later` when the endpoint rejects, as delivery takes it. */
function verdict(): Promise<Verdict> {
  return collector('https://letters.example/heed')(body, signal).catch(() => 'later');
}

describe('A request to the collector', () => {
  it('R63: says exactly this much and no more', async () => {
    const requests = replying({v: 1, id: 'an-id', ack});
    await collector('https://letters.example/heed')(body, signal);
    const [[url, {signal: ending, ...options}]] = requests as [[string, RequestInit]];
    expect(url).to.equal('https://letters.example/heed/responses');
    expect(ending).to.be.instanceOf(AbortSignal);
    expect(options).to.deep.equal({
      method: 'POST',
      body,
      headers: {'content-type': 'text/plain;charset=UTF-8', 'accept-language': '*'},
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
  });

  it('R63: is one request', async () => {
    const requests = replying({v: 1, id: 'an-id', ack});
    await verdict();
    expect(requests).to.have.length(1);
  });

  it('may outlive the page when that goes away, and is the same otherwise', async () => {
    const requests = replying({v: 1, id: 'an-id', ack});
    await verdict();
    await collector('https://letters.example/heed')(body, signal, {lasting: true});
    const [[, {signal: _one, ...usual}], [, {signal: _other, ...lasting}]] = requests as [
      [string, RequestInit],
      [string, RequestInit],
    ];
    expect(lasting).to.deep.equal({...usual, keepalive: true});
  });

  it('is not made for something that is no response', async () => {
    const requests = replying({v: 1, id: 'an-id', ack});
    const error: unknown = await collector('https://letters.example')('a letter', signal).catch((e: unknown) => e);
    expect([error instanceof SyntaxError, requests]).to.deep.equal([true, []]);
  });

  it('goes to the right place when the address ends in a slash', async () => {
    const requests = replying({});
    await collector('https://letters.example/heed/')(body, signal);
    expect(requests[0]![0]).to.equal('https://letters.example/heed/responses');
  });

  it('is given up when the page ends delivery', async () => {
    const ending = new AbortController();
    watch(globalThis, 'fetch', async (_url, options) => {
      ending.abort();
      (options as RequestInit).signal!.throwIfAborted();
    });
    const error: unknown = await collector('https://letters.example')(body, ending.signal).catch((e: unknown) => e);
    expect(error).to.have.property('name', 'AbortError');
  });

  it('is not even begun when the page has ended delivery before', async () => {
    watch(globalThis, 'fetch', async (_url, options) => (options as RequestInit).signal!.throwIfAborted());
    const error: unknown = await collector('https://letters.example')(body, AbortSignal.abort()).catch(
      (e: unknown) => e,
    );
    expect(error).to.have.property('name', 'AbortError');
  });

  it('is given up on a line that is far too slow', async () => {
    const clock = new Clock();
    watch(globalThis, 'fetch', async (_url, options) => {
      clock.pass(30_000);
      (options as RequestInit).signal!.throwIfAborted();
      clock.pass(body.length);
      (options as RequestInit).signal!.throwIfAborted();
    });
    const error: unknown = await collector('https://letters.example')(body, signal).catch((e: unknown) => e);
    expect(error).to.have.property('name', 'AbortError');
  });

  it('leaves no alarm behind', async () => {
    const clock = new Clock();
    replying({v: 1, id: 'an-id', ack});
    await verdict();
    expect(clock.alarms).to.equal(0);
  });

  it('leaves no listener behind, however often it is tried', async () => {
    const long = new AbortController().signal;
    const added = watch(long, 'addEventListener');
    const removed = watch(long, 'removeEventListener');
    replying({v: 1, id: 'an-id', ack});
    await collector('https://letters.example')(body, long);
    const given = added.filter(([, , options]) => !(options as AddEventListenerOptions | undefined)?.signal?.aborted);
    expect(given.length - removed.length).to.equal(0);
  });
});
