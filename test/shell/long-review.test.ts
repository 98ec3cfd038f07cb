import {expect} from '@open-wc/testing';
import type {Survey} from '../../src/schema/index.js';
import {press, settled, show} from '../support/person.js';
import {safe, small} from '../support/survey.js';
import {replace} from '../support/watch.js';

/** Frames that are drawn when the test says so. */
function frames(): {draw: () => void; waiting: () => number} {
  let next: (() => void)[] = [];
  replace(globalThis, 'requestAnimationFrame', (draw: () => void) => next.push(draw));
  replace(globalThis, 'cancelAnimationFrame', () => (next = []));
  return {draw: () => next.splice(0).forEach((each) => each()), waiting: () => next.length};
}

const long: Survey = {
  ...small,
  parts: [{id: 'long', questions: Array.from({length: 45}, (_, n) => ({...safe, id: `safe-${n}`})), together: true}],
};

describe('Looking over a very long survey', () => {
  it('shows the first answers at once and all of them within a few frames', async () => {
    const {draw, waiting} = frames();
    const survey = await show({survey: long});
    await press(survey, 'Start', 'Skip these questions');
    const rows = () => survey.renderRoot.querySelectorAll('.answer').length;
    const first = rows();
    while (waiting() > 0) {
      draw();
      // oxlint-disable-next-line no-await-in-loop -- one frame after the other
      await settled(survey);
    }
    expect([first > 0, first < 45, rows()]).to.deep.equal([true, true, 45]);
  });

  it('can be sent before all of it is drawn, and nothing is missing', async () => {
    frames();
    let sent = 0;
    const survey = await show({survey: long, keep: async (collected) => void (sent = collected.size)});
    await press(survey, 'Start');
    survey.renderRoot.querySelector('heed-scale')!.shadowRoot!.querySelector<HTMLElement>('label')!.click();
    await settled(survey);
    await press(survey, 'Continue', 'Send my answers');
    expect(sent).to.equal(45);
  });
});
