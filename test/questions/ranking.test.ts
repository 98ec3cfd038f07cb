import {expect, oneEvent} from '@open-wc/testing';
import {ask, kinds, type Asked} from '../support/asked.js';
import {click, keys, media, viewport} from '../tools/act.js';

const question = kinds.ranking;
const usual = ['food', 'quiet', 'hours', 'classes'];

/** The things in the order on the screen, as they are read. */
function order({root}: Asked): string[] {
  return [...root.querySelectorAll('li > span')].map(({textContent}) => textContent);
}

/** A button, by what it is called. */
function button({root}: Asked, words: string): HTMLElement {
  return [...root.querySelectorAll<HTMLElement>('li button')].find(({textContent}) => textContent.trim() === words)!;
}

/** Presses a button with the Enter key. */
async function press(asked: Asked, words: string): Promise<void> {
  const pressed = oneEvent(button(asked, words), 'click');
  button(asked, words).focus();
  await Promise.all([keys('Enter'), pressed]);
  await asked.element.updateComplete;
}

describe('Things to put in order', () => {
  it('are read with their place', async () => {
    expect(order(await ask(question))).to.deep.equal([
      '1. Better food',
      '2. More quiet',
      '3. Longer hours',
      '4. More classes',
    ]);
  });

  it('have buttons that say what they move, and where', async () => {
    const {root} = await ask(question);
    const names = [...root.querySelectorAll('li:nth-of-type(2) button')].map(({textContent}) => textContent.trim());
    expect(names).to.deep.equal(['Move up: More quiet', 'Move down: More quiet']);
  });

  it('are in nobody’s order before somebody says so', async () => {
    const {root, told} = await ask(question);
    expect([root.querySelectorAll('input:checked').length, told]).to.deep.equal([0, []]);
  });

  it('are answered by saying that the order is right', async () => {
    const asked = await ask(question);
    const answered = oneEvent(asked.element, 'answer');
    asked.root.querySelector('input')!.focus();
    await Promise.all([keys('Space'), answered]);
    expect(asked.told).to.deep.equal([{answer: usual}]);
  });

  it('are answered by moving one of them', async () => {
    const asked = await ask(question);
    await press(asked, 'Move up: More quiet');
    expect(asked.told).to.deep.equal([{answer: ['quiet', 'food', 'hours', 'classes']}]);
    expect(order(asked)[0]).to.equal('1. More quiet');
  });

  it('say where one is after it was moved', async () => {
    const asked = await ask(question);
    await press(asked, 'Move down: Better food');
    expect(asked.root.querySelector('[role=status]')!.textContent).to.equal('Better food is now 2 of 4.');
  });

  for (const words of ['Move down: Better food', 'Move up: Longer hours']) {
    it(`leave the keyboard on the button that was pressed (${words})`, async () => {
      const asked = await ask(question);
      const pressed = button(asked, words);
      await press(asked, words);
      expect(asked.root.activeElement === pressed).to.be.true;
      expect(pressed.textContent.trim()).to.equal(words);
    });
  }

  it('go as far as somebody keeps pressing', async () => {
    const asked = await ask(question);
    await press(asked, 'Move down: Better food');
    await press(asked, 'Move down: Better food');
    await press(asked, 'Move down: Better food');
    expect(asked.told.at(-1)).to.deep.equal({answer: ['quiet', 'hours', 'classes', 'food']});
  });

  it('stay where they are at the end, and the keyboard too', async () => {
    const asked = await ask(question);
    await press(asked, 'Move up: Better food');
    expect([asked.told, order(asked)[0]]).to.deep.equal([[], '1. Better food']);
    expect(asked.root.activeElement === button(asked, 'Move up: Better food')).to.be.true;
  });

  it('say which buttons lead nowhere, and can still be found there', async () => {
    const {root} = await ask(question);
    const ends = [...root.querySelectorAll('[aria-disabled=true]')].map(({textContent}) => textContent.trim());
    expect(ends).to.deep.equal(['Move up: Better food', 'Move down: More classes']);
    expect(root.querySelectorAll('button:disabled').length).to.equal(0);
  });

  it('are moved with a press of the finger as well', async () => {
    const asked = await ask(question);
    const answered = oneEvent(asked.element, 'answer');
    await click(button(asked, 'Move up: More classes'));
    await answered;
    expect(asked.told).to.deep.equal([{answer: ['food', 'quiet', 'classes', 'hours']}]);
  });

  it('stand as they were left when somebody comes back to them', async () => {
    const asked = await ask(question, {answer: ['classes', 'hours', 'quiet', 'food']});
    expect(order(asked).map((words) => words.slice(3))).to.deep.equal([
      'More classes',
      'Longer hours',
      'More quiet',
      'Better food',
    ]);
  });

  it('stand as they did at first once the answer was cleared', async () => {
    const asked = await ask(question, {answer: ['classes', 'hours', 'quiet', 'food']});
    asked.root.querySelector<HTMLElement>('[part=clear]')!.click();
    await asked.element.updateComplete;
    expect([asked.told, order(asked)[0]]).to.deep.equal([[null], '1. Better food']);
  });

  it('keep their order when somebody would rather not say', async () => {
    const asked = await ask(question, {answer: ['classes', 'hours', 'quiet', 'food']});
    asked.root.querySelector<HTMLElement>('.why label:last-of-type')!.click();
    await asked.element.updateComplete;
    expect(asked.told).to.deep.equal([{why: 'rather-not-say'}]);
    expect(order(asked)[0]).to.equal('1. More classes');
  });

  it('are counted in the digits of the language', async () => {
    expect(order(await ask(question, undefined, 'ar'))[0]).to.equal('١. طعام أفضل');
  });

  it('have buttons of 44 pixels that fit on the smallest phone', async () => {
    await viewport(320);
    const {root} = await ask(question, undefined, 'es');
    const sizes = [...root.querySelectorAll('li button')].map((each) => each.getBoundingClientRect());
    expect(sizes.every(({width, height}) => width >= 44 && height >= 44)).to.be.true;
    expect(document.scrollingElement!.scrollWidth).to.be.at.most(320);
  });

  it('can be told apart where the device chooses the colours', async () => {
    if ((await media({'forced-colors': 'active'})) === 'unsupported') return;
    const asked = await ask(question);
    const colours = ['Move up: Better food', 'Move down: Better food'].map(
      (words) => getComputedStyle(button(asked, words)).color,
    );
    expect(new Set(colours).size).to.equal(2);
  });
});
