import {expect, oneEvent} from '@open-wc/testing';
import type {SurveyElement} from '../../src/shell/index.js';
import {
  button,
  everything,
  keeper,
  offers,
  pick,
  press,
  question,
  reads,
  settled,
  show,
  text,
  write,
} from '../support/person.js';
import {afterwards} from '../support/watch.js';
import {keys} from '../tools/act.js';

/** Writes something, and gets ready to see what is still there in the moment of leaving. */
async function writing(): Promise<{survey: SurveyElement; left: Promise<{fields: number; read: string}>}> {
  const survey = await show();
  await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
  await write(survey, 'canary');
  const left = new Promise<{fields: number; read: string}>((resolve) => {
    survey.addEventListener('leave', (happening) => {
      happening.preventDefault(); // the test goes on
      resolve({
        fields: everything(survey).filter((each) => each.matches('textarea, .answer')).length,
        read: text(survey),
      });
    });
  });
  return {survey, left};
}

describe('Somebody who leaves in a hurry', () => {
  it('R43: has nothing of theirs left on the page before it goes', async () => {
    const {survey, left} = await writing();
    button(survey, 'Leave this page').click();
    const {fields, read} = await left;
    expect([fields, read.includes('canary')]).to.deep.equal([0, false]);
  });

  it('R41: can do so in the middle of a word, with Shift three times', async () => {
    const {survey, left} = await writing();
    question(survey).shadowRoot!.querySelector('textarea')!.focus();
    const [{fields}] = await Promise.all([left, keys('Shift', 'Shift', 'Shift')]);
    expect(fields).to.equal(0);
  });

  it('R43: is forgotten even in the middle of a word, although the browser reports one last change of it', async () => {
    const {survey, left} = await writing();
    question(survey).shadowRoot!.querySelector('textarea')!.focus();
    await Promise.all([left, keys(' more', 'Shift', 'Shift', 'Shift')]);
    await settled(survey);
    await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    expect([offers(survey, 'Skip this question'), text(survey).includes('canary')]).to.deep.equal([true, false]);
  });

  it('R44: leaves no trace of it for the page’s own scripts', async () => {
    const {survey, left} = await writing();
    const heard: string[] = [];
    const listen = ({type}: Event) => heard.push(type);
    for (const place of [document, window]) place.addEventListener('leave', listen);
    afterwards(() => [document, window].forEach((place) => place.removeEventListener('leave', listen)));
    button(survey, 'Leave this page').click();
    await left;
    expect(heard).to.be.empty;
  });

  it('R43: comes back to the start, empty, when the page had something else to do', async () => {
    const {survey, left} = await writing();
    button(survey, 'Leave this page').click();
    await left;
    await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    expect(question(survey).shadowRoot!.querySelector('textarea')!.value).to.equal('');
  });

  it('R43: is not held back, even while the page alone holds their answers', async () => {
    const survey = await show({keep: keeper('held').keep});
    let held: boolean | undefined;
    survey.addEventListener('leave', (happening) => {
      happening.preventDefault();
      held = !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    });
    await press(survey, 'Start');
    await pick(survey, 'Always');
    await press(survey, 'Stop', 'Send my answers so far');
    await reads(survey, 'Please keep this page open.');
    button(survey, 'Leave this page').click();
    expect(held).to.be.false;
  });
});

describe('Two surveys on one page', () => {
  it('R43: are both wiped when somebody leaves one', async () => {
    const other = await show();
    await press(other, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
    await write(other, 'canary');
    const {survey, left} = await writing();
    button(survey, 'Leave this page').click();
    await left;
    expect([offers(other, 'Start'), text(other).includes('canary')]).to.deep.equal([true, false]);
  });
});

describe('A survey that alone holds the answers of somebody before', () => {
  it('R43: holds nobody back who leaves another', async () => {
    const before = await show({keep: keeper('held').keep});
    await press(before, 'Start');
    await pick(before, 'Always');
    await press(before, 'Stop', 'Send my answers so far');
    await reads(before, 'Please keep this page open.');
    const {survey, left} = await writing();
    const held = !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    button(survey, 'Leave this page').click();
    await left;
    expect([held, !dispatchEvent(new Event('beforeunload', {cancelable: true}))]).to.deep.equal([true, false]);
  });
});

describe('A page that goes away in another way', () => {
  it('R43: has nothing of theirs left', async () => {
    const {survey} = await writing();
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    expect([offers(survey, 'Start'), text(survey).includes('canary')]).to.deep.equal([true, false]);
  });
});

describe('A page that comes back from the browser’s memory', () => {
  const comeBack = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));

  it('R46: is at the start, empty', async () => {
    const {survey} = await writing();
    comeBack(true);
    await survey.updateComplete;
    expect([offers(survey, 'Start'), text(survey).includes('canary')]).to.deep.equal([true, false]);
  });

  it('R46: is left alone when it was only loaded', async () => {
    const {survey} = await writing();
    comeBack(false);
    await survey.updateComplete;
    expect(question(survey).shadowRoot!.querySelector('textarea')!.value).to.equal('canary');
  });
});

describe('The page that somebody left', () => {
  it('R43: nothing is left either when the site shows another survey', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Always');
    survey.refuse([{path: '', message: 'is gone.'}]);
    const ready = oneEvent(survey, 'ready');
    survey.keep = keeper().keep;
    await ready;
    await press(survey, 'Start');
    expect(question(survey).shadowRoot!.querySelector(':checked') === null).to.be.true;
  });

  it('R43: nothing is left when the survey is taken off the page and put back', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Always');
    survey.remove();
    await Promise.resolve();
    document.body.append(survey);
    await settled(survey);
    expect(offers(survey, 'Start')).to.be.true;
  });

  it('R6: what was answered stays when the survey is moved to another place on the page', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Always');
    const place = document.createElement('div');
    document.body.append(place);
    afterwards(() => place.remove());
    place.append(survey);
    await settled(survey);
    expect(question(survey).shadowRoot!.querySelector<HTMLInputElement>(':checked')?.value).to.equal('always');
  });
});
