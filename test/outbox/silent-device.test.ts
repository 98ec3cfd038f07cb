import {expect} from '@open-wc/testing';
import {Outbox} from '../../src/outbox/index.js';
import {Clock} from '../support/clock.js';
import {freshNames} from '../support/device.js';
import {watch} from '../support/watch.js';

describe('A device that never answers', () => {
  let clock: Clock;
  let keeping: Promise<string>;
  let said: string | undefined;

  beforeEach(() => {
    watch(IDBFactory.prototype, 'open', () => new EventTarget());
    clock = new Clock();
    said = undefined;
    keeping = new Outbox(freshNames()).keep('one', 'locked').then((state) => (said = state));
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
});
