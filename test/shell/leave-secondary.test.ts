import {expect} from '@open-wc/testing';
import type {LeaveElement, SurveyElement} from '../../src/shell/index.js';
import '../../src/withdraw.js';
import {organisation} from '../support/organisation.js';
import {press, settled, show, text, write} from '../support/person.js';
import {afterwards} from '../support/watch.js';
import {keys} from '../tools/act.js';

/** The way out at the start of a page. */
async function atTheStart(): Promise<LeaveElement> {
  const element = document.createElement('heed-leave');
  element.setAttribute('secondary', '');
  document.body.prepend(element);
  afterwards(() => element.remove());
  await element.updateComplete;
  return element;
}

const button = (element: LeaveElement) => element.renderRoot.querySelector('button');

/** Stays on the page, and says once somebody would have left. */
function leaving(survey: SurveyElement): Promise<Event> {
  return new Promise((resolve) => {
    survey.addEventListener('leave', (happening) => {
      happening.preventDefault();
      resolve(happening);
    });
  });
}

describe('The way out at the start of a page', () => {
  it('R42: shows nothing while there is no survey', async () => {
    expect(button(await atTheStart()) === null).to.be.true;
  });

  it('R42: says what the survey’s own says, as soon as that is there', async () => {
    const element = await atTheStart();
    await show();
    await element.updateComplete;
    expect(button(element)!.textContent).to.equal('Leave this page');
  });

  it('R42: says so, too, where it comes after the survey', async () => {
    await show();
    expect(button(await atTheStart())!.textContent).to.equal('Leave this page');
  });

  it('R42: speaks the language of the survey', async () => {
    const element = await atTheStart();
    await show({lang: 'ar'});
    await element.updateComplete;
    expect([button(element)!.textContent, button(element)!.lang]).to.deep.equal(['مغادرة هذه الصفحة', 'ar']);
  });

  it('R42: shows nothing any more when the survey is gone', async () => {
    const element = await atTheStart();
    const survey = await show();
    survey.remove();
    await element.updateComplete;
    expect(button(element) === null).to.be.true;
  });

  it('R42: is not seen and takes no room until the keyboard comes to it', async () => {
    const element = await atTheStart();
    await show();
    await element.updateComplete;
    const place = button(element)!.closest('#place')!;
    const size = () => [element.clientHeight, place.clientWidth > 44, place.clientHeight >= 44];
    const before = size();
    button(element)!.focus();
    const [height, ...large] = size();
    expect([before, large]).to.deep.equal([
      [0, false, false],
      [true, true],
    ]);
    expect(height).to.be.at.least(44);
  });

  it('R42: leaves like the other one, and wipes every survey on the page', async () => {
    const element = await atTheStart();
    const surveys = [await show(), await show()];
    for (const survey of surveys) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await press(survey, 'Start', 'Skip this question', 'Skip this question', 'Skip this question', 'Continue');
      // oxlint-disable-next-line no-await-in-loop
      await write(survey, 'canary');
    }
    const left = leaving(surveys[0]!);
    button(element)!.focus();
    await Promise.all([keys('Enter'), left]);
    await Promise.all(surveys.map(settled));
    expect(surveys.map((survey) => text(survey).includes('You choose'))).to.deep.equal([true, true]);
  });

  it('R41: does not count presses of Shift as well', async () => {
    await atTheStart();
    const survey = await show();
    let times = 0;
    survey.addEventListener('leave', () => (times += 1));
    await Promise.all([keys('Shift', 'Shift', 'Shift'), leaving(survey)]);
    expect(times).to.equal(1);
  });

  it('R44: is heard by no script of the page', async () => {
    const element = await atTheStart();
    const survey = await show();
    await element.updateComplete;
    const heard: string[] = [];
    const listen = ({type}: Event) => heard.push(type);
    for (const type of ['click', 'leave']) {
      document.addEventListener(type, listen);
      afterwards(() => document.removeEventListener(type, listen));
    }
    const left = leaving(survey);
    button(element)!.click();
    await left;
    expect(heard).to.be.empty;
  });

  it('R95: can be used by everybody (axe)', async () => {
    const element = await atTheStart();
    await show();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('R42: leads off the page where answers are deleted, too', async () => {
    const element = await atTheStart();
    const page = document.createElement('heed-withdraw');
    Object.assign(page, {organisation, withdraw: async () => undefined});
    document.body.append(page);
    afterwards(() => page.remove());
    while (!button(element)) await new Promise((resolve) => setTimeout(resolve));
    expect(button(element)!.textContent).to.equal('Leave this page');
  });
});
