import {expect} from '@open-wc/testing';
import {Clock} from '../support/clock.js';
import {
  everything,
  keeper,
  offers,
  onPage,
  pick,
  press,
  question,
  reads,
  settled,
  show,
  text,
  write,
} from '../support/person.js';
import {replace} from '../support/watch.js';
import {keys} from '../tools/act.js';

const minutes = 60_000;

/** Somebody at the computer of a shelter, at the first question. */
async function atTheDesk(keep = keeper().keep) {
  const clock = new Clock();
  const survey = await show({keep, device: 'shared'});
  await press(survey, 'Start');
  return {clock, survey};
}

describe('On a device that people share', () => {
  it('R52: asks whether somebody is there when nothing has happened for a while, and shows no answer meanwhile', async () => {
    const {clock, survey} = await atTheDesk();
    await pick(survey, 'Always');
    clock.pass(2 * minutes);
    await settled(survey);
    expect([text(survey).includes('Are you still there?'), text(survey).includes('Always')]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('R52: gives at least 20 seconds to say so', async () => {
    const {clock, survey} = await atTheDesk();
    await pick(survey, 'Always');
    clock.pass(2 * minutes);
    await settled(survey);
    clock.pass(20_000);
    await press(survey, 'I am still here');
    expect(question(survey).shadowRoot!.querySelector<HTMLInputElement>(':checked')?.value).to.equal('always');
  });

  it('R52: lets somebody stay more than ten times', async () => {
    const {clock, survey} = await atTheDesk();
    for (let time = 0; time < 12; time += 1) {
      clock.pass(2 * minutes);
      // oxlint-disable-next-line no-await-in-loop -- one time after the other
      await settled(survey);
      // oxlint-disable-next-line no-await-in-loop
      await press(survey, 'I am still here');
    }
    expect(text(survey)).to.include('Did you feel safe here?');
  });

  it('R52: clears the screen when nobody answers, and the next person finds nothing', async () => {
    const {clock, survey} = await atTheDesk();
    await pick(survey, 'Always');
    clock.pass(2 * minutes);
    clock.pass(1 * minutes);
    await settled(survey);
    await press(survey, 'Start');
    expect([offers(survey, 'Skip this question'), text(survey).includes('Are you still there?')]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('R52: asks nobody who is writing', async () => {
    const {clock, survey} = await atTheDesk();
    await press(survey, 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    clock.pass(1.5 * minutes);
    await write(survey, 'a');
    clock.pass(1.5 * minutes);
    await settled(survey);
    expect(text(survey)).not.to.include('Are you still there?');
  });

  it('R52: clears the end screen by itself, too', async () => {
    const {clock, survey} = await atTheDesk();
    await pick(survey, 'Always');
    await press(survey, 'Stop', 'Send my answers so far');
    clock.pass(2 * minutes);
    clock.pass(1 * minutes);
    await settled(survey);
    expect([text(survey).includes('Thank you'), offers(survey, 'Start')]).to.deep.equal([false, true]);
  });

  it('asks nobody before they have started', async () => {
    const clock = new Clock();
    const survey = await show({device: 'shared'});
    clock.pass(10 * minutes);
    await settled(survey);
    expect(offers(survey, 'Start')).to.be.true;
  });

  it('R52: keeps the page from being closed unnoticed while it alone holds answers, even when the screen was cleared', async () => {
    const {clock, survey} = await atTheDesk(keeper('held').keep);
    await pick(survey, 'Always');
    await press(survey, 'Stop', 'Send my answers so far');
    clock.pass(2 * minutes);
    clock.pass(1 * minutes);
    await settled(survey);
    expect(dispatchEvent(new Event('beforeunload', {cancelable: true}))).to.be.false;
  });

  it('stops looking for signs of somebody when the survey is taken away', async () => {
    const {clock, survey} = await atTheDesk();
    clock.pass(1000);
    const waiting = clock.alarms;
    survey.remove();
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Tab'}));
    expect(clock.alarms).to.equal(waiting - 1);
  });
});

describe('On somebody’s own device', () => {
  it('nobody is ever asked whether they are there', async () => {
    const clock = new Clock();
    const survey = await show();
    await press(survey, 'Start');
    clock.pass(60 * minutes);
    await settled(survey);
    expect(text(survey)).to.include('Did you feel safe here?');
  });

  it('is what is taken unless the page says otherwise', () => {
    expect(onPage().device).to.equal('own');
  });

  it('R52: shows nothing to whoever wakes it after it slept', async () => {
    const {survey} = await atTheDesk();
    await pick(survey, 'Always');
    const morning = Date.now() + 600 * minutes;
    replace(Date, 'now', () => morning);
    await keys('Tab');
    await settled(survey);
    expect(offers(survey, 'Start')).to.be.true;
  });

  it('R52: does not tell the next person which language was read', async () => {
    const {clock, survey} = await atTheDesk();
    const select = everything(survey).find((each) => each.matches('select')) as HTMLSelectElement;
    select.value = 'es';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await reads(survey, 'Buscar ayuda');
    clock.pass(2 * minutes);
    clock.pass(1 * minutes);
    await reads(survey, 'Start');
    expect(survey.lang).to.equal('en');
  });
});
