import type {Questioned} from '../../src/questions/index.js';
import {expect} from '@open-wc/testing';
import {organisation} from '../support/organisation.js';
import {everything, focused, keeper, offers, pick, press, question, show, text, write} from '../support/person.js';
import {safe, small} from '../support/survey.js';

/** Every question and note on the screen. */
function asked(survey: Awaited<ReturnType<typeof show>>): string[] {
  return [...survey.renderRoot.querySelectorAll<Questioned>('#screen > .question')].map(({question: {id}}) => id);
}

describe('One question after the other', () => {
  it('R20: stands on a screen of its own', async () => {
    const survey = await show();
    await press(survey, 'Start');
    const seen = [asked(survey)];
    await press(survey, 'Skip this question');
    seen.push(asked(survey));
    expect(seen).to.deep.equal([['safe'], ['back']]);
  });

  it('keeps what somebody began below a question that opens', async () => {
    const [visit] = small.parts;
    const [safeAsked, back, forWhat] = visit!.questions;
    const when = {id: 'when', kind: 'date', ask: 'When?', from: 2020, to: 2026} as const;
    const survey = await show({
      survey: {...small, parts: [{id: 'all', together: true, questions: [safeAsked!, back!, forWhat!, when]}]},
      organisation: {...organisation, languages: ['en']},
    });
    await press(survey, 'Start');
    const month = () => survey.renderRoot.querySelector('heed-date')!.renderRoot.querySelector('select')!;
    month().value = '03';
    month().dispatchEvent(new Event('change', {bubbles: true}));
    await pick(survey, 'Yes');
    expect([text(survey).includes('What did you come back for?'), month().value]).to.deep.equal([true, '03']);
  });

  it('stands together with others where the survey says so', async () => {
    const [visit, words] = small.parts;
    const survey = await show({survey: {...small, parts: [{...visit!, together: true}, words!]}});
    await press(survey, 'Start');
    expect(asked(survey)).to.deep.equal(['safe', 'back', 'helped']);
  });

  it('R96: takes the keyboard and the reading position along', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question');
    expect(focused()?.textContent).to.equal('Did you come back?');
  });

  it('takes the reading position back, too', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question', 'Back');
    expect(focused()?.textContent).to.equal('Did you feel safe here?');
  });

  for (const id of ['survey', 'top', 'screen', 'bottom', 'cover', 'hint', 'or', 'page']) {
    it(`may be called “${id}” like something of the library’s own, and looks like any other`, async () => {
      const survey = await show({survey: {...small, parts: [{id: 'only', questions: [{...safe, id}]}]}});
      await press(survey, 'Start');
      const {position, display, paddingTop} = getComputedStyle(question(survey));
      expect([position, display, paddingTop]).to.deep.equal(['static', 'block', '0px']);
      expect(focused()?.textContent).to.equal('Did you feel safe here?');
    });
  }

  it('R1: can be skipped, and that is what the button says', async () => {
    const survey = await show();
    await press(survey, 'Start');
    expect([offers(survey, 'Skip this question'), offers(survey, 'Continue')]).to.deep.equal([true, false]);
  });

  it('can be left with Continue once something was said', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Not sure');
    expect([offers(survey, 'Skip this question'), offers(survey, 'Continue')]).to.deep.equal([false, true]);
  });

  it('R6: can be skipped again once the answer was cleared', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Always');
    await press(survey, 'Clear my answer');
    expect(offers(survey, 'Skip this question')).to.be.true;
  });

  it('R95: does not go on by itself when it is answered', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Always');
    expect([question(survey).question.id, focused()?.localName]).to.deep.equal(['safe', 'input']);
  });

  it('R6: remembers its answer on the way back', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Sometimes');
    await press(survey, 'Continue', 'Back');
    const picked = everything(survey).filter((each) => each.matches('label:has(input:checked)'));
    expect(picked.map(({textContent}) => textContent.trim())).to.deep.equal(['Sometimes']);
  });

  it('leaves nothing of one question in the next', async () => {
    const [visit] = small.parts;
    const twice = [visit!.questions[0]!, {...visit!.questions[0]!, id: 'safe-again'}];
    const survey = await show({survey: {...small, parts: [{id: 'only', questions: twice}]}});
    await press(survey, 'Start');
    await pick(survey, 'Never');
    await press(survey, 'Continue');
    expect(everything(survey).filter((each) => each.matches('input:checked')).length).to.equal(0);
  });

  it('has no way back before the first', async () => {
    const survey = await show();
    await press(survey, 'Start');
    expect(offers(survey, 'Back')).to.be.false;
  });

  it('R32: says which one it is, and does not pretend to know what nobody has decided', async () => {
    const survey = await show();
    await press(survey, 'Start');
    expect(text(survey)).to.contain('Question 1 of 4 to 5');
  });

  it('R32: says how many there are once that is certain', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question');
    await pick(survey, 'Yes');
    await press(survey, 'Continue');
    expect(text(survey)).to.contain('Question 3 of 5');
  });

  it('is asked of those who opened it', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question');
    await pick(survey, 'Yes');
    await press(survey, 'Continue');
    expect(question(survey).question.id).to.equal('for-what');
  });

  it('is not asked of others', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question');
    await pick(survey, 'No');
    await press(survey, 'Continue');
    expect(question(survey).question.id).to.equal('helped');
  });
});

describe('A part of a survey', () => {
  const toSecondPart = ['Start', 'Skip this question', 'Skip this question', 'Skip this question'];

  it('R13: says what it is called and about, before its first question', async () => {
    const survey = await show();
    await press(survey, ...toSecondPart);
    expect(text(survey)).to.contain('In your words').and.to.contain('You can write here.');
  });

  it('begins to be read at what it is about', async () => {
    const survey = await show();
    await press(survey, ...toSecondPart);
    expect(focused()?.textContent).to.contain('You can write here.');
  });

  it('says so once', async () => {
    const survey = await show();
    await press(survey, ...toSecondPart, 'Continue');
    expect(text(survey)).not.to.contain('You can write here.');
  });

  it('R13: can be skipped as a whole', async () => {
    const survey = await show();
    await press(survey, ...toSecondPart, 'Skip this part');
    expect(text(survey)).to.contain('Look over your answers');
  });

  it('is left with Continue where there is only something to read', async () => {
    const survey = await show();
    await press(survey, ...toSecondPart);
    expect(offers(survey, 'Continue')).to.be.true;
  });
});

describe('On every screen', () => {
  /** Each screen on the way from the notice to the end, and what is read from it there. */
  async function onEach<T>(look: (survey: Awaited<ReturnType<typeof show>>) => T): Promise<T[]> {
    const survey = await show();
    const seen = [look(survey)];
    const way = ['Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue'];
    for (const step of way) {
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await press(survey, step);
      seen.push(look(survey));
    }
    await write(survey, 'Tea');
    for (const step of ['Continue', 'Stop', 'Go back to the questions', 'Send my answers']) {
      // oxlint-disable-next-line no-await-in-loop
      await press(survey, step);
      seen.push(look(survey));
    }
    return seen;
  }

  it('R11: help is one press away, in the same place', async () => {
    const places = await onEach((survey) => {
      const help = survey.renderRoot.querySelector('#bottom > :first-child');
      return help?.querySelector('summary')?.textContent;
    });
    expect([places.length, ...new Set(places)]).to.deep.equal([10, 'Get help']);
  });

  it('the way off the page comes first', async () => {
    const first = await onEach((survey) => survey.renderRoot.querySelector('#top > :first-child')?.localName);
    expect([...new Set(first)]).to.deep.equal(['heed-leave']);
  });

  it('R5: from the first question to the review, somebody can stop', async () => {
    const stops = await onEach((survey) => offers(survey, 'Stop'));
    expect(stops).to.deep.equal([false, true, true, true, true, true, true, false, true, false]);
  });

  it('R1: there is nothing that must be filled in', async () => {
    const musts = await onEach(
      (survey) =>
        everything(survey).filter((each) => each.matches('[required], [aria-required], [aria-invalid]')).length,
    );
    expect([...new Set(musts)]).to.deep.equal([0]);
  });

  it('R11: help opens with one press, and has the numbers', async () => {
    const survey = await show();
    await press(survey, 'Get help');
    const links = everything(survey).filter((each) => each.matches('details[open] a')) as HTMLAnchorElement[];
    expect(links.map(({href}) => href)).to.deep.equal(['tel:+15550100', 'https://harbour.example/contact']);
  });

  it('what somebody opened is folded up again on the next screen', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Get help', 'About these questions', 'Skip this question');
    expect(everything(survey).filter((each) => each.matches('details[open]')).length).to.equal(0);
  });

  it('what somebody opened stays open while they answer', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Get help');
    await pick(survey, 'Never');
    expect(everything(survey).filter((each) => each.matches('details[open]')).length).to.equal(1);
  });
});

describe('Whatever somebody answers', () => {
  it('is what is handed over, and nothing else', async () => {
    const {keep, handed} = keeper();
    const survey = await show({keep});
    await press(survey, 'Start');
    await pick(survey, 'Never');
    await press(survey, 'Continue');
    await pick(survey, 'I would rather not say');
    await press(survey, 'Continue', 'Skip this question', 'Continue');
    await write(survey, '  Más té  ');
    await press(survey, 'Continue', 'Send my answers');
    const [{collected, language}] = handed as [(typeof handed)[0]];
    expect(Object.fromEntries(collected)).to.deep.equal({
      safe: 'never',
      back: {why: 'rather-not-say'},
      helped: {why: 'skipped'},
      change: '  Más té  ',
    });
    expect([language, handed.length]).to.deep.equal(['en', 1]);
  });
});
