import {expect} from '@open-wc/testing';
import {Courier, deliver, Outbox} from '../../src/outbox/index.js';
import {Clock} from '../support/clock.js';
import {afterwards, watch} from '../support/watch.js';

const {signal} = new AbortController();

describe('A device that others use', () => {
  it('R52: has nothing written on it and is not looked at, whatever becomes of a response', async () => {
    const opened = watch(IDBFactory.prototype, 'open');
    const listed = watch(IDBFactory.prototype, 'databases');
    const outbox = new Outbox(undefined);
    const options = {signal, lock: crypto.randomUUID(), retentionDays: 7};
    expect(await outbox.keep('one', 'locked')).to.equal('held');
    await deliver(outbox, async () => 'later', options);
    await outbox.keep('two', 'locked too');
    await outbox.takeBack('two');
    await deliver(outbox, async () => 'taken', options);
    expect([opened, listed, [...(await outbox.waiting())]]).to.deep.equal([[], [], []]);
  });

  it('still delivers while the page is open', async () => {
    const outbox = new Outbox(undefined);
    const sent: string[] = [];
    await outbox.keep('one', 'locked');
    await deliver(
      outbox,
      async (body) => {
        sent.push(body);
        return 'taken';
      },
      {signal, lock: crypto.randomUUID(), retentionDays: 7},
    );
    expect(sent).to.deep.equal(['locked']);
  });

  it('leaves no alarm once there is nothing more to send', async () => {
    const clock = new Clock();
    const outbox = new Outbox(undefined);
    const end = new AbortController();
    afterwards(() => end.abort());
    const courier = new Courier(outbox, async () => 'later', {
      signal: end.signal,
      lock: crypto.randomUUID(),
      retentionDays: 7,
    });
    await outbox.keep('one', 'locked');
    await courier.takeBack('one');
    await courier.go();
    expect(clock.alarms).to.equal(0);
  });
});
