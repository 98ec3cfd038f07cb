import {expect} from '@open-wc/testing';
import {connect, type Connection} from '../src/connect.js';
import type {Collected, Delivery, Kept} from '../src/engine/index.js';
import type {Endpoint} from '../src/outbox/index.js';
import type {Organisation} from '../src/schema/index.js';
import {secretIn, withdrawalOf, type Envelope, type Withdrawal} from '../src/seal/index.js';
import {stored} from './support/device.js';
import {withKeys} from './support/organisation.js';
import {small} from './support/survey.js';
import {afterwards, replace, watch} from './support/watch.js';

const collected: Collected = new Map([['safe', 'never']]);

let organisation: Organisation;
let sent: string[];
let asked: Withdrawal[];
let told: Delivery[];
let ending: AbortController;
let endpoint: Endpoint;

beforeEach(async () => {
  ({organisation} = await withKeys());
  [sent, asked, told, ending] = [[], [], [], new AbortController()];
  endpoint = async (body) => {
    sent.push(body);
    throw new TypeError('Failed to fetch');
  };
  replace(navigator, 'onLine', true);
  afterwards(() => {
    ending.abort();
    indexedDB.deleteDatabase(`q${organisation.form}`);
  });
});

const withdraw = async (withdrawal: Withdrawal) => void asked.push(withdrawal);
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const onDevice = () => stored(`q${organisation.form}`);

/** A page of the survey that somebody has open. */
const openPage = (more: Partial<Connection> = {}) =>
  connect({survey: small, organisation, endpoint, withdraw, signal: ending.signal, ...more});

/** Sends, and gives what can still be done about it. */
async function send(keep = openPage()): Promise<Kept> {
  return (await keep(collected, 'es', (state) => told.push(state))) as Kept;
}

/** Comes back once an attempt has been made and is over. */
async function tried(): Promise<void> {
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve));
  await navigator.locks.request(`q${organisation.form}`, () => undefined);
}

describe('Somebody who takes their answers back', () => {
  it('R7: offline, leaves nothing behind, and nothing is sent when the network is there again', async () => {
    replace(navigator, 'onLine', false);
    const {takeBack} = await send();
    await tried();
    const before = sent.length;
    expect(await takeBack()).to.equal('taken-back');
    expect(await onDevice()).to.be.empty;
    replace(navigator, 'onLine', true);
    dispatchEvent(new Event('online'));
    dispatchEvent(new PageTransitionEvent('pageshow'));
    await navigator.locks.request(`q${organisation.form}`, () => undefined);
    expect([sent.length - before, asked]).to.deep.equal([0, []]);
  });

  it('R7: and opens the page again later, sends nothing then either', async () => {
    replace(navigator, 'onLine', false);
    const {takeBack} = await send();
    await tried();
    await takeBack();
    ending.abort();
    ending = new AbortController();
    sent = [];
    openPage();
    await navigator.locks.request(`q${organisation.form}`, () => undefined);
    expect(sent).to.be.empty;
  });

  it('R7: after a try that may have arrived, has the organisation delete them', async () => {
    const {takeBack} = await send();
    await tried();
    expect(await takeBack()).to.equal('taken-back');
    const {form, id} = JSON.parse(sent[0]!) as Envelope;
    expect(asked.map((each) => [each.form, each.id])).to.deep.equal([[form, id]]);
    expect(await onDevice()).to.be.empty;
  });

  it('proves to the organisation that it is theirs', async () => {
    const {takeBack} = await send();
    await tried();
    await takeBack();
    const {wh} = JSON.parse(sent[0]!) as Envelope;
    const proof = Uint8Array.from(atob(asked[0]!.w.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const hash = await crypto.subtle.digest(
      'SHA-256',
      new Uint8Array([...new TextEncoder().encode('heed/1 w'), ...proof]),
    );
    const expected = btoa(String.fromCharCode(...new Uint8Array(hash)));
    expect(wh).to.equal(expected.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
  });

  it('is not told that it is done when nobody could confirm it, and can ask again', async () => {
    let network = false;
    const {takeBack} = await send(openPage({withdraw: (each) => (network ? withdraw(each) : unreachable())}));
    await tried();
    expect([await takeBack(), await onDevice()]).to.deep.equal(['unsure', []]);
    network = true;
    expect([await takeBack(), asked.length]).to.deep.equal(['taken-back', 1]);
  });

  it('is not told that it is done where there is no way to ask', async () => {
    const keep = connect({survey: small, organisation, endpoint, signal: ending.signal});
    const {takeBack} = await send(keep);
    await tried();
    expect(await takeBack()).to.equal('unsure');
  });

  it('R7: is told that it is too late once they have arrived', async () => {
    endpoint = async (body) => {
      sent.push(body);
      return 'taken';
    };
    const {takeBack} = await send();
    await tried();
    expect([told.at(-1), await takeBack(), asked]).to.deep.equal(['received', 'too-late', []]);
  });

  it('while they are on their way, has that broken off and the organisation asked', async () => {
    let brokenOff = false;
    const begun = new Promise<void>((resolve) => {
      endpoint = (_, signal) =>
        new Promise((_resolve, reject) => {
          resolve();
          signal.addEventListener('abort', () => {
            brokenOff = true;
            reject(new DOMException('Broken off.', 'AbortError'));
          });
        });
    });
    const {takeBack} = await send();
    await begun;
    expect([await takeBack(), brokenOff, asked.length]).to.deep.equal(['taken-back', true, 1]);
  });

  it('while another tab is sending them, has the organisation asked', async () => {
    replace(navigator, 'onLine', false);
    const {takeBack} = await send();
    await tried();
    replace(navigator, 'onLine', true);
    ending.abort(); // this tab sends no more: the other one does
    let taken: Promise<string> | undefined;
    const otherTab = new AbortController();
    afterwards(() => otherTab.abort());
    await new Promise<void>((resolve) => {
      const sending: Endpoint = async () => {
        replace(navigator, 'onLine', false); // so that only the other tab's try can be the reason
        taken = takeBack();
        await taken;
        resolve();
        return 'later';
      };
      connect({survey: small, organisation, endpoint: sending, signal: otherTab.signal});
    });
    expect([await taken, asked.length, await onDevice()]).to.deep.equal(['taken-back', 1, []]);
  });

  it('in a private window that stores nothing, is told the truth as well', async () => {
    watch(IDBFactory.prototype, 'open', () => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    replace(navigator, 'onLine', false);
    const {takeBack} = await send();
    await tried();
    expect([await takeBack(), asked]).to.deep.equal(['taken-back', []]);
  });

  it('never sees it fail, whatever goes wrong', async () => {
    const {takeBack} = await send(openPage({withdraw: unreachable}));
    await tried();
    replace(globalThis, 'indexedDB', undefined);
    watch(crypto.subtle, 'importKey', () => Promise.reject(new Error('no')));
    expect(await takeBack()).to.equal('unsure');
  });
});

describe('The code by which answers are deleted later', () => {
  it('R8: is not offered unless the organisation says so', async () => {
    expect('code' in (await send())).to.be.false;
    organisation = {...organisation, withdrawal: false};
    expect('code' in (await send())).to.be.false;
  });

  it('R8: is for these answers and no others', async () => {
    organisation = {...organisation, withdrawal: true};
    const [one, other] = [await send(), await send()];
    await tried();
    const ids = await Promise.all([one, other].map(({code}) => withdrawalOf(secretIn(code!), organisation.form)));
    const known = (await onDevice()).map(([id]) => id);
    expect(known).to.have.members(ids.map(({id}) => id));
    expect(one.code).not.to.equal(other.code);
  });

  it('R8: is nowhere on the device and in no request', async () => {
    organisation = {...organisation, withdrawal: true};
    const {code, takeBack} = await send();
    await tried();
    const everything = [await onDevice(), localStorage, sessionStorage, document.cookie, location.href, history.state];
    await takeBack();
    const found = JSON.stringify([everything, sent, asked]).toUpperCase();
    expect(found).to.contain(organisation.form.toUpperCase());
    for (const piece of [code!, code!.replaceAll('-', ''), code!.slice(0, 9), code!.slice(-9)]) {
      expect(found).not.to.contain(piece);
    }
  });

  it('cannot be told from the outside: answers with a code look like those without', async () => {
    await send();
    organisation = {...organisation, withdrawal: true};
    await send();
    await tried();
    const [one, other] = (await onDevice()).map(
      ([, parcel]) => JSON.parse((parcel as {body: string}).body) as Envelope,
    );
    const shape = (envelope: Envelope) => Object.entries(envelope).map(([key, value]) => [key, String(value).length]);
    expect(shape(one!)).to.deep.equal(shape(other!));
  });
});

describe('A device that several people use', () => {
  // Other tests run beside this one, in the same browser, and have databases of their own.
  const storage = async () => ({
    databases: (await indexedDB.databases()).filter(({name}) => name?.includes(organisation.form)),
    caches: await caches.keys(),
    items: [{...localStorage}, {...sessionStorage}],
    cookie: document.cookie,
  });

  for (const [became, outcome] of [
    ['sent', 'taken'],
    ['not sent', 'later'],
  ] as const) {
    it(`R52: holds exactly what it held before, after answers were ${became}`, async () => {
      const before = await storage();
      const opened = watch(IDBFactory.prototype, 'open');
      endpoint = async (body) => {
        sent.push(body);
        return outcome;
      };
      await send(openPage({memoryOnly: true}));
      await tried();
      // A page of the test before may still be tidying up after itself.
      const own = opened.filter(([name]) => String(name).includes(organisation.form));
      expect([told[0], own, await storage()]).to.deep.equal(['held', [], before]);
    });
  }

  it('R52: holds nothing of answers that were taken back', async () => {
    const before = await storage();
    const {takeBack} = await send(openPage({memoryOnly: true}));
    await tried();
    expect([await takeBack(), await storage()]).to.deep.equal(['taken-back', before]);
  });

  it('does not send what another visit left on it, because it does not look', async () => {
    replace(navigator, 'onLine', false);
    await send();
    await tried();
    ending.abort();
    ending = new AbortController();
    sent = [];
    openPage({memoryOnly: true});
    await navigator.locks.request(`q${organisation.form}`, () => undefined);
    expect(sent).to.be.empty;
  });
});
