import {oneEvent} from '@open-wc/testing';
import type {NumberQuestion} from '../../src/schema/index.js';
import {keys} from '../tools/act.js';
import {ask, type Asked} from './asked.js';
import {often} from './more-kinds.js';

/** Asks for a number, so far unanswered unless it is said otherwise. */
export const asking = (more: Partial<NumberQuestion>, given?: number, lang = 'en') =>
  ask({...often, ...more}, given === undefined ? undefined : {answer: given}, lang);

/** Where the number is written. */
export const field = ({root}: Asked) => root.querySelector<HTMLInputElement>('input[type=text]')!;

/** The calm line below. */
export const says = ({root}: Asked) => root.querySelector('[role=status]')!.textContent.trim();

const step = ({root}: Asked, word: string) =>
  [...root.querySelectorAll<HTMLElement>('[part=step]')].find(({textContent}) => textContent.includes(word))!;

/** Types into the field of a number, key by key. */
export async function type(asked: Asked, typed: string): Promise<void> {
  const target = field(asked);
  const written = new Promise<void>((resolve) => {
    target.addEventListener('input', () => target.value === typed && resolve());
  });
  target.focus();
  await Promise.all([keys(typed), written]);
  await asked.element.updateComplete;
}

/** Presses a button beside the field with the Enter key, so many times. */
export async function press(asked: Asked, word: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const target = step(asked, word);
    const pressed = oneEvent(target, 'click');
    target.focus();
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await Promise.all([keys('Enter'), pressed]);
    // oxlint-disable-next-line no-await-in-loop
    await asked.element.updateComplete;
  }
}
