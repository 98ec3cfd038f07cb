import {expect, oneEvent} from '@open-wc/testing';
import type {SurveyElement} from '../src/shell/index.js';
import {organisation as withoutKey, withKeys} from './support/organisation.js';
import {reads, text} from './support/person.js';
import {small} from './support/survey.js';
import {watch} from './support/watch.js';

const {organisation} = await withKeys();

/** What each address answers. */
const files: Readonly<Record<string, () => Response>> = {
  'survey.json': () => Response.json(small),
  'organisation.json': () => Response.json(organisation),
  'no-key.json': () => Response.json(withoutKey),
  'broken.json': () => Response.json({...small, minutes: undefined}),
  'page.html': () => new Response('<!doctype html>'),
  'gone.json': () => new Response('', {status: 404}),
};

const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  good: {src: 'survey.json', organisation: 'organisation.json'},
  'with a key that no browser can use': {src: 'survey.json', organisation: 'no-key.json'},
  'with a broken survey': {src: 'broken.json', organisation: 'organisation.json'},
  'with a web page for a survey': {src: 'page.html', organisation: 'organisation.json'},
  'with a survey that is not there': {src: 'gone.json', organisation: 'organisation.json'},
  'without a survey': {organisation: 'organisation.json'},
  'without an organisation': {src: 'survey.json'},
};

describe('A survey from a script tag', () => {
  const surveys = new Map<string, SurveyElement>();
  let requests: unknown[][];
  let complaints: unknown[][];

  before(async () => {
    requests = watch(globalThis, 'fetch', async (address) => files[address as string]?.());
    complaints = watch(console, 'error', () => undefined);
    const settled = Object.entries(pages).map(([name, attributes]) => {
      const element = document.createElement('heed-survey');
      element.lang = 'en';
      element.append('Call us instead.');
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      document.body.append(element);
      surveys.set(name, element);
      return Promise.race([oneEvent(element, 'ready'), oneEvent(element, 'problem')]);
    });
    await import('../src/standalone.js');
    await Promise.all(settled);
    await Promise.all([...surveys.values()].map((element) => element.updateComplete));
    await reads(surveys.get('with a key that no browser can use')!, 'Call us instead.');
  });

  after(() => surveys.forEach((element) => element.remove()));

  const read = (name: string) => text(surveys.get(name)!).trim();

  it('is shown', () => {
    expect(read('good')).to.contain('How was the visit?');
  });

  it('is taken away again where nothing can be locked, before anybody has answered', () => {
    expect(read('with a key that no browser can use')).to.equal('Call us instead.');
  });

  it('fetches its two files, without cookies and without saying from where', () => {
    const asked = requests.filter(([address]) => address === 'survey.json').map(([, options]) => options);
    expect(asked[0]).to.deep.equal({credentials: 'omit', referrerPolicy: 'no-referrer'});
  });

  for (const [name, complaint] of [
    ['with a broken survey', 'heed-survey: survey.minutes is missing; add'],
    ['with a web page for a survey', 'cannot read page.html, because it is not JSON; run `heed check` on it.'],
    ['with a survey that is not there', 'could not load gone.json (404); check src.'],
    ['without a survey', 'has no src; write where the JSON file is.'],
    ['without an organisation', 'has no organisation; write where the JSON file is.'],
  ] as const) {
    it(`shows other ways to answer (${name})`, () => {
      expect(read(name)).to.equal('Call us instead.');
    });

    it(`tells the developer what to do (${name})`, () => {
      expect(complaints.flat().some((said) => String(said).includes(complaint))).to.be.true;
    });
  }
});
