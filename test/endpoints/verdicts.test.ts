import {expect} from '@open-wc/testing';
import {collector} from '../../src/endpoints/index.js';
import type {Verdict} from '../../src/outbox/index.js';
import {farSide, type Answer} from '../tools/far-side.js';
import {watch} from '../support/watch.js';

const {signal} = new AbortController();
const id = 'Zm91cnRlZW4gbGV0dGVycw';
const body = JSON.stringify({v: 1, form: '0123456789abcdef', id, kid: 'k', wh: 'w', enc: 'an-enc', ct: 'a-ct'});
const html = '<!doctype html><title>Welcome</title><p>Please log in to use this network.';

/** The proof that only somebody can give who has all of the response. */
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`heed/1 ack${id}an-enca-ct`));
const ack = btoa(String.fromCharCode(...new Uint8Array(digest)))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replaceAll('=', '');

const json = (status: number, said: unknown, headers = {}): Answer => ({
  status,
  headers: {'content-type': 'application/json', ...headers},
  body: JSON.stringify(said),
});

/** A refusal as our collector words it. */
const refusal = (status: number, kind: string, more: object = {}): Answer =>
  json(status, {type: `urn:heed:problem:${kind}`, status, id, ...more}, {'content-type': 'application/problem+json'});

const receipt = json(201, {v: 1, id, ack});
const page = (status: number): Answer => ({status, headers: {'content-type': 'text/html'}, body: html});

/** What an endpoint makes of answers, one after the other: `later`, too, where it rejects, as delivery takes it. */
async function verdictOn(...answers: Answer[]): Promise<{verdict: Verdict; url: string; paths: string[]}> {
  const {url, heard} = await farSide(...answers);
  const verdict = await collector(url)(body, signal).catch(() => 'later' as const);
  return {verdict, url, paths: (await heard()).map(({path}) => path)};
}

type Row = readonly [told: string, answer: Answer];

/** One test for each answer. */
function each(expected: Verdict, rows: readonly Row[]): void {
  for (const [told, answer] of rows) {
    it(`${told} (${answer.status ?? 200})`, async () => {
      const {verdict, paths} = await verdictOn(answer);
      // Some answers make the browser itself ask once more.
      expect([verdict, [...new Set(paths)]]).to.deep.equal([expected, ['responses']]);
    });
  }
}

describe('A response has arrived, and its copy may be deleted, when the collector', () => {
  each('taken', [
    ['has stored it', receipt],
    ['had stored it before', json(200, {v: 1, id, ack})],
    ['has set it aside', json(202, {v: 1, id, ack})],
    ['says more than that', json(201, {v: 1, id, ack, sig: 'x', more: [1]})],
  ]);
});

describe('A response stays, and is tried again before long, when what comes', () => {
  const other = 'bm90IHRoaXMgb25lIGhlcmU';
  each('later', [
    ['is the login page of a café', page(200)],
    ['is empty', {body: ''}],
    ['has no content', {status: 204}],
    ['is about another response', json(200, {v: 1, id: other, ack})],
    ['is about no response', json(200, {v: 1, ack})],
    ['has a wrong proof', json(201, {v: 1, id, ack: ack.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))})],
    ['has half a proof', json(201, {v: 1, id, ack: ack.slice(0, 20)})],
    ['has no proof', json(200, {v: 1, id})],
    ['is a list', json(200, [])],
    ['is nothing', json(200, null)],
    ['is a piece of a receipt', {status: 201, body: `{"v":1,"id":"${id}","ack":"${ack}"`}],
    ['says withdrawn, but not in the way that counts', json(200, {v: 1, id, status: 'withdrawn'})],
    ['breaks off within the receipt', {...receipt, headers: {'content-length': '4000'}, manner: 'cut'}],
    ['leads elsewhere', {status: 301, headers: {location: 'http://localhost:1/elsewhere'}}],
    ['leads elsewhere and asks for the same request there', {status: 307, headers: {location: '/elsewhere'}}],
    ['may not be read by this page', {...receipt, manner: 'no-cors'}],
    ['is no answer at all', {manner: 'reset'}],
    ['says that something went wrong', refusal(500, 'unexpected')],
    ['has the proof but says that something went wrong', json(500, {v: 1, id, ack})],
    ['is a web page about something that went wrong', page(502)],
    ['says that it has too much to do', page(503)],
    ['says that somebody took too long', page(504)],
    ['says that the request took too long', page(408)],
    ['says that it is too early', page(425)],
    ['says that there was too much of it', page(429)],
  ]);
});

describe('A response stays, and is tried again in an hour, when the address seems to be wrong: it', () => {
  const others = {type: 'https://example.org/problems/too-large', id};
  each({wait: 3600}, [
    ...[400, 401, 403, 404, 405, 409, 410, 413, 415, 418, 422, 451].map(
      (status) => ['answers with a web page', page(status)] as const,
    ),
    ['says that another response was withdrawn', json(410, {v: 1, id: 'another', status: 'withdrawn'})],
    ['says gone without saying why', json(410, {v: 1, id})],
    ['refuses another response', refusal(400, 'invalid', {id: 'another'})],
    ['refuses no response in particular', refusal(413, 'too-large', {id: undefined})],
    ['refuses as something else', json(413, others, {'content-type': 'application/problem+json'})],
    ['refuses, but not as a refusal is worded', json(413, {type: 'urn:heed:problem:too-large', id})],
    ['says that the survey has ended, of another response', refusal(403, 'closed', {id: 'another'})],
    ['wants a token', refusal(401, 'unauthorized')],
  ]);
});

describe('A response is not tried again by itself when the collector itself', () => {
  each('refused', [
    ['cannot read it', refusal(400, 'invalid')],
    ['knows another one by this id', refusal(409, 'conflict')],
    ['finds it too large', refusal(413, 'too-large')],
    ['finds it to be of the wrong kind', refusal(415, 'unreadable')],
    ['does not take what is in it', refusal(422, 'invalid')],
  ]);
  each('closed', [['says that the survey has ended', refusal(403, 'closed')]]);
  each('closed', [['says so in another way', refusal(410, 'closed')]]);
});

describe('A response is let go without having arrived when the collector', () => {
  each('gone', [['says that it was withdrawn', json(410, {v: 1, id, status: 'withdrawn'})]]);
});

describe('Somebody who is asked to come later', () => {
  for (const [said, seconds] of [
    [0, 30],
    [45, 45],
    [-5, 30],
    [1_000_000_000, 86_400],
    ['90', 90],
    ['abc', 30],
    [{}, 30],
  ] as const) {
    it(`waits ${seconds} seconds when the answer says ${JSON.stringify(said)}`, async () => {
      const {verdict} = await verdictOn(refusal(429, 'too-many', {retryAfter: said}));
      expect(verdict).to.deep.equal({wait: seconds});
    });
  }

  for (const [said, seconds] of [
    ['0', 30],
    ['120', 120],
    ['-1', 30],
    ['1000000000', 86_400],
    ['abc', 30],
    // By which clock? That of a phone may be years away.
    ['Fri, 31 Dec 2066 23:59:59 GMT', 30],
  ] as const) {
    it(`waits ${seconds} seconds when the header says ${said}`, async () => {
      const {verdict} = await verdictOn({...page(503), headers: {'retry-after': said}});
      expect(verdict).to.deep.equal({wait: seconds});
    });
  }

  it('believes the answer more than the header, which something in between may have written', async () => {
    const answer = refusal(503, 'leaving', {retryAfter: 60});
    const {verdict} = await verdictOn({...answer, headers: {...answer.headers, 'retry-after': '7200'}});
    expect(verdict).to.deep.equal({wait: 60});
  });
});

describe('A collector under attack that asks for work first', () => {
  const asks = (bits: unknown, more = {}) => refusal(429, 'pow-required', {bits, retryAfter: 40, ...more});

  it('gets it, with the same bytes', async () => {
    const {url, heard} = await farSide(asks(8), receipt);
    expect(await collector(url)(body, signal)).to.equal('taken');
    const [first, second] = await heard();
    expect([first!.body, second!.body, first!.path]).to.deep.equal([body, body, 'responses']);
    const nonce = /^responses\?pow=([0-9a-z]{1,16})$/.exec(second!.path)![1];
    const inner = [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))];
    const text = `heed/1 pow${nonce}.${inner.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    const [zero] = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    expect(zero).to.equal(0);
  });

  it('gets it once: asked again, it is left alone for as long as it says', async () => {
    const {verdict, paths} = await verdictOn(asks(4));
    expect([verdict, paths.length]).to.deep.equal([{wait: 40}, 2]);
  });

  for (const [told, answer] of [
    ['more than a phone can do', asks(21)],
    ['a part of a bit', asks(1.5)],
    ['an unknown amount', asks('many')],
    ['work for another response', asks(4, {id: 'another'})],
  ] as const) {
    it(`gets nothing that asks for ${told}`, async () => {
      const {verdict, paths} = await verdictOn(answer, receipt);
      expect([verdict, paths]).to.deep.equal([{wait: 40}, ['responses']]);
    });
  }

  it('is refused like any other that then refuses', async () => {
    const {verdict} = await verdictOn(asks(4), refusal(413, 'too-large'));
    expect(verdict).to.equal('refused');
  });
});

describe('An answer without an end', () => {
  for (const manner of ['endless', 'bomb'] as const) {
    it(`is not read to the end, and the connection is closed: ${manner}`, async () => {
      const packed = manner === 'bomb' ? {'content-encoding': 'gzip'} : {};
      const {url, heard} = await farSide({manner, headers: {'content-type': 'application/json', ...packed}});
      expect(await collector(url)(body, signal)).to.equal('later');
      let before = -1;
      let now = (await heard())[0]!.written;
      for (; now !== before; now = (await heard())[0]!.written) {
        before = now;
        // oxlint-disable-next-line no-await-in-loop -- until nothing more is written
        await farSide({}).then(({url: other}) => fetch(`${other}/x`));
      }
      expect(now).to.be.below(16 * 2 ** 20);
    });
  }

  it('is given up when delivery ends', async () => {
    const {url} = await farSide({body: '{"v":1,', manner: 'stalls'});
    const ending = new AbortController();
    const {getReader} = ReadableStream.prototype;
    watch(ReadableStream.prototype, 'getReader', function (this: ReadableStream) {
      ending.abort();
      return getReader.call(this);
    });
    const error: unknown = await collector(url)(body, ending.signal).catch((e: unknown) => e);
    expect(error).to.have.property('name', 'AbortError');
  });
});

describe('A developer whose collector never proves anything', () => {
  it('is told so once, kindly, and nothing of any response', async () => {
    const told = watch(console, 'error', () => undefined);
    const {url} = await farSide(page(200));
    const endpoint = collector(url);
    for (let time = 0; time < 7; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await endpoint(body, signal);
      if (time === 1) expect(told).to.be.empty;
    }
    expect(told).to.have.length(1);
    const [words] = told[0] as [string];
    expect([words.includes('bad-ack'), words.includes(url), words.includes(id), words.includes('a-ct')]).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is told nothing where the network is at fault', async () => {
    const told = watch(console, 'error', () => undefined);
    const {url} = await farSide({manner: 'reset'});
    const endpoint = collector(url);
    for (let time = 0; time < 4; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await endpoint(body, signal).catch(() => 'later');
    }
    expect(told).to.be.empty;
  });
});
