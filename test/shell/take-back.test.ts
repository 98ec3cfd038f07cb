import {expect} from '@open-wc/testing';
import type {Delivery, Keep, Kept, TakenBack} from '../../src/engine/index.js';
import {everything, focused, offers, pick, press, settled, show, text} from '../support/person.js';

/** Somebody who takes answers that can be taken back, and says how far they have come. */
function taker(state: Delivery, takenBack: TakenBack = 'taken-back', code?: string) {
  const wishes: TakenBack[] = [];
  let tell: ((state: Delivery) => void) | undefined;
  const kept: Kept = {
    takeBack: async () => {
      wishes.push(takenBack);
      return takenBack;
    },
    ...(code ? {code} : {}),
  };
  const keep: Keep = async (_collected, _language, telling) => {
    tell = telling;
    telling(state);
    return kept;
  };
  return {keep, wishes, tell: (next: Delivery) => tell?.(next)};
}

async function sent(keep: Keep) {
  const survey = await show({keep});
  await press(survey, 'Start');
  await pick(survey, 'Always');
  await press(survey, 'Stop', 'Send my answers so far');
  return survey;
}

describe('Somebody who wants their answers back', () => {
  it('R7: takes them back with one press while they have not arrived', async () => {
    const {keep, wishes} = taker('kept');
    const survey = await sent(keep);
    await press(survey, 'Take back my answers');
    expect([wishes.length, text(survey).includes('Your answers are taken back.')]).to.deep.equal([1, true]);
  });

  it('R7: is not told any more that they are kept, or what happens next', async () => {
    const survey = await sent(taker('kept').keep);
    await press(survey, 'Take back my answers');
    expect(['kept on this device', 'What happens next', 'Take back'].filter((words) => text(survey).includes(words))).to
      .be.empty;
  });

  it('R7: is told plainly when they have arrived, and why they cannot be taken back', async () => {
    const {keep, tell} = taker('kept');
    const survey = await sent(keep);
    tell('received');
    await settled(survey);
    expect([
      offers(survey, 'Take back my answers'),
      text(survey).includes('We do not know which ones are yours, so this page cannot take them back now.'),
    ]).to.deep.equal([false, true]);
  });

  it('R7: is told the truth when they arrived in that moment', async () => {
    const {keep, tell} = taker('kept', 'too-late');
    const survey = await sent(keep);
    await press(survey, 'Take back my answers');
    tell('received');
    await settled(survey);
    expect([text(survey).includes('taken back.'), text(survey).includes('have arrived')]).to.deep.equal([false, true]);
  });

  it('R7, R9: is told that they may have arrived when nobody can know', async () => {
    const survey = await sent(taker('kept', 'unsure').keep);
    await press(survey, 'Take back my answers');
    expect(text(survey)).to.include('they may have arrived');
  });

  it('R7: can ask again when nobody could say that they are deleted', async () => {
    const outcomes: TakenBack[] = ['unsure', 'unsure', 'taken-back'];
    const survey = await sent(async (_collected, _language, tell) => {
      tell('kept');
      return {takeBack: async () => outcomes.shift()!};
    });
    await press(survey, 'Take back my answers');
    expect(text(survey)).to.include('You can try again to have them deleted.');
    await press(survey, 'Try again');
    expect(text(survey)).to.include('they may have arrived');
    await press(survey, 'Try again');
    expect([text(survey).includes('Your answers are taken back.'), offers(survey, 'Try again')]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('sees that something is being done while somebody is asked to delete them', async () => {
    let answer: (outcome: TakenBack) => void = () => undefined;
    const survey = await sent(async (_collected, _language, tell) => {
      tell('kept');
      return {takeBack: () => new Promise((resolve) => (answer = resolve))};
    });
    await press(survey, 'Take back my answers');
    const meanwhile = text(survey).includes('One moment.');
    answer('unsure');
    await settled(survey);
    expect([meanwhile, text(survey).includes('One moment.')]).to.deep.equal([true, false]);
  });

  it('may close the page afterwards, although it alone held them', async () => {
    const survey = await sent(taker('held').keep);
    await press(survey, 'Take back my answers');
    expect(dispatchEvent(new Event('beforeunload', {cancelable: true}))).to.be.true;
  });

  it('is offered nothing where it cannot be done', async () => {
    const survey = await sent(async (_collected, _language, tell) => tell('kept'));
    expect(offers(survey, 'Take back my answers')).to.be.false;
  });
});

describe('A code to have answers deleted later', () => {
  const code = '7Q2M-KX4D-9WPA-T3RZ-VH5C';

  it('R8: is not there unless the organisation offers it', async () => {
    const survey = await sent(taker('kept').keep);
    expect(everything(survey).some((each) => each.matches('[part=code]'))).to.be.false;
  });

  it('R8: is shown only to who asks for it, with what it may tell others', async () => {
    const survey = await sent(taker('kept', 'taken-back', code).keep);
    const panel = survey.renderRoot.querySelector('details[part=code]') as HTMLDetailsElement;
    expect([panel.open, panel.textContent.includes('Keep it if that is safe for you.')]).to.deep.equal([false, true]);
    await press(survey, 'Show a code to delete my answers later');
    expect([panel.open, panel.querySelector('bdi')!.textContent]).to.deep.equal([true, code]);
  });

  it('R8: is forgotten with the screen', async () => {
    const survey = await sent(taker('kept', 'taken-back', code).keep);
    await press(survey, 'Clear this screen');
    expect(text(survey)).not.to.include(code);
  });

  it('R8: is in no attribute that the page could read', async () => {
    const survey = await sent(taker('kept', 'taken-back', code).keep);
    const attributes = [survey, ...everything(survey)].flatMap((each) => [...each.attributes].map(({value}) => value));
    expect(attributes.filter((value) => value.includes(code))).to.be.empty;
    expect(focused()?.textContent).to.equal('Thank you.');
  });
});
