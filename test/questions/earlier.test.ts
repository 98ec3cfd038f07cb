import {expect} from '@open-wc/testing';
import {move, start, type Move} from '../../src/engine/index.js';
import {allWords, languages} from '../../src/i18n/index.js';
import type {Earlier} from '../../src/questions/index.js';
import type {Question, Survey} from '../../src/schema/index.js';
import {earlierIn} from '../../src/shell/in-words.js';
import {ask, kinds, type Asked} from '../support/asked.js';
import {first, kindly, likely, often, since} from '../support/more-kinds.js';
import {small} from '../support/survey.js';

const yesNo = kinds['yes-no'] as Question & {kind: 'yes-no'};

const picked: Earlier = (id) => (id === 'helped' ? {words: 'Talking, Rest', typed: false} : undefined);
const typed: Earlier = (id) => (id === 'change' ? {words: 'More <b>tea</b> {helped|x}', typed: true} : undefined);

const heading = ({root}: Asked) => root.querySelector('h2')!;

describe('Words of an earlier answer in a later question', () => {
  const repeats = {...yesNo, ask: 'Did {helped|our help} last?', hint: 'Think of {helped|what we did}.'};

  it('stand where the question repeats them, and in the hint', async () => {
    const asked = await ask(repeats, undefined, 'en', {earlier: picked});
    expect(heading(asked).textContent).to.equal('Did Talking, Rest last?');
    expect(asked.root.querySelector('#hint')!.textContent).to.equal('Think of Talking, Rest.');
  });

  it('are left to the survey’s own words where there was no answer', async () => {
    const asked = await ask(repeats);
    expect(heading(asked).textContent).to.equal('Did our help last?');
    expect(asked.root.querySelector('#hint')!.textContent).to.equal('Think of what we did.');
  });

  it('may be of several answers, one after the other', async () => {
    const both: Earlier = (id) => ({words: id.toUpperCase(), typed: false});
    const asked = await ask({...yesNo, ask: '{a|1}{b|2} and {c|3}'}, undefined, 'en', {earlier: both});
    expect(heading(asked).textContent).to.equal('AB and C');
  });

  it('are words, hostile or not, and repeat nothing themselves', async () => {
    const asked = await ask({...yesNo, ask: 'Would {change|this} help?'}, undefined, 'en', {earlier: typed});
    expect(heading(asked).textContent).to.equal('Would More <b>tea</b> {helped|x} help?');
    expect(heading(asked).querySelectorAll('b').length).to.equal(0);
  });

  it('R105: keep their direction and their language where somebody typed them', async () => {
    const asked = await ask({...yesNo, ask: 'Would {change|this} help?'}, undefined, 'ar', {earlier: typed});
    const own = heading(asked).querySelector('bdi')!;
    expect([own.translate, own.textContent]).to.deep.equal([false, 'More <b>tea</b> {helped|x}']);
  });

  it('are the survey’s where somebody picked them, and may be translated', async () => {
    const asked = await ask(repeats, undefined, 'en', {earlier: picked});
    expect(heading(asked).querySelectorAll('[translate]').length).to.equal(0);
  });

  it('stand in a note as well', async () => {
    const {root} = await ask({id: 'n', kind: 'note', say: 'You said {helped|nothing}.'}, undefined, 'en', {
      earlier: picked,
    });
    expect(root.querySelector('p')!.textContent).to.equal('You said Talking, Rest.');
  });

  it('follow an answer that changes on the same screen', async () => {
    const asked = await ask(repeats);
    Object.assign(asked.element, {earlier: picked});
    await asked.element.updateComplete;
    expect(heading(asked).textContent).to.equal('Did Talking, Rest last?');
  });

  it('are never in an attribute', async () => {
    const {root} = await ask({...yesNo, ask: 'Would {change|this} help?'}, undefined, 'en', {earlier: typed});
    const attributes = [...root.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({value}) => value));
    expect(attributes.join(' ')).not.to.contain('tea');
  });
});

describe('What a later question repeats', () => {
  const survey: Survey = {
    ...small,
    parts: [...small.parts, {id: 'more', questions: [kindly, first, often, since, likely]}],
  };

  /** What is said of the answer to a question, after some moves. */
  async function said(question: string, lang: string, ...steps: Move[]) {
    const place = steps.reduce((at, step) => move(survey, at, step), start);
    const words = await allWords(languages[lang]!);
    return earlierIn(survey, place, {words, lang, customKinds: []})(question);
  }

  const answer = (question: string, given: string | number | readonly string[]): Move => ({
    type: 'answer',
    question,
    answer: given,
  });

  for (const [question, given, words] of [
    ['safe', 'always', 'Always'],
    ['back', 'no', 'No'],
    ['helped', ['talking', 'papers'], 'Talking, Papers'],
    ['at-night', 'sometimes', 'Sometimes'],
    ['first', ['quiet', 'food', 'hours', 'classes'], '1. More quiet, 2. Better food, 3. Longer hours, 4. More classes'],
    ['often', 3, '3 times'],
    ['since', '2024-03', 'March 2024'],
  ] as const) {
    it(`is said as it was picked (${question})`, async () => {
      expect(await said(question, 'en', answer(question, given))).to.deep.equal({words, typed: false});
    });
  }

  it('is said in the language of the screen', async () => {
    expect(await said('at-night', 'ar', answer('at-night', 'sometimes'))).to.deep.equal({
      words: 'أحيانًا',
      typed: false,
    });
  });

  it('is known to be typed where it was', async () => {
    expect(await said('change', 'ar', answer('change', 'More tea.'))).to.deep.equal({words: 'More tea.', typed: true});
  });

  for (const [told, steps] of [
    ['nothing was answered', []],
    ['somebody said why not', [{type: 'why', question: 'safe', why: 'not-sure'}]],
    ['it was skipped', [{type: 'next'}]],
    ['it was cleared', [answer('safe', 'always'), {type: 'clear', question: 'safe'}]],
  ] as const) {
    it(`is nothing where ${told}`, async () => {
      expect(await said('safe', 'en', ...steps)).to.be.undefined;
    });
  }

  it('is nothing where the question has closed again', async () => {
    const open = [answer('back', 'yes'), answer('for-what', 'food')];
    expect(await said('for-what', 'en', ...open)).to.deep.equal({words: 'Food', typed: false});
    expect(await said('for-what', 'en', ...open, answer('back', 'no'))).to.be.undefined;
  });

  it('is nothing for what has no answer of its own', async () => {
    expect([await said('kindly', 'en'), await said('nearly', 'en'), await said('nobody', 'en')]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
