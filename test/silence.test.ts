import {expect} from '@open-wc/testing';
import {connect} from '../src/connect.js';
import {collector} from '../src/endpoints/index.js';
import {unpad} from '../src/privacy/index.js';
import {open, unlockingKeys} from '../src/seal/index.js';
import {collecting} from './support/collecting.js';
import {stored} from './support/device.js';
import {withKeys} from './support/organisation.js';
import {listenOnPage, watchEveryWayOut, written, type Heard} from './support/overheard.js';
import {answerAll, everything, press, reads, show} from './support/person.js';
import {small} from './support/survey.js';
import {watch} from './support/watch.js';

/** What somebody writes. It must turn up nowhere but in the organisation's hands. */
const CANARY = 'zq7quokka';

const page = () => ({
  address: location.href,
  title: document.title,
  history: history.length,
  referrer: document.referrer,
  state: JSON.stringify(history.state),
});

describe('While somebody answers, from the first page to the last', () => {
  const {seed, organisation} = keysOf();
  let heard: readonly Heard[];
  let ways: ReturnType<typeof watchEveryWayOut>;
  let requests: unknown[][];
  let pages: ReturnType<typeof page>[];
  let beforeSend: {requests: number; databases: number};
  let onPage: string[];
  let left: [unknown, unknown][];

  before(async () => {
    pages = [page()];
    const opened = watch(IDBFactory.prototype, 'open');
    [heard, ways, requests] = [listenOnPage(), watchEveryWayOut(), collecting()];
    const asking = await organisation;
    const ending = new AbortController();
    const endpoint = collector(asking.endpoint as string);
    const keep = connect({survey: small, organisation: asking, endpoint, signal: ending.signal});
    const survey = await show({organisation: asking, keep});
    await answerAll(survey, CANARY);
    onPage = [written(everything(document.documentElement))];
    await press(survey, 'Back');
    onPage.push(written(everything(document.documentElement)));
    await press(survey, 'Continue');
    beforeSend = {requests: requests.length, databases: opened.length};
    await press(survey, 'Send my answers');
    await reads(survey, 'Your answers have arrived');
    onPage.push(written(everything(document.documentElement)));
    pages.push(page());
    left = await stored(`q${asking.form}`);
    ending.abort();
    indexedDB.deleteDatabase(`q${asking.form}`);
  });

  it('their words reach the organisation (so this test would notice if they went elsewhere)', async () => {
    const {body} = requests[0]![1] as {body: string};
    const {padded} = await open(body, await unlockingKeys(await seed, (await organisation).keys));
    expect(unpad(padded)).to.contain(CANARY);
  });

  it('R56: nothing is asked of the network before they send', () => {
    expect(beforeSend.requests).to.equal(0);
  });

  it('R57, R70: one request is made, and their words are not in it', () => {
    expect([requests.length, JSON.stringify(requests).includes(CANARY)]).to.deep.equal([1, false]);
  });

  it('R56: nothing is written to the device before they send, not even the name of a database', () => {
    expect(beforeSend.databases).to.equal(0);
  });

  it('nothing is left on the device after it has arrived', () => {
    expect(left).to.be.empty;
  });

  it('R70: no other way out of the page is used', () => {
    const used = Object.entries(ways).filter(([, calls]) => calls.length > 0);
    expect(used).to.be.empty;
  });

  it('no script of the page hears what they type or pick', () => {
    const telling = /^(answer|input|beforeinput|change|key.*|composition.*|paste|cut|copy|textInput)$/;
    expect(heard.map(({type}) => type).filter((type) => telling.test(type))).to.be.empty;
  });

  it('nothing that a script of the page hears carries their words', () => {
    expect(heard.length).to.be.greaterThan(0);
    expect(heard.filter(({said}) => said.includes(CANARY))).to.be.empty;
  });

  it('their words stand in no attribute, and not among the page’s own words', () => {
    expect(onPage.map((words) => words.includes(CANARY))).to.deep.equal([false, false, false]);
  });

  it('R48: the address, the title and the history of the page stay as they are', () => {
    expect(pages[1]).to.deep.equal(pages[0]);
  });
});

/** Keys for the whole run. */
function keysOf() {
  const made = withKeys();
  return {seed: made.then(({seed}) => seed), organisation: made.then(({organisation}) => organisation)};
}
