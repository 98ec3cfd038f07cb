import {expect} from '@open-wc/testing';
import {Outbox} from '../../src/outbox/index.js';
import {DeviceShelf} from '../../src/outbox/shelf.js';
import {freshNames, stored} from '../support/device.js';
import {replace, watch} from '../support/watch.js';

const DAY = 86_400_000;

describe('A response that is kept', () => {
  let names: ReturnType<typeof freshNames>;
  let outbox: Outbox;

  beforeEach(() => {
    names = freshNames();
    outbox = new Outbox(names, () => 20_000 * DAY + 5);
  });

  it('is said to be kept', async () => {
    expect(await outbox.keep('one', 'locked')).to.equal('kept');
  });

  it('can be read again after the page was closed', async () => {
    await outbox.keep('one', 'locked');
    expect([...(await new Outbox(names).waiting())]).to.deep.equal([['one', {body: 'locked', day: 20_000}]]);
  });

  it('lies there with the day and nothing else', async () => {
    await outbox.keep('one', 'locked');
    expect(await stored(names.database)).to.deep.equal([['one', {body: 'locked', day: 20_000}]]);
  });

  it('is on the disk before it counts', async () => {
    const asked = watch(IDBDatabase.prototype, 'transaction');
    await outbox.keep('one', 'locked');
    const writes = asked.filter(([, mode]) => mode === 'readwrite').map(([, , options]) => options);
    expect(writes).to.deep.equal([{durability: 'strict'}]);
  });

  it('is not given to be sent while it is still on its way there', async () => {
    watch(DeviceShelf.prototype, 'keep', () => new Promise(() => undefined));
    void outbox.keep('one', 'locked');
    expect([...(await outbox.waiting()).keys()]).to.be.empty;
  });

  it('does not overwrite what another tab keeps at the same moment', async () => {
    await Promise.all([outbox.keep('one', 'locked'), new Outbox(names).keep('two', 'locked too')]);
    expect((await stored(names.database)).map(([id]) => id)).to.have.members(['one', 'two']);
  });

  it('is gone from the device and the page once it is let go', async () => {
    await outbox.keep('one', 'locked');
    await outbox.remove('one');
    expect(await outbox.waiting()).to.be.empty;
    expect(await stored(names.database)).to.be.empty;
  });

  it('is still held by its page when the browser throws away what it stored', async () => {
    await outbox.keep('one', 'locked');
    await deleted(names.database);
    expect([...(await outbox.waiting()).keys()]).to.deep.equal(['one']);
  });

  it('does not keep another tab from deleting what is stored', async () => {
    await outbox.keep('one', 'locked');
    await deleted(names.database);
    const left = await indexedDB.databases();
    expect(left.map(({name}) => name)).not.to.include(names.database);
  });

  it('is kept even when the page is just looking for what an earlier visit left', async () => {
    const looking = outbox.waiting();
    expect(await outbox.keep('one', 'locked')).to.equal('kept');
    await looking;
  });

  it('is kept although the browser closes the connection in the middle of writing', async () => {
    const {put} = IDBObjectStore.prototype;
    let closed = 0;
    replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, ...given: [unknown, string]) {
      const request = put.apply(this, given);
      if (closed === 0) {
        closed += 1;
        this.transaction.abort();
        this.transaction.db.dispatchEvent(new Event('close'));
      }
      return request;
    });
    expect([await outbox.keep('one', 'locked'), closed]).to.deep.equal(['kept', 1]);
    expect(await stored(names.database)).to.deep.equal([['one', {body: 'locked', day: 20_000}]]);
  });

  it('is held by its page where every second thing that is written comes to nothing', async () => {
    let writes = 0;
    const {put} = IDBObjectStore.prototype;
    replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, ...given: [unknown, string]) {
      const request = put.apply(this, given);
      writes += 1;
      if (writes < 3 || writes % 2 === 0) this.transaction.abort();
      return request;
    });
    expect([await outbox.keep('one', 'locked'), await outbox.keep('two', 'locked too')]).to.deep.equal([
      'held',
      'kept',
    ]);
    expect([...(await outbox.waiting()).keys()].sort()).to.deep.equal(['one', 'two']);
  });

  for (const [told, hide] of [
    ['when nobody looks at the page any more', async () => outbox.rest()],
    [
      'after it was used in a page that is hidden',
      async () => {
        replace(document, 'visibilityState', 'hidden');
        await outbox.waiting();
      },
    ],
  ] as const) {
    it(`holds no connection open ${told}: a phone may put it to sleep, and another tab would wait`, async () => {
      replace(document, 'visibilityState', 'visible');
      const connections = watchConnections();
      await outbox.keep('one', 'locked');
      await hide();
      expect([connections.size > 0, [...connections].filter(isOpen)]).to.deep.equal([true, []]);
    });
  }

  it('opens one connection for all that happens while somebody looks', async () => {
    replace(document, 'visibilityState', 'visible');
    const connections = watchConnections();
    await outbox.keep('one', 'locked');
    await outbox.keep('two', 'locked too');
    await outbox.waiting();
    expect([connections.size, [...connections].filter(isOpen).length]).to.deep.equal([1, 1]);
  });

  it('can be followed by another after the browser closed the connection behind its back', async () => {
    const connections = watchConnections();
    await outbox.keep('one', 'locked');
    connections.forEach((connection) => connection.close());
    expect(await outbox.keep('two', 'locked too')).to.equal('kept');
  });
});

describe('A device that refuses', () => {
  const refusals: Record<string, () => void> = {
    'has no storage at all': () => replace(globalThis, 'indexedDB', undefined),
    'does not let this page store': () =>
      watch(IDBFactory.prototype, 'open', () => {
        throw new DOMException('Not here.', 'SecurityError');
      }),
    'is full': () =>
      watch(IDBObjectStore.prototype, 'put', () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      }),
    'gives back something else than was written': () => {
      const {get} = IDBObjectStore.prototype;
      replace(IDBObjectStore.prototype, 'get', function (this: IDBObjectStore) {
        return get.call(this, 'another');
      });
    },
  };

  for (const [told, refuse] of Object.entries(refusals)) {
    it(`and ${told} leaves the response with the page, and that is said`, async () => {
      const outbox = new Outbox(freshNames());
      refuse();
      expect(await outbox.keep('one', 'locked')).to.equal('held');
      expect([...(await outbox.waiting())][0]).to.have.nested.property('[1].body', 'locked');
    });
  }

  it('is not trusted to have let go: what is removed does not come back from the page', async () => {
    const outbox = new Outbox(freshNames());
    refusals['has no storage at all']!();
    await outbox.keep('one', 'locked');
    await outbox.remove('one');
    expect(await outbox.waiting()).to.be.empty;
  });
});

describe('Somebody who only looks at a survey', () => {
  it('has nothing new on the device, not even an empty database', async () => {
    const names = freshNames();
    expect(await new Outbox(names).waiting()).to.be.empty;
    expect((await indexedDB.databases()).map(({name}) => name)).not.to.include(names.database);
  });
});

/** Every connection that is used from now on. */
function watchConnections(): Set<IDBDatabase> {
  const used = new Set<IDBDatabase>();
  const {transaction} = IDBDatabase.prototype;
  replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...given: [string]) {
    used.add(this);
    return Reflect.apply(transaction, this, given) as IDBTransaction;
  });
  return used;
}

function isOpen(connection: IDBDatabase): boolean {
  try {
    return Boolean(connection.transaction('s'));
  } catch {
    return false;
  }
}

function deleted(database: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error('A connection stays open.'));
  });
}
