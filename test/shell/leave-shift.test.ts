import {expect} from '@open-wc/testing';
import {allWords, languages} from '../../src/i18n/index.js';
import type {ShiftPresses} from '../../src/shell/shift-presses.js';
import {Clock} from '../support/clock.js';
import {StayingElement} from '../support/staying.js';
import {afterwards} from '../support/watch.js';
import {keys} from '../tools/act.js';

const words = await allWords(languages['en']!);

async function onPage(): Promise<StayingElement> {
  const element = document.createElement('test-staying') as StayingElement;
  Object.assign(element, {words, href: 'https://weather.example/'});
  document.body.append(element);
  afterwards(() => element.remove());
  await element.updateComplete;
  return element;
}

/** What a screen reader is told, after what was pressed is drawn. */
async function status(element: StayingElement): Promise<string> {
  await element.updateComplete;
  return element.renderRoot.querySelector('[role=status]')!.textContent.trim();
}

/** Presses the Shift key as often as said, and comes back when the last was let go. */
async function shift(...steps: string[]): Promise<void> {
  let left = steps.length;
  const released = new Promise<void>((resolve) => {
    const count = ({key}: KeyboardEvent) => {
      if (key === 'Shift') left -= 1;
      if (left > 0) return;
      removeEventListener('keyup', count, true);
      resolve();
    };
    addEventListener('keyup', count, true);
  });
  await Promise.all([keys(...steps), released]);
}

/** Presses it three times, and comes back when somebody has left. */
const shiftAway = (element: StayingElement) => Promise.all([keys('Shift', 'Shift', 'Shift'), element.gone]);

/** One press as the browser would report it. */
function press(type: 'keydown' | 'keyup', repeat = false) {
  dispatchEvent(new KeyboardEvent(type, {key: 'Shift', repeat}));
}

describe('The Shift key', () => {
  it('R41: leaves when it is pressed three times', async () => {
    const element = await onPage();
    await shiftAway(element);
    expect(element.went).to.have.length(1);
  });

  it('R41: leaves from a field where somebody writes', async () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    afterwards(() => field.remove());
    const element = await onPage();
    field.focus();
    await shiftAway(element);
    expect([element.went.length, field.value]).to.deep.equal([1, '']);
  });

  it('R41: does not leave when it is pressed twice, and says how many are left', async () => {
    const element = await onPage();
    await shift('Shift', 'Shift');
    expect([element.went.length, await status(element)]).to.deep.equal([0, words.leavePresses(1)]);
  });

  it('R41: says after the first press what two more would do, and shows it', async () => {
    const element = await onPage();
    await shift('Shift');
    expect(await status(element)).to.equal(words.leavePresses(2));
    const {width, height} = element.renderRoot.querySelector('[role=status]')!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.above(20);
  });

  it('R41: moves nothing on the page by saying so', async () => {
    const element = await onPage();
    const before = element.getBoundingClientRect();
    await shift('Shift');
    await status(element);
    expect(element.getBoundingClientRect()).to.deep.equal(before);
  });

  it('R41: leaves nobody who writes capital letters', async () => {
    const element = await onPage();
    await shift('Shift+a', 'Shift+b', 'Shift+c', 'Shift+d');
    expect([element.went.length, await status(element)]).to.deep.equal([0, '']);
  });

  it('R41: begins to count anew after any other key', async () => {
    const element = await onPage();
    await shift('Shift', 'Shift');
    await shift('Shift+a', 'Shift');
    expect([element.went.length, await status(element)]).to.deep.equal([0, words.leavePresses(2)]);
  });

  it('R41: begins to count anew after five seconds', async () => {
    const clock = new Clock();
    const element = await onPage();
    await shift('Shift', 'Shift');
    clock.pass(5000);
    expect(await status(element)).to.equal('');
    await shift('Shift');
    expect([element.went.length, await status(element)]).to.deep.equal([0, words.leavePresses(2)]);
  });

  it('R41: may be pressed slowly, each time within five seconds', async () => {
    const clock = new Clock();
    const element = await onPage();
    await shift('Shift');
    clock.pass(4999);
    await shift('Shift');
    clock.pass(4999);
    const left = new Promise((resolve) => element.addEventListener('leave', resolve));
    await Promise.all([keys('Shift'), left]);
    clock.pass(100);
    await element.gone;
    expect(element.went).to.have.length(1);
  });

  it('R41: counts once for somebody who holds it down', async () => {
    const element = await onPage();
    for (let held = 0; held < 9; held += 1) press('keydown', held > 0);
    press('keyup');
    expect(await status(element)).to.equal(words.leavePresses(2));
  });

  it('R41: leaves even when the page swallows keys', async () => {
    const swallow = (happening: Event) => happening.stopPropagation();
    document.addEventListener('keyup', swallow, true);
    afterwards(() => document.removeEventListener('keyup', swallow, true));
    const element = await onPage();
    await shiftAway(element);
    expect(element.went).to.have.length(1);
  });

  it('R41: leaves once where two surveys are on the page', async () => {
    const left: StayingElement[] = [];
    const surveys = [await onPage(), await onPage()];
    for (const each of surveys) each.addEventListener('leave', () => left.push(each));
    await shiftAway(surveys[0]!);
    expect([left.length, left[0] === surveys[0]]).to.deep.equal([1, true]);
  });

  it('R41: leaves once where two copies of the library are on the page', async () => {
    const left: string[] = [];
    for (const copy of ['first', 'second']) {
      const file = new URL(`../../src/shell/shift-presses.js?${copy}`, import.meta.url).href;
      // oxlint-disable-next-line no-await-in-loop -- one listens after the other
      const {ShiftPresses: Copied} = (await import(file)) as {ShiftPresses: typeof ShiftPresses};
      const presses = new Copied(
        () => undefined,
        () => left.push(copy),
      );
      presses.listen();
      afterwards(() => presses.stop());
    }
    for (let times = 0; times < 3; times += 1) {
      press('keydown');
      press('keyup');
    }
    expect(left).to.deep.equal(['first']);
  });

  it('R41: does nothing once the survey is gone', async () => {
    const element = await onPage();
    element.remove();
    await shift('Shift', 'Shift', 'Shift');
    expect(element.went).to.be.empty;
  });
});

describe('The Escape key', () => {
  it('R41: leaves nobody', async () => {
    const element = await onPage();
    const pressed = new Promise((resolve) => addEventListener('keyup', resolve, {once: true}));
    await Promise.all([keys('Escape', 'Escape', 'Escape'), pressed]);
    expect(element.went).to.be.empty;
  });

  for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const) {
    it(`R41: counts nothing while ${held.replace('Key', '')} is held: that is how people change their keyboard`, async () => {
      const element = await onPage();
      for (let time = 0; time < 3; time += 1) {
        dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift', [held]: true}));
        press('keyup');
      }
      expect([await status(element), element.went]).to.deep.equal(['', []]);
    });
  }

  it('R41: counts nothing while somebody points: that is how people select', async () => {
    const element = await onPage();
    for (let time = 0; time < 3; time += 1) {
      press('keydown');
      dispatchEvent(new PointerEvent('pointerdown'));
      press('keyup');
    }
    expect([await status(element), element.went]).to.deep.equal(['', []]);
  });
});
