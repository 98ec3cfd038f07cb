// Whoever prints the page, or saves it as a PDF, gets an empty sheet: paper is found.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {Person} from './person.mjs';
import {buildTown} from './town.mjs';

let town;
let browser;
let page;
before(async () => {
  town = await buildTown();
  browser = await launch({executablePath: find('chromium'), args: launchArguments});
  page = await browser.newPage();
  await page.goto(town.site);
  const person = new Person(
    (steps) => press(page, steps),
    (script) => page.evaluate(script),
  );
  await person.answerUniversalShort('More tea');
});
after(async () => {
  await browser?.close();
  await town?.tearDown();
});

/** All the words that can be seen, in shadow trees too. */
function words() {
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? below(node.shadowRoot) : [])]);
  return below(document.body)
    .filter((node) => node.checkVisibility())
    .flatMap(({childNodes}) => [...childNodes].filter(({nodeType}) => nodeType === 3).map(({data}) => data.trim()))
    .filter(Boolean);
}

test('on the screen the answers can be read, so this test would notice them', async () => {
  await page.emulateMediaType('screen');
  assert.ok((await page.evaluate(words)).includes('More tea'));
});

test('on paper there is nothing: no answer, no question, no way out', async () => {
  await page.emulateMediaType('print');
  assert.deepEqual(await page.evaluate(words), []);
});
