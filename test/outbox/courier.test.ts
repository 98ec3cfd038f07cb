import {expect} from '@open-wc/testing';
import {Courier, Outbox, type Endpoint, type Verdict} from '../../src/outbox/index.js';
import {Clock} from '../support/clock.js';
import {freshNames} from '../support/device.js';
import {afterwards, replace} from '../support/watch.js';

describe('The courier', () => {
  let outbox: Outbox;
  let courier: Courier;
  let verdict: Verdict;
  let sent: string[];
  let clock: Clock;
  let end: AbortController;
  let asked: () => void;

  const endpoint: Endpoint = async (body) => {
    sent.push(body);
    asked();
    return verdict;
  };

  beforeEach(() => {
    const names = freshNames();
    outbox = new Outbox(names);
    end = new AbortController();
    afterwards(() => end.abort());
    [verdict, sent, clock] = ['taken', [], new Clock()];
    asked = () => undefined;
    replace(document, 'visibilityState', 'visible');
    const options = {signal: end.signal, lock: names.database, retentionDays: 7, random: () => 1};
    courier = new Courier(outbox, endpoint, options);
  });

  /** From now on without a device and without locks, so that no alarm is set but the courier's own. */
  function alone(): void {
    replace(navigator, 'locks', undefined);
    outbox = new Outbox(undefined);
    courier = new Courier(outbox, endpoint, {signal: end.signal, lock: '', retentionDays: 7, random: () => 1});
  }

  /** Goes with a response, and tells when it has arrived. */
  function carry(id: string, received: () => void): void {
    courier.whenHeard(id, received);
    void courier.go();
  }

  /** Tries once, and comes back when that is done. */
  const tried = () => courier.go();

  it('tells that a response has arrived', async () => {
    await outbox.keep('one', 'locked');
    await new Promise<void>((received) => carry('one', received));
    expect(sent).to.deep.equal(['locked']);
  });

  it('tells it once, however often it goes', async () => {
    let told = 0;
    await outbox.keep('one', 'locked');
    carry('one', () => (told += 1));
    await tried();
    await outbox.keep('one', 'locked');
    await tried();
    expect([sent.length, told]).to.deep.equal([2, 1]);
  });

  it('tells nothing while nobody has the response', async () => {
    let told = 0;
    verdict = 'later';
    await outbox.keep('one', 'locked');
    carry('one', () => (told += 1));
    await tried();
    expect(told).to.equal(0);
  });

  it('goes once more for what was brought while it was under way', async () => {
    const slow: Endpoint = async (body) => {
      sent.push(body);
      if (body === 'locked') {
        await outbox.keep('two', 'locked too');
        carry('two', () => undefined);
      }
      return 'taken';
    };
    courier = new Courier(outbox, slow, {signal: end.signal, lock: crypto.randomUUID(), retentionDays: 7});
    await outbox.keep('one', 'locked');
    await courier.go();
    expect(sent).to.deep.equal(['locked', 'locked too']);
  });

  it('does not forget what is brought at the very moment at which it has come to the end of a round', async () => {
    alone();
    verdict = 'later';
    await outbox.keep('one', 'locked');
    const atTheEnd = clock.nextAlarm();
    void courier.go();
    await atTheEnd;
    verdict = 'taken';
    await new Promise<void>((received) => carry('one', received));
    expect(sent).to.have.length(2);
  });

  it('tries again by itself, and waits three times as long each time, up to half an hour', async () => {
    alone();
    verdict = 'later';
    await outbox.keep('one', 'locked');
    await tried();
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const wait = clock.untilNext;
      waits.push(wait);
      const planned = clock.nextAlarm();
      clock.pass(wait);
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await planned.then(() => outbox.waiting());
    }
    expect(waits).to.deep.equal([15, 45, 135, 405, 1215, 1800, 1800].map((seconds) => seconds * 1000));
  });

  it('does not try again once everything has arrived', async () => {
    await outbox.keep('one', 'locked');
    await tried();
    expect(clock.alarms).to.equal(0);
  });

  it('does not try by itself while nobody looks at the page', async () => {
    verdict = 'later';
    await outbox.keep('one', 'locked');
    await tried();
    replace(document, 'visibilityState', 'hidden');
    clock.pass(15_000);
    await outbox.waiting();
    expect(sent).to.have.length(1);
  });

  for (const [told, happen] of [
    ['the network comes back', () => dispatchEvent(new Event('online'))],
    ['the page is shown again', () => dispatchEvent(new PageTransitionEvent('pageshow'))],
    ['somebody looks at the page again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ] as const) {
    it(`tries at once when ${told}`, async () => {
      await outbox.keep('one', 'locked');
      const arrived = new Promise<void>((resolve) => (asked = resolve));
      happen();
      await arrived;
      expect(sent).to.deep.equal(['locked']);
    });
  }

  it('does nothing more once delivery has ended on this page', async () => {
    await outbox.keep('one', 'locked');
    end.abort();
    dispatchEvent(new Event('online'));
    await courier.go();
    expect([sent.length, clock.alarms]).to.deep.equal([0, 0]);
  });
});
