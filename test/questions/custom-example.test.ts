import {expect, oneEvent} from '@open-wc/testing';
import type {CustomKind} from '../../src/questions/index.js';
import type {CustomQuestion} from '../../src/schema/index.js';
import {welcome, type Welcomed} from '../support/welcome.js';
import {keys} from '../tools/act.js';

describe('The example of a kind of one’s own', () => {
  let calmPlace: CustomKind;
  let calm: CustomQuestion;

  before(async () => {
    const folder = '/examples/custom-kind';
    ({calmPlace} = (await import(`${folder}/calm-place.js`)) as {calmPlace: CustomKind});
    const response = await fetch(`${folder}/survey.json`);
    const {parts} = (await response.json()) as {parts: {questions: CustomQuestion[]}[]};
    calm = parts[0]!.questions[0]!;
  });

  const inside = ({guest}: Welcomed) => guest.shadowRoot!;

  for (const [told, given] of [
    ['before it is answered', undefined],
    ['once it is answered', {answer: 'mostly-calm'}],
  ] as const) {
    it(`can be used by everybody ${told} (axe)`, async () => {
      const {element} = await welcome(calm, given, [calmPlace]);
      await expect(element).to.be.accessible();
    });
  }

  it('is answered with the keyboard', async () => {
    const welcomed = await welcome(calm, undefined, [calmPlace]);
    welcomed.element.focus();
    await welcomed.element.updateComplete;
    const pressed = keys('Tab', 'Space', 'ArrowDown');
    while (welcomed.told.length < 2) await oneEvent(welcomed.element, 'answer');
    await pressed;
    expect(welcomed.told).to.deep.equal([{answer: 'very-calm'}, {answer: 'mostly-calm'}]);
  });

  it('shows what was answered before, and clears it', async () => {
    const welcomed = await welcome(calm, {answer: 'mostly-calm'}, [calmPlace]);
    const picked = () => inside(welcomed).querySelector<HTMLInputElement>('input:checked')?.value;
    expect(picked()).to.equal('mostly-calm');
    welcomed.root.querySelector<HTMLElement>('[part=clear]')!.click();
    await welcomed.element.updateComplete;
    expect(picked()).to.be.undefined;
  });

  it('R24: has words beside every picture', async () => {
    const words = [...inside(await welcome(calm, undefined, [calmPlace])).querySelectorAll('label')];
    expect(words.map((label) => label.querySelector('svg') !== null && label.textContent)).to.deep.equal([
      'Very calm',
      'Mostly calm',
      'A bit calm',
      'Not calm',
    ]);
  });

  it('says its answer in the language of the screen', () => {
    const {data} = calmPlace.options.safeParse(calm.options) as {data: unknown};
    expect(['en', 'ar'].map((lang) => calmPlace.inWords!('not-calm', data, lang))).to.deep.equal([
      'Not calm',
      'غير هادئ',
    ]);
  });

  for (const options of [undefined, null, 'points', {points: []}, {points: [{id: 1, label: 'x'}, {}]}]) {
    it(`is left out with ${JSON.stringify(options) ?? 'no'} options`, async () => {
      const {broken} = await welcome({...calm, options}, undefined, [calmPlace]);
      expect(broken).to.deep.equal([
        '<acme-calm-place> does not understand its options (points: needs two to four, each with id and label)',
      ]);
    });
  }

  it('shows hostile words as words', async () => {
    const label = '<img src=x onerror=alert(1)>';
    const options = {
      points: [
        {id: 'a', label},
        {id: 'b', label: 'B'},
      ],
    };
    const welcomed = await welcome({...calm, options}, undefined, [calmPlace]);
    expect(inside(welcomed).querySelectorAll('img').length).to.equal(0);
    expect(inside(welcomed).querySelector('label')!.textContent).to.equal(label);
  });
});
