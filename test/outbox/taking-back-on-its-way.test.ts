import {expect} from '@open-wc/testing';
import {Courier, Outbox, type Endpoint} from '../../src/outbox/index.js';
import {freshNames} from '../support/device.js';
import {afterwards} from '../support/watch.js';

describe('Taking back what is on its way', () => {
  let outbox: Outbox;
  let courier: Courier;
  let end: AbortController;
  let bodies: string[];
  let ended: boolean[];
  let underWay: Promise<void>;

  beforeEach(async () => {
    const names = freshNames();
    outbox = new Outbox(names);
    end = new AbortController();
    afterwards(() => end.abort());
    [bodies, ended] = [[], []];
    let begun: () => void;
    underWay = new Promise((resolve) => (begun = resolve));
    /** A line so slow that an attempt ends only when it is broken off. */
    const slow: Endpoint = (body, ending) =>
      new Promise((_, reject) => {
        bodies.push(body);
        ending.addEventListener('abort', () => {
          ended.push(true);
          reject(new DOMException('Broken off.', 'AbortError'));
        });
        begun();
      });
    courier = new Courier(outbox, slow, {signal: end.signal, lock: names.database, retentionDays: 7});
    await outbox.keep('one', 'locked');
  });

  it('R7: breaks the attempt off', async () => {
    const going = courier.go();
    await underWay;
    const mayHaveLeft = await courier.takeBack('one');
    await going;
    expect([mayHaveLeft, ended]).to.deep.equal([true, [true]]);
  });

  it('R7: tries no more afterwards, not even when the network comes back', async () => {
    const going = courier.go();
    await underWay;
    await courier.takeBack('one');
    await going;
    dispatchEvent(new Event('online'));
    await courier.go();
    expect(bodies).to.have.length(1);
  });

  it('does not break off another response that is on its way', async () => {
    await outbox.keep('two', 'locked too');
    void courier.go();
    await underWay;
    await courier.takeBack('two');
    expect(ended).to.be.empty;
    expect(bodies).to.deep.equal(['locked']);
  });

  it('never says afterwards that it has arrived, even if the proof comes at that very moment', async () => {
    let told = false;
    let prove: () => void = () => undefined;
    await new Promise<void>((begun) => {
      const racing: Endpoint = () =>
        new Promise((resolve) => {
          prove = () => resolve('taken');
          begun();
        });
      courier = new Courier(outbox, racing, {signal: end.signal, lock: crypto.randomUUID(), retentionDays: 7});
      courier.whenHeard('one', () => (told = true));
      void courier.go();
    });
    const takingBack = courier.takeBack('one');
    prove();
    await Promise.all([courier.go(), takingBack]);
    expect(told).to.be.false;
  });

  it('is broken off when delivery ends on this page, too', async () => {
    const going = courier.go();
    await underWay;
    end.abort();
    await going;
    expect(ended).to.deep.equal([true]);
  });
});
