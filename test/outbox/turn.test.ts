import {expect} from '@open-wc/testing';
import {inTurn} from '../../src/outbox/turn.js';
import {Clock} from '../support/clock.js';
import {afterwards, replace} from '../support/watch.js';

const {signal} = new AbortController();

describe('A tab that waits for its turn', () => {
  let began: string[];
  const act = (name: string) => async () => name + String(began.push(name));

  beforeEach(() => (began = []));

  it('waits until the other is done', async () => {
    const lock = crypto.randomUUID();
    let end: () => void = () => undefined;
    const first = inTurn(lock, signal, () => new Promise<void>((resolve) => (end = resolve)));
    const second = inTurn(lock, signal, act('b'));
    await navigator.locks.query();
    const before = [...began];
    end();
    expect([await first, await second, before]).to.deep.equal([undefined, 'b1', []]);
  });

  it('goes without it when it waits too long: the other may be asleep with the lock in its hand', async () => {
    const lock = crypto.randomUUID();
    const clock = new Clock();
    let wake: () => void = () => undefined;
    void inTurn(lock, signal, () => new Promise<void>((resolve) => (wake = resolve)));
    afterwards(() => wake());
    const mine = inTurn(lock, signal, act('b'));
    clock.pass(14_999);
    await navigator.locks.query();
    const before = [...began];
    clock.pass(1);
    expect([await mine, before]).to.deep.equal(['b1', []]);
  });

  for (const [told, locks] of [
    ['has no locks', undefined],
    [
      'has locks that throw',
      {
        request: () => {
          throw new DOMException('Not here.', 'SecurityError');
        },
      },
    ],
    ['has locks that refuse', {request: () => Promise.reject(new DOMException('Not here.', 'SecurityError'))}],
  ] as const) {
    it(`goes at once in a browser that ${told}, and leaves no alarm`, async () => {
      replace(navigator, 'locks', locks);
      const clock = new Clock();
      expect([await inTurn('any', signal, act('a')), clock.alarms]).to.deep.equal(['a1', 0]);
    });
  }

  it('goes after a while in a browser whose locks never answer, and only once when they do after all', async () => {
    let grant: () => unknown = () => undefined;
    replace(navigator, 'locks', {
      request: (_name: string, _options: LockOptions, granted: () => unknown) => {
        grant = granted;
        return new Promise(() => undefined);
      },
    });
    const clock = new Clock();
    const mine = inTurn('any', signal, act('a'));
    clock.pass(15_000);
    const value = await mine;
    expect([value, grant(), began]).to.deep.equal(['a1', undefined, ['a']]);
  });

  it('hears of what goes wrong, and does not try twice', async () => {
    let times = 0;
    const failing = async () => {
      times += 1;
      throw new Error('no');
    };
    const error: unknown = await inTurn(crypto.randomUUID(), signal, failing).catch((reason: unknown) => reason);
    expect([(error as Error).message, times]).to.deep.equal(['no', 1]);
  });
});
