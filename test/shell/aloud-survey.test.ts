import {expect} from '@open-wc/testing';
import type {AloudElement} from '../../src/shell/aloud-element.js';
import {buttons, press as pressAloud} from '../support/aloud.js';
import {everything, offers, press, settled, show, text} from '../support/person.js';
import {speaks, voice, type Device} from '../support/voices.js';

/** Somebody who listens to the first question of a survey, on a device with voices for two of its languages. */
async function listening() {
  const device = speaks(voice('en-GB'), voice('es-ES'));
  const survey = await show();
  await press(survey, 'Start');
  const aloud = survey.renderRoot.querySelector('heed-aloud')!;
  await pressAloud(aloud, 'Read this aloud', 'Play');
  return {device, survey, aloud};
}

describe('Whoever listens to a survey', () => {
  it('R100: is offered it on every screen', async () => {
    speaks(voice('en-GB'));
    const survey = await show();
    const offered = [offers(survey, 'Read this aloud')];
    await press(survey, 'Start');
    offered.push(offers(survey, 'Read this aloud'));
    await press(survey, 'Stop');
    offered.push(offers(survey, 'Read this aloud'));
    expect(offered).to.deep.equal([true, true, true]);
  });

  it('R100: hears the screen from the first word to the way to get help', async () => {
    const {device} = await listening();
    const said = await device.toTheEnd();
    expect([
      said.includes('Did you feel safe here?'),
      said.includes('Leave this page'),
      said.includes('Get help'),
    ]).to.deep.equal([true, false, true]);
  });

  it('R40: still has the way out before it', async () => {
    const {survey} = await listening();
    const pressable = everything(survey).filter((each) => each.matches('button'));
    expect(pressable[0]?.textContent.trim()).to.equal('Leave this page');
  });

  it('R43: is heard by nobody any more in the moment in which the page is left, before anything else happens', async () => {
    const {device, survey} = await listening();
    let speaking: boolean | undefined;
    survey.addEventListener('leave', (happening) => {
      happening.preventDefault(); // the test goes on
      speaking = device.speaking;
    });
    everything(survey)
      .find((each) => each.matches('heed-leave'))!
      .shadowRoot!.querySelector('button')!
      .click();
    expect(speaking).to.be.false;
  });

  for (const [told, words] of Object.entries({'R55: stops': 'Stop', 'R55: goes on': 'Skip this question'})) {
    it(`${told}, and it is silent`, async () => {
      const {device, survey} = await listening();
      await press(survey, words);
      expect(device.speaking).to.be.false;
    });
  }

  it('R55: chooses another language, and it is silent until they ask for it in that one', async () => {
    const {device, survey, aloud} = await listening();
    await inSpanish(survey, aloud);
    const silent = !device.speaking;
    await pressAloud(aloud, 'Leer en voz alta');
    expect([silent, device.said.at(-1)?.lang]).to.deep.equal([true, 'es-ES']);
  });

  it('R55: is not begun again for, when the survey was wiped: whoever comes next is told first', async () => {
    const {device, survey, aloud} = await listening();
    survey.wipe();
    await settled(survey);
    await pressAloud(aloud, 'Read this aloud');
    expect([device.speaking, buttons(aloud)]).to.deep.equal([false, ['Play', 'No sound']]);
  });

  it('R33: gives no sign of it before they press: nothing is said by a survey that only loads', async () => {
    const device: Device = speaks(voice('en-GB'));
    const survey = await show();
    expect([text(survey).includes('How was the visit?'), device.said]).to.deep.equal([true, []]);
  });
});

async function inSpanish(survey: Awaited<ReturnType<typeof show>>, aloud: AloudElement): Promise<void> {
  const select = everything(survey).find((each) => each.matches('.language select')) as HTMLSelectElement;
  select.value = 'es';
  select.dispatchEvent(new Event('change', {bubbles: true}));
  while (aloud.lang !== 'es') await new Promise((resolve) => setTimeout(resolve));
  await settled(survey);
}
