import {expect} from '@open-wc/testing';
import {organisation} from '../support/organisation.js';
import {small} from '../support/survey.js';
import {everything, focused, offers, press, show, text} from '../support/person.js';
import {onEveryScreen, throughQuestions, type Visited} from '../support/walk.js';
import {viewport} from '../tools/act.js';
import {watch} from '../support/watch.js';
import {universalShort} from '../../src/templates/index.js';

/** The names of the screens on which something was found. */
const where = (visited: readonly Visited<readonly unknown[]>[]) =>
  visited.filter(({seen}) => seen.length > 0).map(({screen, seen}) => `${screen}: ${seen.join(', ')}`);

describe('On every screen that somebody can come to', () => {
  it('R11: help is the first thing below it, and one press away', async () => {
    const visited = await onEveryScreen((survey) => {
      const help = survey.renderRoot.querySelector('#bottom > :first-child');
      const summary = help?.querySelector('summary');
      return [help?.getAttribute('part'), summary?.textContent.trim(), summary?.checkVisibility()].join();
    });
    const elsewhere = visited.filter(({seen}) => seen !== 'help,Get help,true');
    // What covers a screen shows nothing of it, so that nobody who walks by reads who somebody could turn to.
    expect(elsewhere.map(({screen, seen}) => `${screen}: ${seen}`)).to.deep.equal(['covered: ,,', 'idle: ,,']);
  });

  it('R11: help is open once nothing more is asked, whatever somebody did', async () => {
    const visited = await onEveryScreen((survey) =>
      everything(survey).some((each) => each.matches('details[part=help][open] a') && each.checkVisibility()),
    );
    const open = visited.filter(({seen}) => seen).map(({screen}) => screen);
    expect(open).to.deep.equal([
      'nothing',
      'deleted',
      'kept',
      'held',
      'received',
      'taken back',
      'refused',
      'closed',
      'removed',
    ]);
  });

  it('R97: what the notice said can be read again wherever something is asked', async () => {
    const visited = await onEveryScreen((survey) => {
      const again = everything(survey).find((each) => each.matches('details[part=about]'));
      return again?.textContent.includes('A screen can be seen.') ?? false;
    });
    const silent = visited.filter(({seen}) => !seen).map(({screen}) => screen);
    expect(silent).to.deep.equal([
      'notice',
      'stopping',
      'sending',
      'nothing',
      'deleted',
      'kept',
      'held',
      'received',
      'taken back',
      'refused',
      'closed',
      'removed',
      'cleared',
      'covered',
      'idle',
    ]);
  });

  it('R3: nothing is picked or written before somebody does it', async () => {
    const visited = await throughQuestions(await show(), (survey, screen) =>
      screen === 'question 1' || screen.startsWith('question')
        ? everything(survey).filter(
            (each) =>
              (each.matches('#survey :checked:not(option), input:checked') ||
                (each.matches('textarea, input:not([type=radio], [type=checkbox])') &&
                  (each as HTMLInputElement).value)) &&
              !each.closest('#top'),
          )
        : [],
    );
    expect(where(visited)).to.be.empty;
  });

  it('R32: each question says which it is of how many, and nothing measures, counts down or fills up', async () => {
    const visited = await throughQuestions(await show(), (survey) => ({
      said: /Question \d+ of \d+( to \d+)?/.exec(text(survey))?.[0],
      asks: everything(survey).some((each) => each.matches('input, textarea')),
      clocks: everything(survey).filter((each) => each.matches('progress, meter, [role=progressbar], [role=timer]'))
        .length,
    }));
    const asking = visited.map(({seen}) => seen).filter(({asks}) => asks);
    expect(asking.length).to.equal(4);
    expect(asking.filter(({said}) => said === undefined)).to.be.empty;
    expect(visited.filter(({seen}) => seen.clocks > 0)).to.be.empty;
  });

  it('R33: nothing moves, sounds or shakes', async () => {
    const loud = [
      watch(HTMLMediaElement.prototype, 'play'),
      watch(Element.prototype, 'animate'),
      ...('vibrate' in navigator ? [watch(navigator, 'vibrate')] : []),
      ...('speechSynthesis' in globalThis ? [watch(speechSynthesis, 'speak', () => undefined)] : []),
    ];
    const visited = await onEveryScreen((survey) => [
      ...survey.getAnimations({subtree: true}),
      ...everything(survey).flatMap((each) => each.getAnimations()),
      ...everything(survey).filter((each) => each.matches('video, marquee, [autoplay]')),
    ]);
    expect([where(visited), loud.flat()]).to.deep.equal([[], []]);
  });

  it('R102: letters stand upright, as they were written, and none is cut off', async () => {
    await viewport(320, 640);
    const visited = await onEveryScreen((survey) =>
      everything(survey).flatMap((each) => {
        const {fontStyle, textTransform, fontVariantCaps, overflowY} = getComputedStyle(each);
        const drawn = each.checkVisibility() && !each.matches('.sr, .sr *, style, heed-leave p');
        const cut = /hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1;
        const odd = fontStyle !== 'normal' || textTransform !== 'none' || fontVariantCaps !== 'normal' || cut;
        return drawn && odd ? [each.localName] : [];
      }),
    );
    expect(where(visited)).to.be.empty;
  });

  it('R105: everything but a person’s own answers can be translated by the browser', async () => {
    const visited = await onEveryScreen((survey) =>
      everything(survey)
        .filter((each) => each.matches('[translate=no], .notranslate'))
        .filter((each) => !each.matches('textarea, input, select, dd *, [part=code], [part=code] *'))
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(where(visited)).to.be.empty;
  });

  it('R1: nothing is called required, and no control refuses anything', async () => {
    const visited = await onEveryScreen((survey) =>
      everything(survey).filter((each) =>
        each.matches(
          '[required], [aria-required], [aria-invalid], [pattern], [minlength], form, [disabled], [aria-disabled]',
        ),
      ),
    );
    expect(where(visited)).to.be.empty;
  });

  it('R17: nothing asks for an address, a number to call or a file', async () => {
    const visited = await onEveryScreen((survey) =>
      everything(survey).filter((each) =>
        each.matches(
          '[type=email], [type=tel], [type=url], [type=password], [type=file], [type=date], [autocomplete]:not([autocomplete=off])',
        ),
      ),
    );
    expect(where(visited)).to.be.empty;
  });

  it('R24, R37: there is no picture that nobody chose', async () => {
    const visited = await onEveryScreen((survey) =>
      everything(survey).filter(
        (each) => each.matches('img, picture, video, canvas') || /url\(/.test(getComputedStyle(each).backgroundImage),
      ),
    );
    expect(where(visited)).to.be.empty;
  });
});

describe('In the survey that is ready to use', () => {
  it('R5: somebody can stop at every question, and send or delete what they have done', async () => {
    const survey = await show({survey: universalShort});
    const visited = await throughQuestions(survey, async (_survey, screen) => {
      if (screen === 'notice') return 'has not begun';
      await press(survey, 'Stop');
      const choice = ['Send my answers so far', 'Delete my answers'].map((words) => offers(survey, words));
      await press(survey, 'Go back to the questions');
      return choice.join();
    });
    expect(visited.map(({seen}) => seen)).to.deep.equal([
      'has not begun',
      ...Array.from({length: 6}, () => 'true,true'),
    ]);
  });

  it('R6: somebody can go back from every question but the first, and change each from the review', async () => {
    const visited = await throughQuestions(await show({survey: universalShort}), (survey) => ({
      back: offers(survey, 'Back'),
      changes: everything(survey).filter((each) => each.matches('button[id^=change-]')).length,
    }));
    expect(visited.map(({seen}) => seen.back)).to.deep.equal([false, false, true, true, true, true, true]);
    expect(visited.at(-1)!.seen.changes).to.equal(5);
  });

  it('R20: each question stands on a screen of its own', async () => {
    const visited = await throughQuestions(
      await show({survey: universalShort}),
      (survey) => survey.renderRoot.querySelectorAll('#screen .question').length,
    );
    expect(visited.map(({seen}) => seen)).to.deep.equal([0, 1, 1, 1, 1, 1, 0]);
  });
});

describe('On a small phone', () => {
  it('R23: the points of a scale stand below each other, from most to least', async () => {
    await viewport(430, 640);
    const survey = await show();
    await press(survey, 'Start');
    const rows = everything(survey).filter((each) =>
      each.matches('fieldset > label, fieldset > * > label:not(.why *)'),
    );
    const points = rows.slice(0, 3).map((each) => each.getBoundingClientRect());
    expect(rows.slice(0, 3).map(({textContent}) => textContent.trim())).to.deep.equal(['Always', 'Sometimes', 'Never']);
    expect(points.every(({top}, at) => at === 0 || top >= points[at - 1]!.bottom)).to.be.true;
  });
});

describe('The end', () => {
  /** What is read at the end after answering the first question so, and once nothing but the end is there. */
  async function endAfter(answer: string): Promise<string> {
    const survey = await show();
    await press(survey, 'Start');
    const label = everything(survey).find((each) => each.matches('label') && each.textContent.trim() === answer);
    (label as HTMLElement).click();
    await press(survey, 'Stop', 'Send my answers so far');
    return text(survey);
  }

  it('R17, R35: is the same whatever somebody answered', async () => {
    const [well, badly, silent] = [
      await endAfter('Always'),
      await endAfter('Never'),
      await endAfter('I would rather not say'),
    ];
    expect(well).to.contain('Thank you.');
    expect([badly, silent]).to.deep.equal([well, well]);
  });
});

describe('When a page with a survey is opened', () => {
  it('R12: the survey takes no keyboard, scrolls nothing and opens nothing', async () => {
    const scrolled = [
      watch(Element.prototype, 'scrollIntoView'),
      watch(globalThis, 'scrollTo', () => undefined),
      watch(HTMLElement.prototype, 'focus'),
      watch(HTMLDialogElement.prototype, 'showModal'),
      watch(globalThis, 'open', () => null),
    ];
    const before = focused();
    const survey = await show({survey: small});
    expect(scrolled.flat()).to.be.empty;
    expect(focused() === before).to.be.true;
    expect(everything(survey).filter((each) => each.matches('details[open], dialog[open]')).length).to.equal(0);
  });

  it('R45: leaving leads to the weather, unless the organisation says where', async () => {
    const {leave: _leave, ...silent} = organisation;
    const shown = await Promise.all([silent, organisation].map((asking) => show({organisation: asking})));
    expect(shown.map((survey) => survey.renderRoot.querySelector('heed-leave')!.href)).to.deep.equal([
      'https://worldweather.wmo.int/',
      'https://weather.example/',
    ]);
  });

  it('R98: the language comes before anything that has to be read', async () => {
    const survey = await show();
    const [select, heading] = ['select', 'h2'].map((name) => survey.renderRoot.querySelector(name)!);
    expect(select!.compareDocumentPosition(heading!) & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(4);
  });
});
