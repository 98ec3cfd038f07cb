import {expect} from '@open-wc/testing';
import {deliver, Outbox, type DeliverOptions, type Endpoint, type Verdict} from '../../src/outbox/index.js';
import {freshNames, putOnShelf, stored} from '../support/device.js';
import {replace} from '../support/watch.js';

const DAY = 86_400_000;
const {signal} = new AbortController();

describe('Delivering what waits', () => {
  let names: ReturnType<typeof freshNames>;
  let today: number;
  let outbox: Outbox;
  let options: DeliverOptions;
  let taken: string[];
  let sent: string[];

  /** An organisation that always says the same, and remembers what it was sent. */
  const always =
    (verdict: Verdict): Endpoint =>
    async (body) => {
      sent.push(body);
      return verdict;
    };

  beforeEach(async () => {
    names = freshNames();
    today = 20_000;
    outbox = new Outbox(names, () => today * DAY);
    [taken, sent] = [[], []];
    options = {signal, lock: names.database, retentionDays: 7, taken: (id) => taken.push(id)};
    await outbox.keep('one', 'locked');
  });

  const onDevice = async () => (await stored(names.database)).map(([id]) => id);

  it('sends exactly what was kept', async () => {
    await deliver(outbox, always('taken'), options);
    expect(sent).to.deep.equal(['locked']);
  });

  it('lets go once the organisation has proven that it has it', async () => {
    expect(await deliver(outbox, always('taken'), options)).to.equal(0);
    expect(taken).to.deep.equal(['one']);
    expect(await onDevice()).to.be.empty;
  });

  it('does not let go while it is still being sent', async () => {
    let whileSending: unknown;
    await deliver(
      outbox,
      async () => {
        whileSending = await onDevice();
        return 'taken';
      },
      options,
    );
    expect(whileSending).to.deep.equal(['one']);
  });

  it('says nothing of having arrived before it has let go', async () => {
    let whenTold: Promise<unknown> | undefined;
    await deliver(outbox, always('taken'), {...options, taken: () => (whenTold = onDevice())});
    expect(await whenTold).to.deep.equal([]);
  });

  it('keeps it for later when the organisation has not proven anything', async () => {
    expect(await deliver(outbox, always('later'), options)).to.equal(1);
    expect([taken, await onDevice()]).to.deep.equal([[], ['one']]);
  });

  it('keeps it for later when there is no network', async () => {
    expect(await deliver(outbox, () => Promise.reject(new TypeError('Failed to fetch')), options)).to.equal(1);
    expect([taken, await onDevice()]).to.deep.equal([[], ['one']]);
  });

  it('lets go of what was withdrawn, without saying that it has arrived', async () => {
    expect(await deliver(outbox, always('gone'), options)).to.equal(0);
    expect([taken, await onDevice()]).to.deep.equal([[], []]);
  });

  it('goes on to the next one when one of them is never taken', async () => {
    await outbox.keep('two', 'locked too');
    const picky: Endpoint = async (body) => (body === 'locked' ? 'later' : 'taken');
    expect(await deliver(outbox, picky, options)).to.equal(1);
    expect(taken).to.deep.equal(['two']);
  });

  for (const odd of [null, 'a letter', 7, {}, {body: 7}]) {
    it(`is not held up by something on the shelf that is no response: ${JSON.stringify(odd)}`, async () => {
      await putOnShelf(names, 'a-first', odd);
      await deliver(new Outbox(names), always('taken'), options);
      expect([sent, taken]).to.deep.equal([['locked'], ['one']]);
    });
  }

  it('delivers from its page what the browser has thrown away', async () => {
    await new Outbox(names).remove('one');
    await deliver(outbox, always('taken'), options);
    expect([sent, taken]).to.deep.equal([['locked'], ['one']]);
  });

  it('delivers what an earlier visit left behind', async () => {
    await deliver(new Outbox(names), always('taken'), options);
    expect([sent, taken, await onDevice()]).to.deep.equal([['locked'], ['one'], []]);
  });

  it('keeps it until the last day of its time', async () => {
    today += 7;
    expect(await deliver(outbox, always('later'), options)).to.equal(1);
  });

  /** Another visit, so many days later. */
  const later = (days: number) => {
    today += days;
    return new Outbox(names, () => today * DAY);
  };

  it('lets go after its time, and only after one more attempt', async () => {
    expect(await deliver(later(8), always('later'), options)).to.equal(0);
    expect([sent, taken, await onDevice()]).to.deep.equal([['locked'], [], []]);
  });

  it('does not count a last attempt for which there was no network', async () => {
    replace(navigator, 'onLine', false);
    const visit = later(8);
    expect(await deliver(visit, () => Promise.reject(new TypeError('Failed to fetch')), options)).to.equal(1);
    replace(navigator, 'onLine', true);
    expect([await deliver(visit, always('taken'), options), taken]).to.deep.equal([0, ['one']]);
  });

  it('keeps what was made in this page, whatever the clock says: somebody there was told that it is kept', async () => {
    today += 3650;
    expect(await deliver(outbox, always('later'), options)).to.equal(1);
    expect(await onDevice()).to.deep.equal(['one']);
  });

  it('says that it has arrived when that last attempt succeeds', async () => {
    await deliver(later(400), always('taken'), options);
    expect(taken).to.deep.equal(['one']);
  });

  it('keeps it when the clock of the device goes backwards', async () => {
    expect(await deliver(later(-3650), always('later'), options)).to.equal(1);
  });

  it('sends once when two tabs deliver at the same moment', async () => {
    const tabs = [new Outbox(names), new Outbox(names)];
    const left = await Promise.all(tabs.map((tab) => deliver(tab, always('taken'), options)));
    expect([sent, left]).to.deep.equal([['locked'], [0, 0]]);
  });

  it('delivers in browsers without locks', async () => {
    replace(navigator, 'locks', undefined);
    expect(await deliver(outbox, always('taken'), options)).to.equal(0);
    expect(taken).to.deep.equal(['one']);
  });

  it('delivers in browsers that refuse locks', async () => {
    replace(navigator, 'locks', {request: () => Promise.reject(new DOMException('Not here.', 'SecurityError'))});
    expect(await deliver(outbox, always('taken'), options)).to.equal(0);
    expect(sent).to.deep.equal(['locked']);
  });

  it('sends nothing more once the page has ended delivery, and keeps what is left', async () => {
    await outbox.keep('two', 'locked too');
    const ending = new AbortController();
    const endsAfterOne: Endpoint = async (body) => {
      sent.push(body);
      ending.abort();
      return 'taken';
    };
    await deliver(outbox, endsAfterOne, {...options, signal: ending.signal}).catch(() => 'ended');
    expect(sent).to.have.length(1);
    expect(await onDevice()).to.have.length(1);
  });
});
