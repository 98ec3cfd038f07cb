import {expect} from '@open-wc/testing';
import type {SurveyElement} from '../../src/shell/index.js';
import {watchEveryWayOut} from '../support/overheard.js';
import {everything, keeper, offers, press, show, text, write} from '../support/person.js';
import {watch} from '../support/watch.js';

const remark = 'This may show who you are. You can change it or keep it.';

/** Somebody who writes something. */
async function writing(words: string, keep = keeper().keep): Promise<SurveyElement> {
  const survey = await show({keep});
  await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
  await write(survey, words);
  return survey;
}

describe('Somebody who writes what may show who they are', () => {
  it('R29: is told so, gently, and told to whoever listens to the screen', async () => {
    const survey = await writing('Call 0555 010 299');
    const told = everything(survey).find((each) => each.matches('[role=status]') && each.textContent.includes(remark));
    expect(told?.checkVisibility()).to.be.true;
  });

  it('R29: is told nothing where the words show nothing', async () => {
    expect(text(await writing('More tea.'))).not.to.contain(remark);
  });

  it('R29: can keep it: it goes on, and is handed over as it was written', async () => {
    const {keep, handed} = keeper();
    const survey = await writing('Call 0555 010 299', keep);
    expect(offers(survey, 'Continue')).to.be.true;
    await press(survey, 'Continue', 'Send my answers');
    expect(handed[0]!.collected.get('change')).to.equal('Call 0555 010 299');
  });

  it('R29: is told so by this device alone', async () => {
    const ways = {...watchEveryWayOut(), 'a request': watch(globalThis, 'fetch')};
    await writing('Call 0555 010 299');
    expect(Object.entries(ways).filter(([, calls]) => calls.length > 0)).to.be.empty;
  });
});
