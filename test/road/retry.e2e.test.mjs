// The connection breaks before the part that locks has loaded. Nothing is lost, and *Try again* works, in every engine.
import {readdir, rename} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {WebKitGtk} from '../tools/webkitgtk.mjs';
import {Person} from './person.mjs';
import {buildTown} from './town.mjs';

let town;
before(async () => (town = await buildTown()));
after(() => town.tearDown());

/** Takes the part that locks off the site, and gives back how to put it there again. */
async function takeAway() {
  const folder = join(town.folder, 'site/heed/c');
  const name = (await readdir(folder)).find((file) => file.startsWith('connect-'));
  await rename(join(folder, name), join(town.folder, name));
  return () => rename(join(town.folder, name), join(folder, name));
}

async function tryTwice(person) {
  await person.answerUniversalShort('Twice');
  await person.use('Send my answers');
  await person.reads('Your answers have not left');
}

async function tryAgain(person) {
  await person.use('Try again');
  await person.reads('Your answers have arrived');
}

const puppets = {
  Chromium: () => launch({executablePath: find('chromium'), args: launchArguments}),
  Firefox: () => launch({browser: 'firefox', executablePath: find('firefox')}),
};

for (const [name, start] of Object.entries(puppets)) {
  test(`what did not load is loaded at the second try in ${name}`, async () => {
    const putBack = await takeAway();
    const browser = await start();
    try {
      const page = await browser.newPage();
      await page.goto(town.site);
      const person = new Person(
        (steps) => press(page, steps),
        (script) => page.evaluate(script),
      );
      await tryTwice(person);
      await putBack();
      await tryAgain(person);
    } finally {
      await browser.close();
    }
  });
}

test('what did not load is loaded at the second try in WebKitGTK', async () => {
  const putBack = await takeAway();
  const browser = await WebKitGtk.start();
  try {
    await browser.open(town.site);
    const person = new Person(
      (steps) => browser.keys(steps),
      (script) => browser.run(`() => ${script}`),
    );
    await tryTwice(person);
    await putBack();
    await tryAgain(person);
  } finally {
    await browser.quit();
  }
});
