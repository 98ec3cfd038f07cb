import {expect} from '@open-wc/testing';
import {Courier, deliver, Outbox, type DeliverOptions, type Endpoint, type Verdict} from '../../src/outbox/index.js';
import {Turns} from '../../src/outbox/turns.js';
import {Clock} from '../support/clock.js';
import {freshNames, stored} from '../support/device.js';
import {afterwards, replace} from '../support/watch.js';

const DAY = 86_400_000;

describe('A response that is turned away', () => {
  let names: ReturnType<typeof freshNames>;
  let outbox: Outbox;
  let options: DeliverOptions;
  let sent: string[];
  let away: string[];
  let verdicts: Record<string, Verdict>;
  let today: number;

  const endpoint: Endpoint = async (body) => {
    sent.push(body);
    return verdicts[body] ?? 'taken';
  };

  beforeEach(async () => {
    names = freshNames();
    today = 20_000;
    outbox = new Outbox(names, () => today * DAY);
    [sent, away] = [[], []];
    const {signal} = new AbortController();
    const turnedAway = (id: string, why: string) => away.push(`${id} ${why}`);
    options = {signal, lock: names.database, retentionDays: 7, turns: new Turns(), turnedAway};
    await outbox.keep('one', 'first');
  });

  const onDevice = async () => (await stored(names.database)).map(([id]) => id);

  for (const why of ['refused', 'closed'] as const) {
    it(`stays on the device, is said to be ${why}, and is not tried again by this page`, async () => {
      verdicts = {first: why};
      expect([await deliver(outbox, endpoint, options), await deliver(outbox, endpoint, options)]).to.deep.equal([
        0, 0,
      ]);
      expect([sent, away, await onDevice()]).to.deep.equal([['first'], [`one ${why}`], ['one']]);
    });

    it(`is tried once more by a later page (${why})`, async () => {
      verdicts = {first: why};
      await deliver(outbox, endpoint, options);
      await deliver(new Outbox(names, () => today * DAY), endpoint, {...options, turns: new Turns()});
      expect([sent.length, await onDevice()]).to.deep.equal([2, ['one']]);
    });

    it(`is let go after its time, and only after one more attempt (${why})`, async () => {
      verdicts = {first: why};
      await deliver(outbox, endpoint, options);
      today += 8;
      await deliver(new Outbox(names, () => today * DAY), endpoint, {...options, turns: new Turns()});
      expect([sent.length, await onDevice()]).to.deep.equal([2, []]);
    });
  }

  it('does not hold up the others, wherever it lies', async () => {
    await outbox.keep('two', 'second');
    await outbox.keep('three', 'third');
    const bad: Endpoint = (body, ...rest) => {
      if (body === 'second') throw new Error('not even a promise');
      return endpoint(body, ...rest);
    };
    verdicts = {first: 'refused'};
    expect(await deliver(outbox, bad, options)).to.equal(1);
    expect([sent, (await onDevice()).sort()]).to.deep.equal([
      ['first', 'third'],
      ['one', 'two'],
    ]);
  });

  it('is not tried before its time where somebody said when, and others are', async () => {
    let now = 0;
    replace(performance, 'now', () => now);
    await outbox.keep('two', 'second');
    verdicts = {first: {wait: 60}, second: 'later'};
    await deliver(outbox, endpoint, options);
    now = 59_999;
    expect(await deliver(outbox, endpoint, options)).to.equal(2);
    now = 60_000;
    await deliver(outbox, endpoint, options);
    expect(sent).to.deep.equal(['first', 'second', 'second', 'first', 'second']);
  });

  it('writes nothing more on the device for having to wait', async () => {
    verdicts = {first: {wait: 60}};
    await deliver(outbox, endpoint, options);
    expect(await stored(names.database)).to.deep.equal([['one', {body: 'first', day: 20_000}]]);
  });

  describe('and its courier', () => {
    let courier: Courier;
    let told: string[];
    let clock: Clock;

    beforeEach(() => {
      const end = new AbortController();
      afterwards(() => end.abort());
      told = [];
      replace(document, 'visibilityState', 'visible');
      courier = new Courier(outbox, endpoint, {
        signal: end.signal,
        lock: names.database,
        retentionDays: 7,
        random: () => 0,
      });
      courier.whenHeard('one', (fate) => told.push(fate));
      clock = new Clock();
    });

    it('tell so, and no alarm is left', async () => {
      verdicts = {first: 'refused'};
      await courier.go();
      expect([told, clock.alarms]).to.deep.equal([['refused'], 0]);
    });

    it('try again when somebody wishes it, and tell what came of it', async () => {
      verdicts = {first: 'refused'};
      await courier.go();
      verdicts = {};
      await courier.tryAgain('one');
      expect([told, await onDevice()]).to.deep.equal([['refused', 'received'], []]);
    });

    it('let go of it when somebody wishes it, and never try again', async () => {
      verdicts = {first: 'closed'};
      await courier.go();
      expect(await courier.remove('one')).to.be.true;
      await courier.go();
      expect([sent.length, await onDevice()]).to.deep.equal([1, []]);
    });

    it('say so when the device does not let go of it', async () => {
      replace(IDBObjectStore.prototype, 'delete', () => {
        throw new DOMException('Not now.', 'UnknownError');
      });
      expect(await courier.remove('one')).to.be.false;
      await courier.go();
      expect(sent).to.be.empty;
    });

    it('wake up when it may be tried again, and not before', async () => {
      verdicts = {first: {wait: 3600}};
      await courier.go();
      expect(clock.untilNext).to.be.within(3_590_000, 3_600_000);
    });

    it('do not sleep for longer than a day, whatever was said', async () => {
      verdicts = {first: {wait: 1e9}};
      await courier.go();
      expect(clock.untilNext).to.equal(DAY);
    });
  });
});
