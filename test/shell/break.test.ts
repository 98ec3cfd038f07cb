import {expect} from '@open-wc/testing';
import {organisation} from '../support/organisation.js';
import {button, focused, keeper, offers, pick, press, question, settled, show, text, write} from '../support/person.js';

describe('Somebody who needs a break', () => {
  it('R34: sees a plain, still screen without the question', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Take a break');
    expect([text(survey).includes('Did you feel safe'), offers(survey, 'Skip this question')]).to.deep.equal([
      false,
      false,
    ]);
    expect(survey.renderRoot.querySelectorAll('.question').length).to.equal(0);
  });

  it('R34: reads a few calm words of the organisation, where it wrote some', async () => {
    const survey = await show({
      organisation: {...organisation, grounding: {en: 'Feel your feet on the floor.', es: 'x', ar: 'x'}},
    });
    await press(survey, 'Start', 'Take a break');
    expect(text(survey)).to.include('Feel your feet on the floor.');
  });

  it('R34: comes back by a press, to the same question, with what they had said', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Sometimes');
    await press(survey, 'Take a break', 'Go on');
    const picked = question(survey).shadowRoot!.querySelector<HTMLInputElement>(':checked');
    expect([picked?.value, focused()?.textContent]).to.deep.equal(['sometimes', 'Did you feel safe here?']);
  });

  it('loses nothing of what they were writing', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    await write(survey, 'More tea');
    await press(survey, 'Take a break', 'Go on');
    expect(question(survey).shadowRoot!.querySelector('textarea')!.value).to.equal('More tea');
  });

  it('R5, R11: can stop, find help and leave from there', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Take a break');
    expect(['Stop', 'Get help', 'Leave this page'].filter((words) => offers(survey, words)).length).to.equal(3);
  });

  it('has nothing sent by taking one', async () => {
    const {keep, handed} = keeper();
    const survey = await show({keep});
    await press(survey, 'Start', 'Take a break', 'Go on');
    expect(handed).to.be.empty;
  });

  it('R34: is offered one at every question, and while looking over the answers', async () => {
    const survey = await show();
    await press(survey, 'Start');
    const offered: boolean[] = [];
    while (offers(survey, 'Skip this question') || offers(survey, 'Continue')) {
      offered.push(offers(survey, 'Take a break'));
      button(survey, offers(survey, 'Continue') ? 'Continue' : 'Skip this question').click();
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await settled(survey);
    }
    expect([...new Set([...offered, offers(survey, 'Take a break')])]).to.deep.equal([true]);
  });
});
