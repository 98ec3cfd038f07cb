import {expect} from '@open-wc/testing';
import {deliver, Outbox} from '../../src/outbox/index.js';
import {freshNames, putOnShelf, stored, takeOffShelf} from '../support/device.js';
import {replace, watch} from '../support/watch.js';

describe('A device from which the last response has gone', () => {
  let names: ReturnType<typeof freshNames>;
  let outbox: Outbox;

  beforeEach(() => {
    names = freshNames();
    outbox = new Outbox(names);
  });

  const isThere = async () => (await indexedDB.databases()).some(({name}) => name === names.database);
  const onDevice = async () => (await stored(names.database)).map(([id]) => id).sort();

  it('R60: does not show even the name of a database', async () => {
    await outbox.keep('one', 'locked');
    const before = await isThere();
    const {signal} = new AbortController();
    await deliver(outbox, async () => 'taken', {signal, lock: names.database, retentionDays: 7});
    expect([before, await isThere()]).to.deep.equal([true, false]);
  });

  it('R60: nor when it was taken back', async () => {
    await outbox.keep('one', 'locked');
    await outbox.takeBack('one');
    expect(await isThere()).to.be.false;
  });

  it('still has it while another response waits', async () => {
    await outbox.keep('one', 'locked');
    await outbox.keep('two', 'locked too');
    await outbox.takeBack('one');
    expect(await onDevice()).to.deep.equal(['two']);
  });

  it('can be given another one', async () => {
    for (const id of ['one', 'two', 'three']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await outbox.keep(id, 'locked')).to.equal('kept');
      // oxlint-disable-next-line no-await-in-loop
      await outbox.takeBack(id);
    }
    expect(await isThere()).to.be.false;
  });

  it('loses nothing of another site part that shares the database', async () => {
    await outbox.keep('one', 'locked');
    await putOnShelf(names, 'theirs', {note: 1});
    await outbox.takeBack('one');
    expect(await onDevice()).to.deep.equal(['theirs']);
  });

  it('loses nothing of a store that is not ours', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(names.database);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('theirs').put('a', 'letter');
        request.result.createObjectStore(names.store);
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    await outbox.keep('one', 'locked');
    await outbox.takeBack('one');
    expect(await onDevice()).to.deep.equal(['letter']);
  });

  it('is tidied by the next page where an earlier one was closed before it could', async () => {
    await outbox.keep('one', 'locked');
    await takeOffShelf(names, 'one');
    const before = await isThere();
    await new Outbox(names).waiting();
    expect([before, await isThere()]).to.deep.equal([true, false]);
  });

  it('keeps again in the shell that is left when a page is closed before its deletion', async () => {
    await outbox.keep('one', 'locked');
    const {deleteDatabase} = IDBFactory.prototype;
    const answered = () => {
      const request = new EventTarget();
      queueMicrotask(() => request.dispatchEvent(new Event('success')));
      return request;
    };
    replace(IDBFactory.prototype, 'deleteDatabase', answered);
    await outbox.takeBack('one');
    replace(IDBFactory.prototype, 'deleteDatabase', deleteDatabase);
    expect([await isThere(), [...(await new Outbox(names).waiting()).keys()]]).to.deep.equal([true, []]);
    expect([await new Outbox(names).keep('two', 'locked too'), await onDevice()]).to.deep.equal(['kept', ['two']]);
  });

  it('loses nothing that another tab keeps at that very moment, whichever comes first', async () => {
    const deletions = watch(IDBFactory.prototype, 'deleteDatabase');
    const orders = new Set<number>();
    for (let time = 0; time < 24; time += 1) {
      const [mine, theirs] = [`a${time}`, `b${time}`];
      const other = new Outbox(names);
      // oxlint-disable-next-line no-await-in-loop -- one meeting after the other
      await outbox.keep(mine, 'locked');
      deletions.length = 0;
      const removing = outbox.takeBack(mine);
      // oxlint-disable-next-line no-await-in-loop -- they meet later and later
      for (let turn = 0; turn < time % 12; turn += 1) await indexedDB.databases();
      const keeping = other.keep(theirs, 'locked too');
      // oxlint-disable-next-line no-await-in-loop
      const [, place] = await Promise.all([removing, keeping]);
      orders.add(deletions.length);
      // oxlint-disable-next-line no-await-in-loop -- another visit, which knows what is on the device and nothing else
      const found = [...(await new Outbox(names).waiting()).keys()];
      expect([place, found], `meeting ${time}`).to.deep.equal(['kept', [theirs]]);
      // oxlint-disable-next-line no-await-in-loop
      await other.takeBack(theirs);
    }
    expect([...orders].sort()).to.deep.equal([0, 1]); // both orders have happened, or this would show nothing
    expect(await isThere()).to.be.false;
  });

  it('does not keep another tab waiting when it is deleted while that one looks', async () => {
    await outbox.keep('one', 'locked');
    const looks = [outbox.takeBack('one'), ...Array.from({length: 5}, () => new Outbox(names).waiting())];
    await Promise.all(looks);
    expect(await isThere()).to.be.false;
  });
});

describe('A browser that cannot list its databases', () => {
  it('has nothing on the device but perhaps a name when somebody only looks, and can be given a response', async () => {
    const names = freshNames();
    const {databases} = IDBFactory.prototype;
    replace(IDBFactory.prototype, 'databases', undefined);
    expect(await new Outbox(names).waiting()).to.be.empty;
    expect(await new Outbox(names).keep('one', 'locked')).to.equal('kept');
    replace(IDBFactory.prototype, 'databases', databases);
    expect((await stored(names.database)).map(([id]) => id)).to.deep.equal(['one']);
  });
});
