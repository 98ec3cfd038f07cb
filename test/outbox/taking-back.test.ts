import {expect} from '@open-wc/testing';
import {deliver, Outbox, type DeliverOptions, type Endpoint} from '../../src/outbox/index.js';
import {freshNames, stored} from '../support/device.js';
import {replace, watch} from '../support/watch.js';

const {signal} = new AbortController();

describe('Taking a response back', () => {
  let names: ReturnType<typeof freshNames>;
  let outbox: Outbox;
  let options: DeliverOptions;
  let sent: string[];
  let endpoint: Endpoint;

  beforeEach(async () => {
    names = freshNames();
    outbox = new Outbox(names);
    options = {signal, lock: names.database, retentionDays: 7};
    sent = [];
    endpoint = async (body) => {
      sent.push(body);
      return 'later';
    };
    replace(navigator, 'onLine', true);
    await outbox.keep('one', 'locked');
  });

  const onDevice = async () => (await stored(names.database)).map(([id]) => id);

  it('R7: removes it from the device and from the page', async () => {
    await outbox.takeBack('one');
    expect([await onDevice(), [...(await outbox.waiting()).keys()]]).to.deep.equal([[], []]);
  });

  it('is sure that it never left when nobody has tried', async () => {
    expect(await outbox.takeBack('one')).to.be.false;
  });

  it('is not sure once this page has tried, whatever came of it', async () => {
    await deliver(outbox, endpoint, options);
    expect(await outbox.takeBack('one')).to.be.true;
  });

  it('is sure that it never left when it was tried without a network, as the browser says', async () => {
    replace(navigator, 'onLine', false);
    await deliver(outbox, endpoint, options);
    expect([sent.length, await outbox.takeBack('one')]).to.deep.equal([1, false]);
  });

  it('is not sure when there is a network now: the try that began without one may have gone through', async () => {
    replace(navigator, 'onLine', false);
    await deliver(outbox, endpoint, options);
    replace(navigator, 'onLine', true);
    expect(await outbox.takeBack('one')).to.be.true;
  });

  it('is not sure once another tab has tried', async () => {
    await deliver(new Outbox(names), endpoint, options);
    expect([sent, await outbox.takeBack('one')]).to.deep.equal([['locked'], true]);
  });

  it('is sure that it never left when another tab tried without a network', async () => {
    replace(navigator, 'onLine', false);
    await deliver(new Outbox(names), endpoint, options);
    expect(await outbox.takeBack('one')).to.be.false;
  });

  it('is not sure once another tab has delivered it', async () => {
    await deliver(new Outbox(names), async () => 'taken', options);
    expect(await outbox.takeBack('one')).to.be.true;
  });

  it('is not sure when the browser has thrown away what it stored: another tab may have been faster', async () => {
    await new Promise((resolve) => (indexedDB.deleteDatabase(names.database).onsuccess = resolve));
    expect(await outbox.takeBack('one')).to.be.true;
  });

  it('is not sure when the device does not let it be removed', async () => {
    watch(IDBObjectStore.prototype, 'delete', () => {
      throw new DOMException('Not now.', 'UnknownError');
    });
    expect(await outbox.takeBack('one')).to.be.true;
  });

  it('is sure that it never left when the device never had it', async () => {
    watch(IDBFactory.prototype, 'open', () => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    const held = new Outbox(freshNames());
    await held.keep('two', 'locked too');
    expect(await held.takeBack('two')).to.be.false;
  });

  it('keeps another tab, which has seen it there a moment ago, from sending it', async () => {
    const other = new Outbox(names);
    const looked = await other.waiting();
    watch(other, 'waiting', async () => looked);
    await outbox.takeBack('one');
    await deliver(other, endpoint, options);
    expect([looked.size, sent]).to.deep.equal([1, []]);
  });

  it('and another tab that begins to send at the same moment: always one of them comes first', async () => {
    const orders = new Set<string>();
    for (let time = 0; time < 40; time += 1) {
      const id = `r${time}`;
      const other = new Outbox(names);
      // oxlint-disable-next-line no-await-in-loop -- one meeting after the other
      await Promise.all([outbox.keep(id, 'locked'), other.waiting()]);
      const moments = [() => outbox.takeBack(id), () => other.leaving(id)] as const;
      // oxlint-disable-next-line no-await-in-loop
      const [mayHaveLeft, leaves] = time % 2 ? await both(...moments) : (await both(moments[1], moments[0])).reverse();
      expect(mayHaveLeft, `taken back for sure: ${!mayHaveLeft}, sent: ${leaves}`).to.equal(leaves);
      orders.add(String(leaves));
    }
    expect(orders.size).to.equal(2); // both orders have happened, or this would show nothing
  });

  it('does not bring it back to a device on which another tab is trying it', async () => {
    const other = new Outbox(names);
    await deliver(
      other,
      async () => {
        await outbox.takeBack('one');
        return 'later';
      },
      options,
    );
    expect(await onDevice()).to.be.empty;
  });

  it('leaves other responses where they are', async () => {
    await outbox.keep('two', 'locked too');
    await outbox.takeBack('one');
    expect([...(await outbox.waiting()).keys()]).to.deep.equal(['two']);
  });
});

/** Begins one thing and then the other, and waits for both. */
function both(one: () => Promise<boolean>, other: () => Promise<boolean>): Promise<boolean[]> {
  return Promise.all([one(), other()]);
}

describe('A parcel of an earlier visit', () => {
  it('is sent even when the device is too full to be written on', async () => {
    const names = freshNames();
    await new Outbox(names).keep('one', 'locked');
    const puts = watch(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore) {
      this.transaction.abort();
    });
    const sent: string[] = [];
    const endpoint: Endpoint = async (body) => {
      sent.push(body);
      return 'taken';
    };
    await deliver(new Outbox(names), endpoint, {signal, lock: names.database, retentionDays: 7});
    expect([puts.length > 0, sent]).to.deep.equal([true, ['locked']]);
  });
});
