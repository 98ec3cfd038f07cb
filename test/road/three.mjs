// The three engines, driven in the same words.
import {setTimeout as pause} from 'node:timers/promises';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {WebKitGtk} from '../tools/webkitgtk.mjs';
import {until} from './town.mjs';

/** Chromium or Firefox with one page. Certificates need not be signed by anybody. */
async function withPuppeteer(browser, options) {
  const running = await launch({browser, acceptInsecureCerts: true, ...options});
  const page = await running.newPage();
  return {
    /** Puppeteer's own page, for what only one engine can. */
    page,
    look: (script) => page.evaluate(script),
    keys: (steps) => press(page, steps),
    viewport: (width, height) => page.setViewport({width, height}),
    picture: () => page.screenshot({encoding: 'base64'}),
    quit: () => running.close(),
  };
}

async function webkit() {
  const browser = await WebKitGtk.start('none');
  return {
    look: (script) => browser.run(`() => ${script}`),
    keys: (steps) => browser.keys(steps),
    viewport: (width, height) => browser.viewport(width, height),
    // It draws no picture of a page that is about to go.
    picture: undefined,
    quit: () => browser.quit(),
  };
}

const start = {
  Chromium: () => withPuppeteer('chrome', {executablePath: find('chromium'), args: launchArguments}),
  Firefox: () => withPuppeteer('firefox', {executablePath: find('firefox')}),
  WebKitGTK: webkit,
};

/** The names of the three. */
export const engines = Object.keys(start);

/**
 * A browser with one page. What makes the page go elsewhere is not waited for, so that it can be looked at meanwhile.
 *
 * @param {string} engine
 */
export async function openBrowser(engine) {
  const browser = await start[engine]();
  /** Does something after this was answered, because then the page may be gone. */
  const soon = (script) => browser.look(`(setTimeout(() => {${script}}), true)`);
  /** Waits until something is true of the page. While one page gives way to another, a question may never be answered. */
  const holds = (script) => until(() => Promise.race([browser.look(script).catch(() => false), pause(1000)]), script);
  return {
    ...browser,
    soon,
    holds,
    /** Goes to an address, as a person who types it would. */
    async open(address) {
      await browser.look('globalThis.before = true');
      await soon(`location.href = ${JSON.stringify(address)}`);
      await holds(`!globalThis.before && location.href !== 'about:blank' && document.readyState === 'complete'`);
    },
  };
}
