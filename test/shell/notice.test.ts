import {expect, oneEvent} from '@open-wc/testing';
import type {Organisation} from '../../src/schema/index.js';
import {organisation} from '../support/organisation.js';
import {everything, focused, keeper, offers, onPage, press, question, show, text} from '../support/person.js';
import {small} from '../support/survey.js';
import {afterwards} from '../support/watch.js';

describe('Before somebody says that they want to start', () => {
  it('R3: nothing is asked', async () => {
    const survey = await show();
    expect(everything(survey).filter((each) => each.matches('input, textarea')).length).to.equal(0);
    expect(text(survey)).not.to.contain('Did you feel safe here?');
  });

  for (const [slot, words] of Object.entries(organisation.notice) as [string, {en: string}][]) {
    it(`R3: they are told ${slot}`, async () => {
      expect(text(await show())).to.contain(words.en);
    });
  }

  for (const [told, words] of [
    ['what it is called', 'How was the visit?'],
    ['what it is about', 'It is about the visit.'],
    ['how long it takes', '4 to 5 questions. About 3 minutes.'],
    ['what may have to be reported', 'We may have to tell someone.'],
    ['other ways to say the same', 'You can call us.'],
    ['how to leave fast', 'press the Shift key three times'],
    ['that leaving does not hide the visit', 'It does not clear your browsing history.'],
    ['what this page cannot hide: spy apps', 'A spy app on this device can see the screen'],
    ['what this page cannot hide: history', 'Devices that share an account often share it.'],
    ['what this page cannot hide: the network', 'Whoever runs the Wi-Fi or the network'],
    ['what helps', 'a device that nobody else uses or has set up'],
    ['how to come back', 'To come back, open this page again.'],
    ['that nobody watches for emergencies', 'Nobody watches this form for emergencies.'],
  ] as const) {
    it(`R10, R11, R13, R19, R47: they are told ${told}`, async () => {
      expect(text(await show())).to.contain(words);
    });
  }

  it('they are told nothing about reporting where a review found no such law', async () => {
    const free = {...organisation, mandatoryReporting: {noneFoundBy: 'Our lawyer'}};
    const read = text(await show({organisation: free}));
    expect(read).not.to.contain('Our lawyer');
    expect(read).not.to.contain('We may have to tell someone.');
  });

  it('R16: children are spoken to where children may answer', async () => {
    const adult = {name: 'Aunt Line', link: 'tel:+15550101'};
    const children = {notice: 'You can ask a grown-up.', contact: {name: 'Kids Line', link: 'tel:+15550102'}, adult};
    const open: Organisation = {...organisation, audience: 'includes-children', children};
    const read = text(await show({organisation: open}));
    for (const words of ['You can ask a grown-up.', 'Kids Line', 'Aunt Line']) expect(read).to.contain(words);
  });

  it('R99: they are told when nobody has checked the translation', async () => {
    const read = await Promise.all(['en', 'ar'].map(async (lang) => text(await show({lang}))));
    expect(read.map((words) => /checked this translation|لم يراجع/.test(words))).to.deep.equal([false, true]);
  });

  it('they cannot stop, skip or send, because nothing has begun', async () => {
    const survey = await show();
    expect(['Stop', 'Back', 'Skip this question', 'Send my answers'].filter((words) => offers(survey, words))).to.be
      .empty;
  });

  it('R12: the keyboard stays where it was when the survey appears', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    afterwards(() => field.remove());
    field.focus();
    await show();
    expect(focused() === field).to.be.true;
  });

  it('R12: nothing lies over the page but the way out, where it stands anyway', async () => {
    const survey = await show();
    const over = everything(survey).filter((each) => ['fixed', 'absolute'].includes(getComputedStyle(each).position));
    const seen = over.filter((each) => each.getBoundingClientRect().width > 1);
    const open = everything(survey).filter((each) => each.matches('dialog, [popover]'));
    expect([...new Set([...seen, ...open])].map(({id}) => id)).to.deep.equal(['box']);
    const [box, place] = [seen[0], seen[0]?.parentElement].map((each) => each?.getBoundingClientRect());
    expect([box?.x, box?.y]).to.deep.equal([place?.x, place?.y]);
  });

  it('R33: nothing moves by itself', async () => {
    const survey = await show();
    expect(survey.getAnimations({subtree: true}).length).to.equal(0);
  });
});

describe('When somebody presses Start', () => {
  it('R3: the first question is asked', async () => {
    const survey = await show();
    await press(survey, 'Start');
    expect(question(survey).question.id).to.equal('safe');
  });

  it('reading goes on at the question', async () => {
    const survey = await show();
    await press(survey, 'Start');
    expect(focused()?.textContent).to.equal('Did you feel safe here?');
  });
});

describe('A survey without all that it needs', () => {
  for (const [told, given] of [
    ['a way to keep answers', {survey: small, organisation}],
    ['an organisation', {survey: small, keep: keeper().keep}],
    ['questions', {organisation, keep: keeper().keep}],
  ] as const) {
    it(`shows other ways to answer while there is not ${told}`, async () => {
      const element = onPage();
      Object.assign(element, given);
      await show(); // one that has all that it needs, begun later, is shown by now
      expect(text(element)).to.contain('Call us instead.');
      expect(offers(element, 'Start')).to.be.false;
    });
  }

  it('is shown as soon as it has all', async () => {
    const element = onPage();
    Object.assign(element, {survey: small, organisation});
    await element.updateComplete;
    const ready = oneEvent(element, 'ready');
    element.keep = keeper().keep;
    await ready;
    await element.updateComplete;
    expect(offers(element, 'Start')).to.be.true;
  });
});
