import {expect, oneEvent} from '@open-wc/testing';
import type {CustomKind} from '../../src/questions/index.js';
import type {Survey} from '../../src/schema/index.js';
import type {SurveyElement} from '../../src/shell/index.js';
import {anything, asks, Plain} from '../support/guests.js';
import {organisation} from '../support/organisation.js';
import {listenOnPage, written} from '../support/overheard.js';
import {
  button,
  everything,
  keeper,
  offers,
  onPage,
  pick,
  press,
  question,
  reads,
  settled,
  show,
  text,
} from '../support/person.js';
import {small} from '../support/survey.js';
import {watch} from '../support/watch.js';

customElements.define('test-place', class extends Plain {});

const calm = asks('test-place', {hint: 'Think of the sounds.'});
const kinds: readonly CustomKind[] = [
  {...anything('test-place'), inWords: (answer, _options, lang) => `${lang}: ${String(answer).toUpperCase()}`},
];

/** A question of the site's own between two of ours. */
const survey: Survey = {
  ...small,
  parts: [{id: 'only', contentNote: 'It is about the place.', questions: [calm, small.parts[0]!.questions[0]!]}],
};

/** The survey on a page that brought its own kinds. */
async function shown(customKinds = kinds, keep = keeper().keep): Promise<SurveyElement> {
  const element = onPage();
  const ready = oneEvent(element, 'ready');
  Object.assign(element, {survey, organisation, keep, customKinds});
  await ready;
  await settled(element);
  return element;
}

const guest = (element: SurveyElement) => everything(element).find((each) => each.localName === 'test-place') as Plain;

describe('A site’s own kind of question in a survey', () => {
  it('is sent like any other answer', async () => {
    const {keep, handed} = keeper();
    const element = await shown(kinds, keep);
    await press(element, 'Start');
    guest(element).say('very-calm');
    await settled(element);
    await press(element, 'Continue', 'Skip this question', 'Send my answers');
    expect([...handed[0]!.collected]).to.deep.equal([
      ['calm', 'very-calm'],
      ['safe', {why: 'skipped'}],
    ]);
  });

  it('R6: is read in the site’s words before it is sent', async () => {
    const element = await shown();
    await press(element, 'Start');
    guest(element).say('calm');
    await settled(element);
    await press(element, 'Continue', 'Skip this question');
    expect(text(element)).to.contain('How calm was it? en: CALM');
  });

  for (const [told, inWords] of [
    [
      'breaks',
      () => {
        throw new Error('no words');
      },
    ],
    ['has no words', () => ' '],
    ['says something else than words', () => ({}) as string],
  ] as const) {
    it(`R6: is read as it is where the site ${told}`, async () => {
      const element = await shown([{...anything('test-place'), inWords}]);
      await press(element, 'Start');
      guest(element).say(['calm', 'light']);
      await settled(element);
      await press(element, 'Continue', 'Skip this question');
      expect(text(element)).to.contain('How calm was it? calm, light');
    });
  }

  it('R6: has its answer again on the way back', async () => {
    const element = await shown();
    await press(element, 'Start');
    guest(element).say('calm');
    await settled(element);
    await press(element, 'Continue', 'Back');
    expect(guest(element).answer).to.equal('calm');
  });

  it('R1: can be skipped', async () => {
    const element = await shown();
    await press(element, 'Start', 'Skip this question');
    expect(question(element).question.id).to.equal('safe');
  });

  it('R69: lets none of its answer reach the page, though its element shouts', async () => {
    const element = await shown();
    await press(element, 'Start');
    const heard = listenOnPage();
    guest(element).say('my-secret');
    await settled(element);
    await press(element, 'Continue');
    expect(heard.filter(({type, said}) => type === 'change' || said.includes('my-secret'))).to.be.empty;
    expect(written(everything(document.documentElement))).not.to.contain('my-secret');
  });

  it('shows the next question where its element is not there, with the note of the part', async () => {
    const complaints = watch(console, 'error', () => undefined);
    const element = await shown([]);
    await press(element, 'Start');
    expect(question(element).question.id).to.equal('safe');
    expect([text(element).includes('It is about the place.'), offers(element, 'Back')]).to.deep.equal([true, false]);
    expect(complaints).to.have.length(1);
    expect(complaints[0]![0]).to.contain('calm').and.to.contain('<test-place> is not among the customKinds');
  });

  it('R6: offers no change on the review to what could not be drawn', async () => {
    watch(console, 'error', () => undefined);
    const element = await shown([]);
    await press(element, 'Start');
    await press(element, 'Skip this question');
    await reads(element, 'Send my answers');
    const changes = everything(element).filter((each) => each.matches('dd button'));
    expect(changes.some((each) => each.id === 'change-calm')).to.be.false;
    expect(changes.length).to.be.greaterThan(0);
  });

  it('R6: can still be cleared on the review where it was answered before it went missing', async () => {
    watch(console, 'error', () => undefined);
    const {keep, handed} = keeper();
    const element = await shown(kinds, keep);
    await press(element, 'Start');
    guest(element).answer = 'calm';
    guest(element).dispatchEvent(new Event('change'));
    await settled(element);
    await press(element, 'Continue');
    element.customKinds = [];
    await settled(element);
    await press(element, 'Back');
    await pick(element, 'Always');
    await press(element, 'Continue', 'Clear my answer', 'Send my answers');
    expect(handed[0]?.collected.get('calm')).to.deep.equal({why: 'skipped'});
  });

  it('says nothing to the person about what is left out', async () => {
    watch(console, 'error', () => undefined);
    const element = await shown([]);
    await press(element, 'Start');
    expect(text(element)).not.to.match(/test-place|calm|broke/);
  });

  it('puts reading on the question that comes in its place', async () => {
    watch(console, 'error', () => undefined);
    const [safe, back] = small.parts[0]!.questions;
    const between = {...survey, parts: [{id: 'only', questions: [safe!, calm, back!]}]};
    const element = await show({survey: between});
    await press(element, 'Start', 'Skip this question');
    await settled(element);
    expect(question(element).shadowRoot!.activeElement?.textContent).to.equal('Did you come back?');
    await press(element, 'Back');
    expect(question(element).shadowRoot!.activeElement?.textContent).to.equal('Did you feel safe here?');
  });

  it('ends kindly where it was the only question', async () => {
    watch(console, 'error', () => undefined);
    const element = await show({survey: {...survey, parts: [{id: 'only', questions: [calm]}]}});
    await press(element, 'Start');
    expect(button(element, 'Send my answers').isConnected).to.be.true;
    await press(element, 'Send my answers');
    expect(text(element)).to.contain('Nothing was sent.');
  });
});
