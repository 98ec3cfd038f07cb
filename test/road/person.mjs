// Somebody who answers with a keyboard and nothing else.
import {until} from './town.mjs';

/** What the focus is on, through all shadow roots, as it would be read out: its label or its words. */
const focused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return (element?.closest('label')?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
})()`;

/** What can be read in the survey now, through all its shadow roots. */
const readable = `(() => {
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.localName === 'style') return '';
    return [...(node.shadowRoot ?? node).childNodes].map(words).join(' ');
  };
  return words(document.querySelector('heed-survey')).replace(/\\s+/g, ' ');
})()`;

export class Person {
  #keys;
  #look;

  /**
   * @param {(steps: string[]) => Promise<unknown>} keys Presses keys in their browser.
   * @param {(script: string) => Promise<unknown>} look Asks their page for the value of an expression.
   */
  constructor(keys, look) {
    this.#keys = keys;
    this.#look = look;
  }

  /** Waits until the survey says something. */
  reads(words) {
    return until(async () => String(await this.#look(readable)).includes(words), `the words “${words}”`);
  }

  /** Waits until the focus is on something called so. */
  isOn(label) {
    return until(async () => String(await this.#look(focused)).startsWith(label), `the focus on “${label}”`);
  }

  /** Goes from control to control until one is called so. */
  async goTo(label) {
    for (let presses = 0; presses < 60; presses += 1) {
      if (String(await this.#look(focused)).startsWith(label)) return;
      await this.#keys(['Tab']);
    }
    throw new Error(`No control called “${label}” can be reached by keyboard.`);
  }

  /** Goes to a button and presses it. */
  async use(label) {
    await this.goTo(label);
    await this.#keys(['Enter']);
  }

  /** Picks one of several: to the first with Tab, to the others with the arrow. */
  async pick(first, steps) {
    await this.goTo(first);
    await this.#keys(['Space', ...Array(steps).fill('ArrowDown')]);
  }

  /** Answers `universal-short` up to the review, or to whatever is read in its place. */
  async answerUniversalShort(words, then = 'Look over your answers') {
    await this.reads('It is your choice');
    await this.use('Start');
    await this.reads('Question 1 of 5');
    await this.pick('Always', 0);
    await this.use('Continue');
    await this.reads('Question 2 of 5');
    await this.pick('Always', 1);
    await this.use('Continue');
    await this.reads('Question 3 of 5');
    await this.pick('Always', 4); // past the four points: not sure
    await this.use('Continue');
    await this.reads('Question 4 of 5');
    await this.use('Skip this question');
    await this.reads('Question 5 of 5');
    await this.isOn('What is one thing we should change?'); // the question itself, where reading goes on
    await this.#keys(['Tab', words]);
    await this.use('Continue');
    await this.reads(then);
  }
}

/** What `heed open` then shows for it, apart from the words. */
export const universalShortCells = ['always', 'most-times', '[not-sure]', '[skipped]'];
