import {expect, oneEvent} from '@open-wc/testing';
import type {Organisation, Survey} from '../../src/schema/index.js';
import {organisation} from '../support/organisation.js';
import {everything, keeper, offers, onPage, text} from '../support/person.js';
import {spoilt} from '../support/spoilt.js';
import {small} from '../support/survey.js';
import {watch} from '../support/watch.js';

describe('A survey in which something is wrong', () => {
  const {keep} = keeper();

  async function broken(given: {survey?: unknown; organisation?: unknown}) {
    const complaints = watch(console, 'error', () => undefined);
    const element = onPage();
    const told = oneEvent(element, 'problem');
    Object.assign(element, {survey: small, organisation, keep, ...given});
    const happening: Event = await told;
    await element.updateComplete;
    return {element, complaints, happening};
  }

  for (const [told, given] of [
    ['a required question', {survey: spoilt(small, 'parts[0].questions[0].required', true)}],
    ['a missing translation', {survey: spoilt(small, 'parts[1].questions[1].ask.ar')}],
    ['no questions', {survey: spoilt(small, 'parts', [])}],
    ['no key to lock to', {organisation: spoilt(organisation, 'keys', [])}],
    ['no notice', {organisation: spoilt(organisation, 'notice')}],
    ['a harmful link', {organisation: spoilt(organisation, 'help[0].link', 'javascript:alert(1)')}],
    ['no language in common', {organisation: {...organisation, languages: ['fr']}}],
    ['a page of text instead of a survey', {survey: '<!doctype html>'}],
  ] as const) {
    it(`shows other ways to answer, and no half survey (${told})`, async () => {
      const {element} = await broken(given);
      expect(text(element).trim()).to.equal('Call us instead.');
      expect(everything(element).filter((each) => each.matches('button, input, textarea')).length).to.equal(0);
    });
  }

  it('tells the developer where, what, and how to mend it', async () => {
    const {element, complaints} = await broken({survey: spoilt(small, 'parts[0].questions[0].required', true)});
    const message = 'cannot be set, because no question is ever required; remove it.';
    expect(complaints).to.deep.equal([[`heed-survey: survey.parts[0].questions[0].required ${message}`]]);
    expect(element.problems).to.deep.equal([{path: 'survey.parts[0].questions[0].required', message}]);
  });

  it('tells the page with an event that does not travel', async () => {
    const {happening} = await broken({survey: {}});
    expect([happening.bubbles, happening.composed]).to.deep.equal([false, false]);
  });

  it('shows nothing of it to the person', async () => {
    const {element} = await broken({survey: spoilt(small, 'title')});
    expect(text(element)).not.to.contain('title').and.not.to.contain('problem');
  });

  it('is shown once it was mended', async () => {
    const {element} = await broken({survey: spoilt(small, 'minutes')});
    const ready = oneEvent(element, 'ready');
    element.survey = small;
    await ready;
    await element.updateComplete;
    expect([offers(element, 'Start'), element.problems.length]).to.deep.equal([true, 0]);
  });

  it('takes a good one off the screen', async () => {
    watch(console, 'error', () => undefined);
    const element = onPage();
    const ready = oneEvent(element, 'ready');
    Object.assign(element, {survey: small, organisation, keep});
    await ready;
    const told = oneEvent(element, 'problem');
    element.survey = spoilt(small, 'parts') as Survey;
    await told;
    await element.updateComplete;
    expect(text(element).trim()).to.equal('Call us instead.');
  });

  it('does no harm when it was replaced by a good one before anybody could look', async () => {
    watch(console, 'error', () => undefined);
    const element = onPage();
    const ready = oneEvent(element, 'ready');
    Object.assign(element, {survey: spoilt(small, 'parts'), organisation, keep});
    await element.updateComplete;
    element.survey = small;
    await ready;
    await element.updateComplete;
    expect([offers(element, 'Start'), element.problems.length]).to.deep.equal([true, 0]);
  });

  it('is one that the library cannot speak to the end: its language is not among the library’s own', async () => {
    const words = JSON.parse(JSON.stringify({small, organisation}).replaceAll('"es":', '"fr":')) as {
      small: Survey;
      organisation: Organisation;
    };
    const french = {...words.organisation, languages: ['fr']};
    const {element} = await broken({survey: words.small, organisation: french});
    expect(offers(element, 'Start')).to.be.false;
  });
});
