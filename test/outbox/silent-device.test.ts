import {expect} from '@open-wc/testing';
import {Outbox} from '../../src/outbox/index.js';
import {Clock} from '../support/clock.js';
import {freshNames} from '../support/device.js';
import {watch} from '../support/watch.js';

describe('A device that never answers', () => {
  let clock: Clock;
  let outbox: Outbox;
  let said: string | undefined;
  let keeping: Promise<string>;

  beforeEach(() => {
    watch(IDBFactory.prototype, 'open', () => new EventTarget());
    watch(IDBFactory.prototype, 'databases', () => new Promise(() => undefined));
    clock = new Clock();
    outbox = new Outbox(freshNames());
    said = undefined;
    keeping = outbox.keep('one', 'locked').then((state) => (said = state));
  });

  it('is waited for a little', async () => {
    clock.pass(4999);
    await Promise.resolve();
    expect(said).to.be.undefined;
  });

  it('is not waited for longer than five seconds', async () => {
    clock.pass(5000);
    expect(await keeping).to.equal('held');
  });

  it('does not keep the page from delivering what it holds', async () => {
    clock.pass(5000);
    await keeping;
    const waiting = outbox.waiting();
    clock.pass(5000);
    expect([...(await waiting).keys()]).to.deep.equal(['one']);
  });
});
