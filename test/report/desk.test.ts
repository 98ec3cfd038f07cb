import {expect, fixture, html} from '@open-wc/testing';
import {DeskElement, type Handed, type ReadExport} from '../../src/report/desk-element.js';
import type {Read, Response} from '../../src/report/index.js';
import {lock, wordsFor} from '../../src/custody/index.js';
import {pad} from '../../src/privacy/index.js';
import {seal} from '../../src/seal/index.js';
import {withKeys} from '../support/organisation.js';

DeskElement.define();

const said: Response = {
  survey: 'small',
  definition: 'd0',
  notice: 'n0',
  language: 'en',
  month: '2026-11',
  answers: new Map([['change', 'More time']]),
};
const nothing: Read = {responses: [], unopened: [], repeated: 0, withdrawn: 0, quarantined: 0};
const opened: Read = {...nothing, responses: [said]};
const otherKey: Read = {...nothing, unopened: [{line: 1, why: 'other-key'}]};

/** A desk whose opening ends when the test says so, and what it was handed. */
async function desk() {
  const element = await fixture<DeskElement>(html`<heed-desk></heed-desk>`);
  const handed: Handed[] = [];
  const ends: ((read: Read) => void)[] = [];
  element.read = (each) => {
    handed.push(each);
    return new Promise((resolve) => ends.push(resolve));
  };
  const root = element.shadowRoot!;
  const all = <T extends HTMLElement = HTMLInputElement>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const press = async (label: string) => {
    all<HTMLButtonElement>('button')
      .find(({textContent}) => textContent?.trim() === label)!
      .click();
    await element.updateComplete;
  };
  return {
    element,
    handed,
    all,
    press,
    /** The one opening, begun as soon as the files are read. */
    begun: async (count: number) => {
      while (ends.length < count) await new Promise((resolve) => setTimeout(resolve));
    },
    end: async (which: number, read: Read) => {
      ends[which]!(read);
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
    },
    status: () => all<HTMLElement>('[role="status"]')[0]!.textContent!.trim(),
    shows: (selector: string) => all(selector).length > 0,
  };
}

/** Chooses files, as a person would in the dialogue of the browser. */
function choose(input: HTMLInputElement, name: string, text: string) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  input.files = chosen.files;
}

/** A desk at which somebody has written the words and pressed Open, so many times. */
async function opening(times = 1) {
  const at = await desk();
  at.all('[name="words"]')[0]!.value = 'some words';
  for (let time = 1; time <= times; time += 1) {
    await at.press('Open');
    await at.begun(time);
  }
  return at;
}

describe('The desk', () => {
  it('shows what could be opened', async () => {
    const {end, status, shows} = await opening();
    await end(0, opened);
    expect(shows('table')).to.be.true;
    expect(status()).to.equal('Opened 1 response.');
  });

  it('keeps what was filled in when the key does not fit, and says why', async () => {
    const {end, status, shows, all, element} = await opening();
    await end(0, otherKey);
    expect(shows('form')).to.be.true;
    expect(all('[name="words"]')[0]!.value).to.equal('some words');
    expect(status()).to.match(/^Opened 0 responses\.\nCould not open 1 response:\n {2}1 × Locked to another key; /);
    expect(element.shadowRoot!.textContent).not.to.contain('no response to show');
  });

  it('says so when an export holds nothing', async () => {
    const {end, element} = await opening();
    await end(0, nothing);
    expect(element.shadowRoot!.textContent).to.contain('There is no response to show yet.');
  });

  it('shows nothing of an opening that is not the latest', async () => {
    const {end, shows, press, status} = await opening(2);
    await end(1, opened);
    await press('Lock');
    await end(0, opened);
    expect(shows('table')).to.be.false;
    expect(status()).to.equal('Locked. Nothing is left in this page.');
  });

  it('shows nothing that is opened after it was locked, and keeps nothing that was filled in', async () => {
    const {end, shows, element, status, all} = await opening();
    element.lock();
    await end(0, opened);
    expect(shows('table')).to.be.false;
    expect(all('[name="words"]')[0]!.value).to.equal('');
    expect(status()).to.equal('Locked. Nothing is left in this page.');
  });

  it('takes older key files as well, with a passphrase for each or one for all', async () => {
    const {all, press, begun, handed} = await desk();
    await press('Add an older key file');
    await press('Add an older key file');
    const [first, second, third] = all('[name="key"]');
    choose(first!, 'new.age', 'n');
    choose(second!, 'old.age', 'o');
    choose(third!, 'older.age', 'p');
    const passphrases = all('[name="passphrase"]');
    passphrases[0]!.value = 'for all';
    passphrases[2]!.value = 'its own';
    await press('Open');
    await begun(1);
    expect(handed[0]!.key).to.deep.equal({
      files: [
        {name: 'new.age', text: 'n', passphrase: 'for all'},
        {name: 'old.age', text: 'o', passphrase: 'for all'},
        {name: 'older.age', text: 'p', passphrase: 'its own'},
      ],
    });
  });

  it('says so when there is no key', async () => {
    const {press, status} = await desk();
    await press('Open');
    while (status().startsWith('Opening')) await new Promise((resolve) => setTimeout(resolve));
    expect(status()).to.equal('There is no key; choose the key file, or write the 24 words.');
  });
});

describe('What the page of the staff does with what it is handed', () => {
  let real: ReadExport;
  before(async () => {
    // The page fills in what stands on it when it loads.
    const page = await fixture<DeskElement>(html`<heed-desk></heed-desk>`);
    await import('../../src/desk.js');
    real = page.read!;
  });

  const plain = (change: string) =>
    JSON.stringify({v: 1, s: 'small', d: 'd0', n: 'n0', l: 'en', m: '2026-11', a: {change}});

  /** A response that is locked to a new key, that key as a file, and its words. */
  async function locked(change: string, passphrase: string) {
    const {organisation, seed} = await withKeys();
    const {keys, form} = organisation;
    const body = JSON.stringify(await seal(pad(plain(change), 8192), keys, form));
    return {body, text: await lock({heed: 1, seed, keys}, passphrase, 10), words: wordsFor(seed).join(' '), passphrase};
  }

  it('opens what was locked to the key and to an older one', async () => {
    const now = await locked('now', 'first passphrase');
    const before = await locked('before', 'other passphrase');
    const {responses} = await real({
      from: {text: `${before.body}\n${now.body}\n`},
      key: {files: [now, before].map((each, at) => ({...each, name: `${at}.age`}))},
    });
    expect(responses.map(({answers}) => answers.get('change'))).to.deep.equal(['before', 'now']);
  });

  it('opens with the words alone', async () => {
    const {body, words} = await locked('by words', 'x');
    const {responses} = await real({from: {text: body}, key: {words}});
    expect(responses).to.have.length(1);
  });

  it('says which of several key files does not open', async () => {
    const {text, passphrase} = await locked('x', 'right');
    const files = [
      {name: 'new.age', text, passphrase},
      {name: 'old.age', text, passphrase: 'wrong'},
    ];
    const failed = await real({from: {text: ''}, key: {files}}).catch((error: Error) => error.message);
    expect(failed).to.match(/^old\.age: The passphrase does not open this key file; /);
  });
});
