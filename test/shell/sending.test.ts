import {expect, oneEvent} from '@open-wc/testing';
import type {Delivery, Keep} from '../../src/engine/index.js';
import type {SurveyElement} from '../../src/shell/index.js';
import {answerAll, button, everything, keeper, offers, pick, press, reads, show, text} from '../support/person.js';

/** Answers one question and sends. */
async function send(survey: SurveyElement): Promise<void> {
  await press(survey, 'Start');
  await pick(survey, 'Always');
  await press(survey, 'Stop', 'Send my answers so far');
}

/** Somebody who takes answers, but only when the test says so. */
function slowKeeper() {
  let resolve: (state: Delivery) => void = () => undefined;
  const promise = new Promise<Delivery>((settle) => (resolve = settle));
  let calls = 0;
  const keep: Keep = async (_collected, _language, tell) => {
    calls += 1;
    tell(await promise);
  };
  return {keep, say: resolve, calls: () => calls};
}

/** Whether the browser would ask before it closes the page. */
function holdsBack(): boolean {
  return !dispatchEvent(new Event('beforeunload', {cancelable: true}));
}

describe('While answers are being locked', () => {
  it('that is what is said', async () => {
    const survey = await show({keep: slowKeeper().keep});
    await send(survey);
    expect(text(survey)).to.contain('Locking your answers');
  });

  it('they cannot be sent a second time', async () => {
    const {keep, calls} = slowKeeper();
    const survey = await show({keep});
    await send(survey);
    expect([offers(survey, 'Send my answers'), calls()]).to.deep.equal([false, 1]);
  });
});

describe('Somebody who presses Send twice at once', () => {
  it('sends once', async () => {
    const {keep, handed} = keeper();
    const survey = await show({keep});
    await press(survey, 'Start');
    await pick(survey, 'Always');
    await press(survey, 'Stop');
    const sends = button(survey, 'Send my answers so far');
    sends.click();
    sends.click();
    await reads(survey, 'Thank you.');
    expect(handed).to.have.length(1);
  });
});

describe('Once answers are sent', () => {
  for (const [state, title, words] of [
    ['kept', 'Your answers are kept on this device', 'They have not left yet.'],
    ['held', 'Your answers are locked', 'Please keep this page open.'],
    ['received', 'Your answers have arrived', 'Harbour House has your answers.'],
  ] as const) {
    it(`they are said to be ${state} when they are`, async () => {
      const survey = await show({keep: keeper(state).keep});
      await send(survey);
      await reads(survey, title);
      expect(text(survey)).to.contain(words);
    });
  }

  it('they are said to have arrived only when they have', async () => {
    const {keep, handed} = keeper('kept');
    const survey = await show({keep});
    await send(survey);
    await reads(survey, 'kept on this device');
    handed[0]!.tell('received');
    await reads(survey, 'Your answers have arrived');
    expect(text(survey)).not.to.contain('kept on this device');
  });

  it('somebody is asked not to close the page while it alone holds them', async () => {
    const survey = await show({keep: keeper('held').keep});
    await send(survey);
    await reads(survey, 'Please keep this page open.');
    expect(holdsBack()).to.be.true;
  });

  it('nobody is held back when they are kept', async () => {
    const survey = await show({keep: keeper('kept').keep});
    await send(survey);
    await reads(survey, 'kept on this device');
    expect(holdsBack()).to.be.false;
  });

  it('nobody is held back any longer once they have arrived', async () => {
    const {keep, handed} = keeper('held');
    const survey = await show({keep});
    await send(survey);
    await reads(survey, 'Please keep this page open.');
    handed[0]!.tell('received');
    await reads(survey, 'Your answers have arrived');
    expect(holdsBack()).to.be.false;
  });

  it('nobody was held back before', async () => {
    const survey = await show();
    const before = [holdsBack()];
    await press(survey, 'Start');
    await pick(survey, 'Always');
    before.push(holdsBack());
    expect(before).to.deep.equal([false, false]);
  });

  it('the page is told that it is done, and not what was answered', async () => {
    const survey = await show();
    const done = oneEvent(survey, 'done');
    await send(survey);
    const happening: Event = await done;
    expect([happening.constructor, happening.bubbles, happening.composed]).to.deep.equal([Event, false, false]);
  });

  it('the page is told once', async () => {
    let times = 0;
    const {keep, handed} = keeper('kept');
    const survey = await show({keep});
    survey.addEventListener('done', () => (times += 1));
    await send(survey);
    handed[0]!.tell('received');
    await reads(survey, 'Your answers have arrived');
    expect(times).to.equal(1);
  });

  it('nothing of them is left in the survey', async () => {
    const survey = await show();
    await send(survey);
    await reads(survey, 'Thank you.');
    expect(everything(survey).filter((each) => each.matches('input, textarea')).length).to.equal(0);
    expect(text(survey)).not.to.contain('Always');
  });

  it('R36: the screen can be cleared', async () => {
    const survey = await show();
    await send(survey);
    await press(survey, 'Clear this screen');
    expect(text(survey)).to.contain('This screen is clear. You can close this page.');
  });

  it('R62: nobody is told that the page can be closed while it alone holds the answers', async () => {
    const survey = await show({keep: keeper('held').keep});
    await send(survey);
    await reads(survey, 'Please keep this page open.');
    if (offers(survey, 'Clear this screen')) await press(survey, 'Clear this screen');
    expect(text(survey)).not.to.contain('You can close this page.');
  });
});

describe('When answers could not be locked', () => {
  const failing = () => {
    const {keep, handed} = keeper();
    let failed = 0;
    const once: Keep = async (...given) => {
      failed += 1;
      if (failed === 1) throw new Error('no key');
      return keep(...given);
    };
    return {keep: once, handed};
  };

  it('R31: that is said without blame', async () => {
    const survey = await show({keep: failing().keep});
    await send(survey);
    await reads(survey, 'Your answers have not left');
    expect(text(survey)).to.contain('They are still here. You can try again, or call us instead.');
    expect(text(survey)).not.to.match(/error|invalid|fail|wrong/i);
  });

  it('they can be sent again, all of them', async () => {
    const {keep, handed} = failing();
    const survey = await show({keep});
    await send(survey);
    await reads(survey, 'Your answers have not left');
    await press(survey, 'Try again');
    await reads(survey, 'kept on this device');
    expect(handed[0]!.collected.get('safe')).to.equal('always');
  });

  it('somebody can go back to the questions', async () => {
    const survey = await show({keep: failing().keep});
    await send(survey);
    await reads(survey, 'Your answers have not left');
    await press(survey, 'Stop', 'Go back to the questions');
    expect(everything(survey).filter((each) => each.matches('input:checked')).length).to.equal(1);
  });

  it('somebody can delete them', async () => {
    const survey = await show({keep: failing().keep});
    await send(survey);
    await reads(survey, 'Your answers have not left');
    await press(survey, 'Stop', 'Delete my answers');
    expect(text(survey)).to.contain('Your answers are deleted. Nothing was sent.');
  });

  it('the page is not told that it is done', async () => {
    let times = 0;
    const survey = await show({keep: failing().keep});
    survey.addEventListener('done', () => (times += 1));
    await send(survey);
    await reads(survey, 'Your answers have not left');
    expect(times).to.equal(0);
  });
});

describe('Two people, one after the other, on the same page', () => {
  it('the second is not told that their answers have arrived because those of the first have', async () => {
    const {keep, handed} = keeper('kept');
    const survey = await show({keep});
    await send(survey);
    await reads(survey, 'kept on this device');
    survey.wipe();
    await send(survey);
    await reads(survey, 'kept on this device');
    handed[0]!.tell('received');
    await survey.updateComplete;
    expect(text(survey)).to.contain('kept on this device').and.not.to.contain('have arrived');
  });

  it('the first leaves no thanks behind when they leave while their answers are being locked', async () => {
    const slow = slowKeeper();
    const survey = await show({keep: slow.keep});
    await send(survey);
    survey.wipe();
    slow.say('kept');
    const done = slow.keep(new Map(), 'en', () => undefined);
    await done;
    await survey.updateComplete;
    expect(text(survey)).not.to.contain('Thank you.');
  });

  it('has all its words when the page hands in another way to keep them', async () => {
    const survey = await show();
    const {keep, handed} = keeper();
    const ready = oneEvent(survey, 'ready');
    survey.keep = keep;
    await ready;
    await answerAll(survey);
    await press(survey, 'Send my answers');
    expect([handed.length, text(survey).includes('Your answers are kept on this device')]).to.deep.equal([1, true]);
  });
});
