import {expect} from '@open-wc/testing';
import {byHand, collector, plainPost, siteForm, type Hand} from '../../src/endpoints/index.js';
import type {Endpoint} from '../../src/outbox/index.js';
import {Clock} from '../support/clock.js';
import {watch} from '../support/watch.js';

// What a verdict means, whoever gives it. `taken` has the response removed from the phone, so every line below guards somebody's words.

const {signal} = new AbortController();
const url = 'https://letters.example/box';
const body = JSON.stringify({v: 1, form: 'f', id: 'an-id', kid: 'k', wh: 'w', enc: 'an-enc', ct: 'a-ct ü+&=%'});

const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('heed/1 ackan-idan-enca-ct ü+&=%'));
const ack = btoa(String.fromCharCode(...new Uint8Array(digest)))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replaceAll('=', '');

const html = {headers: {'content-type': 'text/html; charset=utf-8'}};
const login = '<!doctype html><title>Free Wi-Fi</title><form>';

interface Kind {
  /** The endpoint, on a far side that keeps what it gets, in as many ways as there are to say so. */
  readonly takes: Readonly<Record<string, () => Response>>;
  readonly endpoint: () => Endpoint;
  /** The locked text in what the far side was sent. */
  readonly text: (sent: BodyInit) => string | null;
}

const overTheNetwork: Readonly<Record<string, Kind>> = {
  collector: {
    takes: {'a receipt with the proof': () => Response.json({v: 1, id: 'an-id', ack}, {status: 201})},
    endpoint: () => collector(url),
    text: (sent) => sent as string,
  },
  post: {
    takes: {
      'an empty 204': () => new Response(null, {status: 204}),
      '200 and a word': () => new Response('ok'),
      '201 and nothing': () => new Response('', {status: 201}),
      '202 and JSON': () => Response.json({queued: true}, {status: 202}),
    },
    endpoint: () => plainPost(url),
    text: (sent) => sent as string,
  },
  form: {
    takes: {
      JSON: () => Response.json({ok: true}),
      'its own page of thanks': () => new Response(`${login}<h1>Thank you 4711</h1>`, html),
    },
    endpoint: () => siteForm(url, {field: 'letter', fields: {'form-name': 'notes'}, thanks: 'Thank you 4711'}),
    text: (sent) => (sent as URLSearchParams).get('letter'),
  },
  'form of several parts': {
    takes: {'200 and a word': () => new Response('ok')},
    endpoint: () => siteForm(url, {multipart: true}),
    text: (sent) => (sent as FormData).get('message') as string,
  },
};

/** Answers from which nobody may conclude that the response arrived. */
const notTaken: Readonly<Record<string, () => Response>> = {
  'the login page of a café': () => new Response(login, html),
  'a page that says it is text': () => new Response(login, {headers: {'content-type': 'text/plain'}}),
  'a page that says it is JSON': () =>
    new Response(`\n  <html>${login}`, {headers: {'content-type': 'application/json'}}),
  'a page without a word on what it is': () => new Response(new TextEncoder().encode(login)),
  'a page that asks for no script': () =>
    new Response('Thank you', {headers: {'content-type': 'application/xhtml+xml'}}),
  'what a proxy made of it (203)': () => Response.json({ok: true}, {status: 203}),
  'a part of something (206)': () => Response.json({ok: true}, {status: 206}),
  'a redirect that was not followed': () => new Response(null, {status: 302, headers: {location: 'https://x.example'}}),
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 418, 422, 429, 451, 500, 502, 503, 504].map((status) => [
      `${status}`,
      () => Response.json({ok: true, id: 'an-id'}, {status}),
    ]),
  ),
};

function answering(answer: () => Response | Promise<Response>): [string, RequestInit][] {
  return watch(globalThis, 'fetch', async () => answer()) as unknown as [string, RequestInit][];
}

/** As delivery hears it: a rejection is `later`. */
const verdict = (endpoint: Endpoint) => endpoint(body, signal).catch(() => 'later' as const);

for (const [name, {takes, endpoint, text}] of Object.entries(overTheNetwork)) {
  const [taking] = Object.values(takes);

  describe(`What the endpoint “${name}” says of a response`, () => {
    for (const [told, answer] of Object.entries(takes)) {
      it(`is that it was taken, after ${told}`, async () => {
        answering(answer);
        expect(await verdict(endpoint())).to.equal('taken');
      });
    }

    for (const [told, answer] of Object.entries(notTaken)) {
      it(`is never that it was taken, after ${told}`, async () => {
        answering(answer);
        expect(await verdict(endpoint())).not.to.be.oneOf(['taken', 'gone']);
      });
    }

    it('is never that it was taken, when nothing came back', async () => {
      answering(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(await verdict(endpoint())).to.equal('later');
    });

    it('is never that it was taken, when the answer broke off', async () => {
      const broken = new ReadableStream({start: (to) => to.error(new TypeError('network error'))});
      answering(() => new Response(broken));
      expect(await verdict(endpoint())).to.equal('later');
    });

    it('is about the whole of it, unchanged, each time it is tried', async () => {
      const sent = answering(taking!);
      const same = endpoint();
      await verdict(same);
      await verdict(same);
      expect(sent.map(([, options]) => text(options.body!))).to.deep.equal([body, body]);
    });

    it('comes from the address the organisation named, or not at all', async () => {
      const sent = answering(taking!);
      await verdict(endpoint());
      const [[address, options]] = sent as [[string, RequestInit]];
      expect(address.startsWith(url)).to.equal(true);
      expect(options).to.include({method: 'POST', redirect: 'error'});
    });

    it('R63: costs no cookie, no referrer, no language list and no request beforehand', async () => {
      const sent = answering(taking!);
      await verdict(endpoint());
      const [[, options]] = sent as [[string, RequestInit]];
      expect(options).to.include({
        mode: 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
      const headers = new Headers(options.headers);
      expect(headers.get('accept-language')).to.equal('*');
      const plain = ['accept', 'accept-language', 'content-type'];
      expect([...headers.keys()].filter((header) => !plain.includes(header))).to.be.empty;
    });

    it('comes no more once the page ends delivery', async () => {
      const ending = new AbortController();
      watch(globalThis, 'fetch', async (_url, options) => {
        ending.abort();
        (options as RequestInit).signal!.throwIfAborted();
        return taking!();
      });
      expect(await endpoint()(body, ending.signal).catch(() => 'later')).to.equal('later');
    });

    it('is not asked for when the page has ended delivery before', async () => {
      const sent = answering(taking!);
      expect(await endpoint()(body, AbortSignal.abort()).catch(() => 'later')).to.equal('later');
      expect(sent).to.be.empty;
    });

    it('comes no more on a line that is far too slow', async () => {
      const clock = new Clock();
      watch(globalThis, 'fetch', async (_url, options) => {
        clock.pass(30_000 + body.length);
        (options as RequestInit).signal!.throwIfAborted();
        return taking!();
      });
      expect(await verdict(endpoint())).to.equal('later');
    });

    it('leaves no alarm and no listener behind', async () => {
      const clock = new Clock();
      const long = new AbortController().signal;
      const added = watch(long, 'addEventListener');
      const removed = watch(long, 'removeEventListener');
      answering(taking!);
      await endpoint()(body, long);
      const given = added.filter(([, , options]) => !(options as AddEventListenerOptions | undefined)?.signal?.aborted);
      expect([clock.alarms, given.length - removed.length]).to.deep.equal([0, 0]);
    });
  });
}

describe('An answer without an end', () => {
  for (const name of ['post', 'form'] as const) {
    it(`is not read to its end (${name})`, async () => {
      let pieces = 0;
      let stopped = false;
      const endless = new ReadableStream({
        pull(to) {
          pieces += 1;
          to.enqueue(new TextEncoder().encode('x'.repeat(10_000)));
        },
        cancel: () => void (stopped = true),
      });
      answering(() => new Response(endless));
      await verdict(overTheNetwork[name]!.endpoint());
      expect(stopped).to.equal(true);
      expect(pieces).to.be.below(20);
    });
  }
});

describe('A form service', () => {
  it('gets the fields it asks for, and the locked text', async () => {
    const sent = answering(() => Response.json({}));
    await verdict(siteForm('/', {fields: {'form-name': 'notes', access_key: 'k'}}));
    const [[address, options]] = sent as [[string, RequestInit]];
    expect(address).to.equal('/');
    expect(new URLSearchParams(String(options.body)).get('message')).to.equal(body);
    expect([...(options.body as URLSearchParams)]).to.deep.equal([
      ['form-name', 'notes'],
      ['access_key', 'k'],
      ['message', body],
    ]);
  });

  it('without a page of thanks that can be told is not believed when it shows a page', async () => {
    answering(() => new Response('<!doctype html><h1>Thank you</h1>', html));
    expect(await verdict(siteForm('/'))).to.equal('later');
  });

  it('whose page of thanks comes with an error is not believed', async () => {
    answering(() => new Response('Thank you', {...html, status: 500}));
    expect(await verdict(siteForm('/', {thanks: 'Thank you'}))).to.equal('later');
  });
});

describe('What the endpoint “file” says of a response', () => {
  const handed = (hand: Hand, ending = signal) => byHand(hand)(body, ending).catch(() => 'later' as const);

  it('is that it was taken, once somebody said that it is saved', async () => {
    expect(await handed(async () => true)).to.equal('taken');
  });

  it('is nothing before somebody said so', async () => {
    let say: (saved: boolean) => void = () => undefined;
    let told: unknown;
    const asking = handed(() => new Promise((resolve) => (say = resolve))).then((said) => (told = said));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).to.equal(undefined);
    say(true);
    expect(await asking).to.equal('taken');
  });

  it('is never that it was taken, when they said no', async () => {
    expect(await handed(async () => false)).to.equal('later');
  });

  it('is never that it was taken, when it could not be handed over', async () => {
    expect(await handed(() => Promise.reject(new Error('No room.')))).to.equal('later');
  });

  it('is not asked for when the page has ended delivery before', async () => {
    let asked = false;
    const hand = async () => (asked = true);
    expect([await handed(hand, AbortSignal.abort()), asked]).to.deep.equal(['later', false]);
  });

  it('is about the whole of it, unchanged, under a dull name without a date', async () => {
    const files: File[] = [];
    await handed(async (file) => files.push(file) > 0);
    const [file] = files;
    expect(file!.name).to.equal('note-anid.txt');
    expect(await file!.text()).to.equal(body);
  });

  it('costs no request', async () => {
    const sent = answering(() => new Response('ok'));
    await handed(async () => true);
    expect(sent).to.be.empty;
  });
});
