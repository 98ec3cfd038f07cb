/**
 * What a person does, for tests that run in a page. Real events from the browser, not made-up ones, and the same in
 * Chromium, Firefox and WebKitGTK. Whatever a test changes about the device is put back after it.
 */

import {executeServerCommand} from '@web/test-runner-commands';

/** What a person may have set on their device. */
export interface Media {
  readonly 'forced-colors'?: 'active' | 'none';
  readonly 'prefers-color-scheme'?: 'dark' | 'light';
  readonly 'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  readonly 'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

type Outcome = 'done' | 'unsupported';

/** The size of the page before any test changed it. */
const usual = {width: innerWidth, height: innerHeight};

let undo: (() => Promise<unknown>)[] = [];

/**
 * Presses keys, one after the other: the name of a key (`'Tab'`, `'Enter'`, `'Space'`, `'Shift'`, `'ArrowDown'`), keys
 * held together (`'Shift+Tab'`), or anything else as text to type (`'hello'`). After the last control comes the first.
 */
export async function keys(...steps: readonly string[]): Promise<void> {
  await executeServerCommand('keys', steps);
}

/** Clicks in the middle of an element, after bringing it into view. */
export async function click(target: Element): Promise<void> {
  target.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const {x, y, width, height} = target.getBoundingClientRect();
  await executeServerCommand('click', {x: x + width / 2, y: y + height / 2});
}

/** Makes the page so wide and so high, in CSS pixels. WebKitGTK cannot go below 300 across. */
export async function viewport(width: number, height = 800): Promise<void> {
  undo.push(() => executeServerCommand('viewport', usual));
  await executeServerCommand('viewport', {width, height});
}

/** Pretends that the device is set like this. Only Chromium can; elsewhere nothing changes and it says so. */
export async function media(features: Media): Promise<Outcome> {
  undo.push(() => executeServerCommand('media', {}));
  return executeServerCommand<Outcome, Media>('media', features);
}

afterEach(async () => {
  const steps = undo;
  undo = [];
  for (const step of steps) await step();
});
