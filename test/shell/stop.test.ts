import {expect, oneEvent} from '@open-wc/testing';
import {everything, focused, keeper, offers, pick, press, question, show, text, write} from '../support/person.js';

describe('Stopping', () => {
  it('R5: asks what to do, and both are fine', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Stop');
    expect(text(survey)).to.contain('You can send your answers so far, or delete them. Both are fine.');
    expect(focused()?.textContent).to.equal('Do you want to stop?');
  });

  it('leads back to the same question, with its answer', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question');
    await pick(survey, 'Yes');
    await press(survey, 'Stop', 'Go back to the questions');
    expect([question(survey).question.id, offers(survey, 'Continue')]).to.deep.equal(['back', true]);
  });

  it('R5: sends what is done, and says what was never reached', async () => {
    const {keep, handed} = keeper();
    const survey = await show({keep});
    await press(survey, 'Start');
    await pick(survey, 'Always');
    await press(survey, 'Stop', 'Send my answers so far');
    expect(Object.fromEntries(handed[0]!.collected)).to.deep.equal({
      safe: 'always',
      back: {why: 'not-reached'},
      helped: {why: 'not-reached'},
      change: {why: 'not-reached'},
    });
  });

  it('R5: deletes everything, and hands nothing over', async () => {
    const {keep, handed} = keeper();
    const survey = await show({keep});
    await press(survey, 'Start', 'Skip this question');
    await pick(survey, 'Yes');
    await press(survey, 'Stop', 'Delete my answers');
    expect(text(survey)).to.contain('Your answers are deleted. Nothing was sent.');
    expect(handed).to.be.empty;
  });

  it('leaves no answer on the page once it was deleted', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    await write(survey, 'canary');
    await press(survey, 'Stop', 'Delete my answers');
    const fields = everything(survey).filter((each) => each.matches('input, textarea'));
    expect([fields.length, text(survey).includes('canary')]).to.deep.equal([0, false]);
  });

  it('tells the page that somebody came to an end when they delete', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Stop');
    const done = oneEvent(survey, 'done');
    await press(survey, 'Delete my answers');
    expect(await done).not.to.have.property('detail');
  });
});

describe('Somebody who says nothing', () => {
  for (const [told, ...way] of [
    [
      'at the review',
      'Start',
      'Skip this question',
      'Skip this question',
      'Skip this question',
      'Continue',
      'Skip this question',
      'Send my answers',
    ],
    ['by stopping', 'Start', 'Stop', 'Send my answers so far'],
  ] as const) {
    it(`R1: and sends ${told} is told kindly that nothing was sent`, async () => {
      const {keep, handed} = keeper();
      const survey = await show({keep});
      await press(survey, ...way);
      expect(text(survey)).to.contain('You did not answer. That is fine. Nothing was sent.');
      expect(handed).to.be.empty;
    });
  }

  it('has come to an end, and the page is told', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Stop');
    const done = oneEvent(survey, 'done');
    await press(survey, 'Send my answers so far');
    expect(await done).not.to.have.property('detail');
  });

  it('but “Not sure” has said something', async () => {
    const {keep, handed} = keeper();
    const survey = await show({keep});
    await press(survey, 'Start');
    await pick(survey, 'Not sure');
    await press(survey, 'Stop', 'Send my answers so far');
    expect(handed).to.have.length(1);
  });
});
