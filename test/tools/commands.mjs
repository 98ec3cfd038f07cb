/**
 * What a test in a page may ask the outside to do: press keys, click, change the size of the page, and pretend that
 * the person has set their device to dark, to high contrast or to little motion. `act.ts` is the other end.
 */

import {press} from './keys.mjs';

/** A plugin for the test runner. */
export function commands() {
  const puppeteer = puppeteerHands();
  return {
    name: 'acts',
    async executeCommand({command, payload, session}) {
      const {browser, id} = session;
      const [hands, target] =
        browser.type === 'webkitgtk' ? [webkitHands, await browser.current()] : [puppeteer, browser.getPage(id)];
      if (!Object.hasOwn(hands, command)) return undefined;
      return (await hands[command](target, payload, browser.name)) ?? 'done';
    },
  };
}

/** Chromium and Firefox. */
function puppeteerHands() {
  const sessions = new WeakMap();
  return {
    keys: press,
    click: (page, {x, y}) => page.mouse.click(x, y),
    viewport: (page, size) => page.setViewport(size),
    async media(page, features, browserName) {
      if (browserName === 'Firefox') return 'unsupported';
      // The session stays open: Chromium forgets the settings together with it.
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      const pairs = Object.entries(features).map(([name, value]) => ({name, value}));
      await sessions.get(page).send('Emulation.setEmulatedMedia', {features: pairs});
      return 'done';
    },
  };
}

const webkitHands = {
  keys: (browser, steps) => browser.keys(steps),
  click: (browser, {x, y}) => browser.click(x, y),
  viewport: (browser, {width, height}) => browser.viewport(width, height),
  media: () => 'unsupported',
};
