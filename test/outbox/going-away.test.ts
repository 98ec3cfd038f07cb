import {expect} from '@open-wc/testing';
import {Courier, Outbox, type Endpoint, type How, type Verdict} from '../../src/outbox/index.js';
import {freshNames} from '../support/device.js';
import {afterwards, replace} from '../support/watch.js';

describe('A page that goes away while something waits', () => {
  let outbox: Outbox;
  let courier: Courier;
  let names: ReturnType<typeof freshNames>;
  let sent: [body: string, how: How | undefined][];
  let verdict: Verdict;
  let end: AbortController;

  const endpoint: Endpoint = async (body, _signal, how) => {
    sent.push([body, how]);
    return verdict;
  };

  beforeEach(() => {
    names = freshNames();
    [sent, verdict, end] = [[], 'later', new AbortController()];
    afterwards(() => end.abort());
    outbox = new Outbox(names);
    courier = new Courier(outbox, endpoint, {signal: end.signal, lock: names.database, retentionDays: 7});
  });

  /** It is put into the background. */
  function hide(): void {
    replace(document, 'visibilityState', 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** It is closed, or left for another page. */
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide'));

  /** What was begun has come to its end. */
  const ended = () => outbox.waiting();

  const lasting = () => sent.filter(([, how]) => how?.lasting).map(([body]) => body);

  for (const [told_, go] of [
    ['is hidden', hide],
    ['is closed', leave],
  ] as const) {
    it(`and ${told_} tries once more, in a way that outlives it`, async () => {
      await outbox.keep('one', 'locked');
      go();
      await ended();
      expect(lasting()).to.deep.equal(['locked']);
    });
  }

  it('begins to send before it is gone, without waiting for anything', async () => {
    await outbox.keep('one', 'locked');
    leave();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); // oxlint-disable-line no-await-in-loop -- no task in between
    expect(lasting()).to.deep.equal(['locked']);
  });

  it('tries once, though it is hidden first and closed then', async () => {
    await outbox.keep('one', 'locked');
    hide();
    leave();
    await ended();
    expect(lasting()).to.deep.equal(['locked']);
  });

  it('tries once more the next time that it goes away', async () => {
    await outbox.keep('one', 'locked');
    leave();
    dispatchEvent(new PageTransitionEvent('pageshow'));
    leave();
    await ended();
    expect(lasting()).to.deep.equal(['locked', 'locked']);
  });

  it('hears what came of it when it was only hidden', async () => {
    verdict = 'taken';
    await outbox.keep('one', 'locked');
    const heard = new Promise((resolve) => courier.whenHeard('one', resolve));
    hide();
    expect([await heard, [...(await outbox.waiting())]]).to.deep.equal(['received', []]);
  });

  it('sends what it made itself, and leaves to a later page what an earlier one left', async () => {
    await new Outbox(names).keep('old', 'older');
    await outbox.keep('one', 'locked');
    leave();
    await ended();
    expect(lasting()).to.deep.equal(['locked']);
  });

  it('sends what it alone holds', async () => {
    const held = new Outbox(undefined);
    const alone = new Courier(held, endpoint, {signal: end.signal, lock: names.database, retentionDays: 7});
    await held.keep('two', 'held');
    leave();
    await ended();
    expect(lasting()).to.deep.equal(['held']);
    await alone.takeBack('two');
  });

  it('sends nothing that was taken back', async () => {
    await outbox.keep('one', 'locked');
    await courier.takeBack('one');
    leave();
    await ended();
    expect(sent).to.be.empty;
  });

  it('sends nothing that was turned away, or is to wait', async () => {
    await outbox.keep('one', 'locked');
    verdict = {wait: 60};
    await courier.go();
    leave();
    await ended();
    expect(lasting()).to.be.empty;
  });

  it('sends no more at once than browsers let outlive a page: 60,000 bytes in all', async () => {
    await outbox.keep('one', 'x'.repeat(30_000));
    await outbox.keep('two', 'é'.repeat(15_001));
    await outbox.keep('three', 'y'.repeat(30_000));
    leave();
    await ended();
    expect(lasting().map(([first]) => first)).to.deep.equal(['x', 'y']);
  });

  it('does nothing when delivery has ended', async () => {
    await outbox.keep('one', 'locked');
    end.abort();
    leave();
    await ended();
    expect(sent).to.be.empty;
  });

  it('is broken off when somebody takes it back at that moment', async () => {
    let ending: AbortSignal | undefined;
    const slow: Endpoint = (_body, signal) => {
      ending = signal;
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('broken off'))));
    };
    const mine = new Courier(outbox, slow, {signal: end.signal, lock: names.database, retentionDays: 7});
    await outbox.keep('one', 'locked');
    leave();
    await ended();
    expect([await mine.takeBack('one'), ending?.aborted]).to.deep.equal([true, true]);
  });
});
