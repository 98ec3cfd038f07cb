import {expect} from '@open-wc/testing';
import {AloudElement} from '../../src/shell/aloud-element.js';
import {buttons, listen, press, written} from '../support/aloud.js';
import {Listeners} from '../support/listeners.js';
import {plays} from '../support/recordings.js';
import {settle, speaks, voice} from '../support/voices.js';
import {afterwards, replace, watch} from '../support/watch.js';

const everything = [
  'Did you feel safe here?',
  'Always',
  'Sometimes',
  'Never',
  'Or choose one of these',
  'Not sure',
  'Does not apply to me',
  'I would rather not say',
  'Continue',
  'Get help',
];

/** Somebody who listens, on a device with a voice for English. */
async function listening() {
  const device = speaks(voice('en-GB'));
  const screen = await listen();
  await press(screen.aloud, 'Read this aloud', 'Play');
  return {device, ...screen};
}

describe('Whoever would rather listen', () => {
  it('R100: hears everything that can be read, in the order in which it stands there', async () => {
    const {device} = await listening();
    expect(await device.toTheEnd()).to.deep.equal(everything);
  });

  it('R100: hears the help, too, when it is open', async () => {
    const device = speaks(voice('en-GB'));
    const {aloud, help} = await listen();
    help.open = true;
    await press(aloud, 'Read this aloud', 'Play');
    expect(await device.toTheEnd()).to.deep.equal([...everything, 'Call us.']);
  });

  it('can stop it, and hear it again from the beginning', async () => {
    const {device, aloud} = await listening();
    await device.finish();
    await press(aloud, 'Stop reading');
    expect([device.speaking, buttons(aloud)]).to.deep.equal([false, ['Read this aloud']]);
    await press(aloud, 'Read this aloud');
    expect(device.said.at(-1)?.text).to.equal(everything[0]);
  });

  it('is offered to hear it again when it has come to its end', async () => {
    const {device, aloud} = await listening();
    await device.toTheEnd();
    await settle();
    expect(buttons(aloud)).to.deep.equal(['Read this aloud']);
  });

  it('is told calmly when the voice does not work', async () => {
    const {device, aloud} = await listening();
    while (device.speaking) await device.fail();
    expect([buttons(aloud), written(aloud)]).to.deep.equal([
      ['Read this aloud'],
      'There is no sound right now. You can try again later.',
    ]);
  });

  it('can go on with the keyboard where they are', async () => {
    speaks(voice('en-GB'));
    const {aloud} = await listen();
    const here = () => aloud.shadowRoot!.activeElement?.textContent.trim();
    await press(aloud, 'Read this aloud');
    const atWarning = here();
    await press(aloud, 'Play');
    expect([atWarning, here()]).to.deep.equal([
      'Sound will play out loud. Others near you may hear it.',
      'Stop reading',
    ]);
  });

  it('hears what a button is called by the time it is its turn', async () => {
    const {device, root} = await listening();
    root.querySelector('#screen > button')!.textContent = 'Skip this question';
    expect(await device.toTheEnd()).to.include('Skip this question');
  });

  it('is not bothered with what has gone from the screen meanwhile', async () => {
    const {device, root} = await listening();
    root.querySelector('#screen > button')!.remove();
    expect(await device.toTheEnd()).not.to.include('Continue');
  });

  it('R52: is known to be there, on a device that people share, without the page hearing of it', async () => {
    const device = speaks(voice('en-GB'));
    const {aloud, root} = await listen();
    const heard = {survey: 0, page: 0};
    root.addEventListener('listening', () => (heard.survey += 1));
    const page = () => (heard.page += 1);
    document.addEventListener('listening', page);
    afterwards(() => document.removeEventListener('listening', page));
    await press(aloud, 'Read this aloud', 'Play');
    await device.finish();
    expect(heard).to.deep.equal({survey: 2, page: 0});
  });

  it('hears it even if another tab left the voice paused, in the middle of something', async () => {
    const device = speaks(voice('en-GB'));
    Object.assign(device, {paused: true, pending: true});
    await press((await listen()).aloud, 'Read this aloud', 'Play');
    expect([device.asked, device.said.length]).to.deep.equal([['cancel', 'resume'], 1]);
  });
});

describe('Before the first sound', () => {
  it('R55: a person is told that others may hear', async () => {
    speaks(voice('en-GB'));
    const {aloud} = await listen();
    await press(aloud, 'Read this aloud');
    expect([written(aloud), buttons(aloud)]).to.deep.equal([
      'Sound will play out loud. Others near you may hear it.',
      ['Play', 'No sound'],
    ]);
  });

  it('R33: nothing sounds, plays or shakes until they press Play', async () => {
    const contexts = watch(globalThis, 'AudioContext', () => ({}));
    if ('vibrate' in navigator) replace(navigator, 'vibrate', () => contexts.push(['vibrate']));
    const [device, loudspeaker] = [speaks(voice('en-GB')), plays()];
    const {aloud} = await listen({recordings: {help: {en: 'audio/help.mp3'}}});
    await press(aloud, 'Read this aloud');
    const before = [device.said.length, loudspeaker.played.length];
    await press(aloud, 'Play');
    expect([before, device.said.length, contexts.length]).to.deep.equal([[0, 0], 1, 0]);
  });

  it('R55: they can say no, and are told again the next time', async () => {
    const device = speaks(voice('en-GB'));
    const {aloud} = await listen();
    await press(aloud, 'Read this aloud', 'No sound', 'Read this aloud');
    expect([device.said.length, buttons(aloud)]).to.deep.equal([0, ['Play', 'No sound']]);
  });

  it('R55: they are told once, and on later screens it starts at once', async () => {
    const {device, aloud} = await listening();
    aloud.at = 1;
    await settle();
    await press(aloud, 'Read this aloud');
    expect([device.said.length, buttons(aloud)]).to.deep.equal([2, ['Stop reading']]);
  });

  it('R55: whoever comes after them on the same device is told as well', async () => {
    const {device, aloud} = await listening();
    aloud.forget();
    await settle();
    await press(aloud, 'Read this aloud');
    expect([device.said.length, buttons(aloud)]).to.deep.equal([1, ['Play', 'No sound']]);
  });
});

/** What ends a reading, besides the person’s own press. */
const endings: Readonly<Record<string, (aloud: AloudElement) => void>> = {
  'R43, R55: when the survey is wiped because somebody leaves': (aloud) => aloud.forget(),
  'R55: when the tab is hidden': () => document.dispatchEvent(new Event('visibilitychange')),
  'R55: when the page goes': () => dispatchEvent(new PageTransitionEvent('pagehide')),
  'R55: when the survey is taken from the page': (aloud) => aloud.remove(),
};

describe('It is silent at once', () => {
  for (const [told, end] of Object.entries(endings)) {
    it(told, async () => {
      const {device, aloud} = await listening();
      end(aloud);
      expect(device.speaking).to.be.false;
    });
  }

  for (const [told, changed] of Object.entries({
    'R55: when there is another screen': {seen: 'stopping'},
    'R55: when there is another question': {at: 1},
    'R55: when there is another language': {lang: 'es'},
  } as const)) {
    it(told, async () => {
      const {device, aloud} = await listening();
      Object.assign(aloud, changed);
      await aloud.updateComplete;
      expect(device.speaking).to.be.false;
    });
  }

  it('R55: and nothing follows of what it was saying', async () => {
    const {device, aloud} = await listening();
    aloud.forget();
    await settle();
    expect([device.said.length, buttons(aloud)]).to.deep.equal([1, ['Read this aloud']]);
  });

  it('R55: the warning goes, too, with the screen that it was asked for', async () => {
    speaks(voice('en-GB'));
    const {aloud} = await listen();
    await press(aloud, 'Read this aloud');
    aloud.at = 1;
    await settle();
    expect(buttons(aloud)).to.deep.equal(['Read this aloud']);
  });
});

describe('The button', () => {
  it('R100: is not there where nobody could read', async () => {
    speaks();
    expect(buttons((await listen()).aloud)).to.be.empty;
  });

  it('R100: is not there where the browser cannot speak at all', async () => {
    replace(globalThis, 'speechSynthesis', undefined);
    expect(buttons((await listen()).aloud)).to.be.empty;
  });

  it('R100: comes when the device finds its voices, long after the page', async () => {
    const device = speaks();
    const {aloud} = await listen();
    device.find(voice('en-GB'));
    await aloud.updateComplete;
    expect(buttons(aloud)).to.deep.equal(['Read this aloud']);
  });

  it('is not there while the screen is covered', async () => {
    speaks(voice('en-GB'));
    expect(buttons((await listen({seen: 'covered'})).aloud)).to.be.empty;
  });

  it('speaks the person’s language', async () => {
    speaks(voice('ar-EG'));
    expect(buttons((await listen({lang: 'ar'})).aloud)).to.deep.equal(['القراءة بصوت عالٍ']);
  });

  it('R104: may come late: before it is registered there is nothing to see, and then it knows all it was given', async () => {
    speaks(voice('en-GB'));
    const {aloud} = await listen();
    const late = document.createElement('heed-aloud-late') as AloudElement;
    const {words, seen} = aloud;
    Object.assign(late, {lang: 'en', words, seen});
    aloud.before(late);
    const before = late.getBoundingClientRect().height;
    class Late extends AloudElement {}
    Late.define('heed-aloud-late');
    await late.updateComplete;
    expect([before, buttons(late)]).to.deep.equal([0, ['Read this aloud']]);
  });

  it('listens to nothing any more when it is gone', async () => {
    speaks(voice('en-GB'));
    const listeners = new Listeners();
    const {aloud} = await listen();
    const standing = listeners.standing;
    aloud.remove();
    expect([Object.keys(standing).length > 0, listeners.standing]).to.deep.equal([true, {}]);
  });
});

describe('R95: Everybody can use it (axe)', () => {
  for (const [told, way] of Object.entries({
    waiting: [],
    warning: ['Read this aloud'],
    reading: ['Read this aloud', 'Play'],
  })) {
    it(told, async () => {
      speaks(voice('en-GB'));
      const {aloud} = await listen();
      await press(aloud, ...way);
      await expect(aloud).to.be.accessible();
    });
  }

  it('out of order', async () => {
    const {device, aloud} = await listening();
    while (device.speaking) await device.fail();
    await expect(aloud).to.be.accessible();
  });

  it('R95: everything to press is large enough', async () => {
    speaks(voice('en-GB'));
    const {aloud} = await listen();
    await press(aloud, 'Read this aloud');
    const sizes = [...aloud.renderRoot.querySelectorAll('button')].map((each) => each.getBoundingClientRect());
    expect(sizes.length === 2 && sizes.every(({width, height}) => width >= 44 && height >= 44)).to.be.true;
  });
});

describe('While something is said', () => {
  const marked = (root: ShadowRoot, inside: HTMLElement) =>
    [...root.querySelectorAll('[data-aloud-now]'), ...inside.shadowRoot!.querySelectorAll('[data-aloud-now]')].map(
      ({textContent}) => textContent.trim(),
    );

  it('it is marked on the screen, wherever it stands, and then no longer', async () => {
    const {device, root, question} = await listening();
    const seen = [marked(root, question)];
    await device.finish();
    seen.push(marked(root, question));
    await device.toTheEnd();
    seen.push(marked(root, question));
    expect(seen).to.deep.equal([['Did you feel safe here?'], ['Always'], []]);
  });

  it('R95: the mark is a line, not a colour alone', async () => {
    const {question} = await listening();
    const {outlineStyle, outlineWidth} = getComputedStyle(question.shadowRoot!.querySelector('[data-aloud-now]')!);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['dotted', '3px']);
  });

  it('R33: nothing moves, and nothing scrolls by itself', async () => {
    document.body.style.minBlockSize = '300vh';
    afterwards(() => document.body.removeAttribute('style'));
    const {device, root, question} = await listening();
    const place = () => [
      scrollY,
      ...[...question.shadowRoot!.querySelectorAll('h2, label'), ...root.querySelectorAll('button')].map(
        (each) => each.getBoundingClientRect().top,
      ),
    ];
    const before = place();
    await device.finish();
    expect(place()).to.deep.equal(before);
  });

  it('the tree that it stands in is left as it was', async () => {
    const {device, question} = await listening();
    const during = question.shadowRoot!.adoptedStyleSheets.length;
    await device.toTheEnd();
    expect(question.shadowRoot!.adoptedStyleSheets.length).to.equal(during - 1);
  });
});
