import {expect} from '@open-wc/testing';
import type {SurveyElement} from '../../src/shell/index.js';
import {focused, pick, press, question, settled, show, text, write} from '../support/person.js';
import {afterwards, replace} from '../support/watch.js';

/** Somebody goes to another app, or locks the screen, and comes back. */
async function away(survey: SurveyElement): Promise<void> {
  replace(document, 'visibilityState', 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await settled(survey);
  replace(document, 'visibilityState', 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await settled(survey);
}

describe('A page that is hidden for a moment', () => {
  it('R51: shows nothing of the question or the answer any more', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    await write(survey, 'canary');
    await away(survey);
    expect([text(survey).includes('What should change'), text(survey).includes('canary')]).to.deep.equal([
      false,
      false,
    ]);
    expect(survey.renderRoot.querySelectorAll('.question').length).to.equal(0);
  });

  it('R51: stays covered until somebody presses the button, and then shows what was there', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    await write(survey, 'canary');
    await away(survey);
    await press(survey, 'Show the page again');
    expect(question(survey).shadowRoot!.querySelector('textarea')!.value).to.equal('canary');
    expect(focused()?.textContent).to.equal('What should change?');
  });

  it('R51: covers the answers while they are looked over', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Always');
    await press(survey, 'Continue', 'Skip this question', 'Skip this question', 'Continue', 'Skip this question');
    await away(survey);
    expect(text(survey)).not.to.include('Always');
  });

  it('R51: keeps the way out, and closes what was open', async () => {
    const survey = await show();
    await press(survey, 'Start', 'Get help');
    await away(survey);
    expect([text(survey).includes('Leave this page'), text(survey).includes('Nobody watches')]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('takes the keyboard from nobody who was busy elsewhere on the page', async () => {
    const survey = await show();
    await press(survey, 'Start');
    const field = document.createElement('input');
    document.body.append(field);
    afterwards(() => field.remove());
    field.focus();
    await away(survey);
    expect(focused() === field).to.be.true;
  });

  it('is not covered because of a survey that was taken away', async () => {
    const survey = await show();
    survey.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    document.body.append(survey);
    await settled(survey);
    expect(text(survey)).not.to.include('covered');
  });
});
