import {expect, oneEvent} from '@open-wc/testing';
import {keeper, onPage, show} from '../support/person.js';
import {Listeners} from '../support/listeners.js';
import {organisation} from '../support/organisation.js';
import {small} from '../support/survey.js';

describe('A survey that comes and goes two hundred times', () => {
  it('leaves no listener on the page', async () => {
    const listeners = new Listeners();
    const survey = await show();
    const meanwhile = listeners.standing;
    survey.remove();
    for (let round = 0; round < 200; round += 1) {
      document.body.append(survey);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await survey.updateComplete;
      survey.remove();
    }
    expect(meanwhile).to.include({
      pageshow: 2,
      pagehide: 1,
      beforeunload: 1,
      keydown: 1,
      keyup: 1,
      scroll: 1,
      resize: 1,
      toggle: 1,
      focusin: 1,
    });
    expect(listeners.standing).to.deep.equal({});
  });

  it('leaves none of itself, each time a new one', async () => {
    const listeners = new Listeners();
    for (let round = 0; round < 200; round += 1) {
      const survey = onPage();
      const ready = oneEvent(survey, 'ready');
      Object.assign(survey, {survey: small, organisation, keep: keeper().keep});
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await ready;
      // oxlint-disable-next-line no-await-in-loop
      await survey.updateComplete;
      survey.remove();
    }
    expect(listeners.standing).to.deep.equal({});
  });

  it('still works when it is put back', async () => {
    const survey = await show();
    survey.remove();
    document.body.append(survey);
    await survey.updateComplete;
    const {standing} = new Listeners();
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(standing).to.deep.equal({});
    expect(survey.renderRoot.querySelectorAll('heed-leave').length).to.equal(1);
  });
});
