import {expect} from '@open-wc/testing';
import type {Delivery, Keep, Kept} from '../../src/engine/index.js';
import {button, everything, offers, pick, press, reads, settled, show, text} from '../support/person.js';

/** Somebody who turns answers away, and remembers what was wished then. */
function turner(state: Delivery, more: Partial<Kept> = {}) {
  const wishes: string[] = [];
  let tell: (state: Delivery) => void = () => undefined;
  const keep: Keep = async (_collected, _language, telling) => {
    tell = telling;
    telling(state);
    return {
      takeBack: async () => 'taken-back',
      tryAgain: async () => void wishes.push('try again'),
      remove: async () => {
        wishes.push('remove');
        return 'taken-back';
      },
      code: 'MADE-0NPC-0DE0-1234-5678',
      ...more,
    };
  };
  return {keep, wishes, tell: (next: Delivery) => tell(next)};
}

async function sent(keep: Keep) {
  const survey = await show({keep});
  await press(survey, 'Start');
  await pick(survey, 'Always');
  await press(survey, 'Stop', 'Send my answers so far');
  return survey;
}

/** The words among these that can be read. */
const found = (survey: Awaited<ReturnType<typeof sent>>, ...words: string[]) =>
  words.filter((each) => text(survey).includes(each));

describe('Somebody whose answers were not taken', () => {
  it('is told so calmly, and where their answers are', async () => {
    const survey = await sent(turner('refused').keep);
    await reads(survey, 'Your answers could not be taken');
    expect(text(survey)).to.include('This is not because of you. They are still here, and locked.');
    expect(text(survey)).not.to.match(/error|invalid|fail|wrong|refuse/i);
  });

  it('R95: hears it where changes are told', async () => {
    const {keep, tell} = turner('kept');
    const survey = await sent(keep);
    tell('refused');
    await settled(survey);
    const status = everything(survey).find((each) => each.matches('[role=status][part=delivery]'));
    expect(status?.textContent).to.include('Your answers could not be taken');
  });

  it('is promised nothing that will not happen: no news, no code', async () => {
    const survey = await sent(turner('refused').keep);
    expect(found(survey, 'What happens next', 'We read in May.', 'Show a code')).to.deep.equal([]);
    expect(offers(survey, 'Take back my answers')).to.be.false;
  });

  it('can try again, and is then told what is so', async () => {
    const {keep, wishes, tell} = turner('refused');
    const survey = await sent(keep);
    await press(survey, 'Try again');
    tell('kept');
    await settled(survey);
    expect([wishes, found(survey, 'kept on this device', 'could not be taken')]).to.deep.equal([
      ['try again'],
      ['kept on this device'],
    ]);
    tell('received');
    await settled(survey);
    expect(text(survey)).to.include('Your answers have arrived');
  });

  it('can remove them', async () => {
    const {keep, wishes} = turner('refused');
    const survey = await sent(keep);
    await press(survey, 'Remove my answers');
    expect([
      wishes,
      found(survey, 'Your answers are removed.', 'could not be taken', 'Remove my answers'),
    ]).to.deep.equal([['remove'], ['Your answers are removed.']]);
  });

  it('is not told that they are removed while the device does not let them go, and can press again', async () => {
    const survey = await sent(turner('refused', {remove: async () => undefined}).keep);
    await press(survey, 'Remove my answers');
    expect([text(survey).includes('are removed'), offers(survey, 'Remove my answers')]).to.deep.equal([false, true]);
  });

  it('sees no red, and no button that is louder than another', async () => {
    const survey = await sent(turner('refused').keep);
    const loud = ['Try again', 'Remove my answers'].filter((label) => button(survey, label).matches('.main'));
    const red = everything(survey).filter((each) => {
      const [r = 0, g = 0, b = 0] = getComputedStyle(each).color.match(/\d+/g)!.map(Number);
      return r > 120 && r > g * 2 && r > b * 2;
    });
    expect([loud, red]).to.deep.equal([[], []]);
  });

  it('may close the page, even where it alone held them', async () => {
    const {keep, tell} = turner('held');
    const survey = await sent(keep);
    tell('refused');
    await settled(survey);
    expect([
      dispatchEvent(new Event('beforeunload', {cancelable: true})),
      offers(survey, 'Clear this screen'),
    ]).to.deep.equal([true, true]);
  });
});

describe('Somebody who answers when the survey has ended', () => {
  it('is told so, that nothing has arrived, and that others are there to talk to', async () => {
    const survey = await sent(turner('closed').keep);
    expect(
      found(
        survey,
        'This survey has ended',
        'Your answers did not reach Harbour House.',
        'If you want to talk to somebody',
      ),
    ).to.have.length(3);
    const help = everything(survey).find((each) => each.matches('details[part=help][open] a'));
    expect(help?.checkVisibility()).to.be.true;
  });

  it('can remove their answers, and is not sent round in circles', async () => {
    const {keep, wishes} = turner('closed');
    const survey = await sent(keep);
    expect(offers(survey, 'Try again')).to.be.false;
    await press(survey, 'Remove my answers');
    expect([wishes, text(survey).includes('Your answers are removed.')]).to.deep.equal([['remove'], true]);
  });
});
