import {expect} from '@open-wc/testing';
import {canLock, connect} from '../src/connect.js';
import type {Collected, Delivery} from '../src/engine/index.js';
import type {Endpoint} from '../src/outbox/index.js';
import {digest, month, unpad} from '../src/privacy/index.js';
import type {Organisation} from '../src/schema/index.js';
import {open, unlockingKeys, type Seed} from '../src/seal/index.js';
import {stored} from './support/device.js';
import {organisation as withoutKey, withKeys} from './support/organisation.js';
import {small} from './support/survey.js';
import {afterwards, watch} from './support/watch.js';

const collected: Collected = new Map<string, Collected extends ReadonlyMap<string, infer V> ? V : never>([
  ['safe', 'never'],
  ['back', {why: 'not-sure'}],
  ['helped', ['talking', 'rest']],
  ['change', 'canary 😀 شاي'],
]);

describe('What happens to somebody’s answers', () => {
  let organisation: Organisation;
  let seed: Seed;
  let told: Delivery[];
  let sent: string[];
  let ending: AbortController;
  let endpoint: Endpoint;

  beforeEach(async () => {
    ({organisation, seed} = await withKeys());
    [told, sent, ending] = [[], [], new AbortController()];
    endpoint = async (body) => {
      sent.push(body);
      return 'taken';
    };
    afterwards(() => {
      ending.abort();
      indexedDB.deleteDatabase(`q${organisation.form}`);
    });
  });

  /** Hands answers over, and comes back when they have come this far. */
  async function handOver(until: Delivery): Promise<void> {
    const keep = connect({survey: small, organisation, endpoint, signal: ending.signal});
    await new Promise<void>((resolve, reject) => {
      const tell = (state: Delivery) => {
        told.push(state);
        if (state === until) resolve();
      };
      keep(collected, 'es', tell).catch(reject);
    });
  }

  /** What the organisation reads when it opens what it was sent. */
  async function read(body: string): Promise<Record<string, unknown>> {
    const {padded} = await open(body, await unlockingKeys(seed, organisation.keys));
    return JSON.parse(unpad(padded)) as Record<string, unknown>;
  }

  it('they are read by the organisation exactly as they were given', async () => {
    await handOver('received');
    expect((await read(sent[0]!))['a']).to.deep.equal(Object.fromEntries(collected));
  });

  it('R38, R64: with them go the survey, its words, the notice, the language and the month, and nothing else', async () => {
    await handOver('received');
    const {a: _, ...rest} = await read(sent[0]!);
    const [d, n] = await Promise.all([digest(small), digest(organisation.notice)]);
    expect(rest).to.deep.equal({v: 1, s: 'small', d, n, l: 'es', m: month(new Date())});
  });

  it('they are kept first, and only then sent', async () => {
    let onDevice: unknown;
    endpoint = async (body) => {
      onDevice = (await stored(`q${organisation.form}`)).map(([, value]) => (value as {body: string}).body === body);
      return 'taken';
    };
    await handOver('received');
    expect([told, onDevice]).to.deep.equal([['kept', 'received'], [true]]);
  });

  it('R57: they are not on the device in words', async () => {
    endpoint = async () => 'later';
    await handOver('kept');
    const found = JSON.stringify(await stored(`q${organisation.form}`));
    expect(found).to.contain(organisation.form);
    expect(found).not.to.match(/canary|talking|never|small/);
  });

  it('R60: they are gone from the device once they have arrived', async () => {
    await handOver('received');
    expect(await stored(`q${organisation.form}`)).to.be.empty;
  });

  it('R58: they are as long as anybody else’s', async () => {
    await handOver('received');
    const keep = connect({survey: small, organisation, endpoint, signal: ending.signal});
    await new Promise<void>((resolve, reject) => {
      keep(new Map([['safe', 'always']]), 'es', (state) => state === 'received' && resolve()).catch(reject);
    });
    expect(sent[1]!.length).to.equal(sent[0]!.length);
  });

  it('R62: they are held by the page where the device refuses, and still sent', async () => {
    watch(IDBFactory.prototype, 'open', () => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    await handOver('received');
    expect([told, sent.length]).to.deep.equal([['held', 'received'], 1]);
  });

  it('R59: they lie under the dull names that the organisation chose', async () => {
    const database = `t${organisation.form}`;
    organisation = {...organisation, device: {database, store: 'items'}};
    afterwards(() => indexedDB.deleteDatabase(database));
    endpoint = async () => 'later';
    await handOver('kept');
    expect(await stored(database)).to.have.length(1);
  });

  it('they are not taken where nothing can be locked', async () => {
    organisation = {...organisation, keys: withoutKey.keys};
    const error: unknown = await handOver('kept').catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'KeyError');
    expect([sent, await stored(`q${organisation.form}`)]).to.deep.equal([[], []]);
  });

  it('what an earlier visit left behind is sent by the next one', async () => {
    endpoint = async () => 'later';
    await handOver('kept');
    ending.abort();
    await new Promise<void>((resolve) => {
      const next: Endpoint = async (body) => {
        sent.push(body);
        resolve();
        return 'taken';
      };
      const again = new AbortController();
      afterwards(() => again.abort());
      connect({survey: small, organisation, endpoint: next, signal: again.signal});
    });
    expect((await read(sent.at(-1)!))['s']).to.equal('small');
  });
});

describe('Whether anything can be locked', () => {
  it('is known before anybody is asked', async () => {
    const {organisation} = await withKeys();
    expect([await canLock(organisation), await canLock(withoutKey)]).to.deep.equal([true, false]);
  });
});
