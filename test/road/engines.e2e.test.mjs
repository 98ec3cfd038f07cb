// The same survey, answered by keyboard in the other two engines, ends in the collector.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch} from 'puppeteer-core';
import {find} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {WebKitGtk} from '../tools/webkitgtk.mjs';
import {Person, universalShortCells} from './person.mjs';
import {buildTown, until} from './town.mjs';

let town;
before(async () => (town = await buildTown()));
after(() => town.tearDown());

/** Answers and sends, and checks that one more row with these words has come. */
async function goTheRoad(person, words) {
  const rows = town.rows();
  await person.answerUniversalShort(words);
  await person.use('Send my answers');
  await person.reads('Your answers have arrived');
  await until(() => town.rows() === rows + 1, 'one more row');
  const opened = await town.opened();
  assert.ok(opened.includes(`${universalShortCells.join(',')},${words}\r\n`), opened);
}

test('a response from Firefox reaches the organisation', async () => {
  const browser = await launch({browser: 'firefox', executablePath: find('firefox')});
  try {
    const page = await browser.newPage();
    await page.goto(town.site);
    await goTheRoad(
      new Person(
        (steps) => press(page, steps),
        (script) => page.evaluate(script),
      ),
      'Longer hours in Firefox',
    );
  } finally {
    await browser.close();
  }
});

test('a response from WebKitGTK reaches the organisation', async () => {
  const browser = await WebKitGtk.start();
  try {
    await browser.open(town.site);
    const look = (script) => browser.run(`() => ${script}`);
    await goTheRoad(new Person((steps) => browser.keys(steps), look), 'Longer hours in WebKit');
  } finally {
    await browser.quit();
  }
});
