// The connection breaks before a part of the page has loaded. Nothing is lost, and *Try again* works, in every engine.
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

/** Takes a part off the site, and gives back how to put it there again. */
async function takeAway(part) {
  const folder = join(town.folder, 'site/heed/c');
  const name = (await readdir(folder)).find((file) => file.startsWith(`${part}-`));
  await rename(join(folder, name), join(town.folder, name));
  return () => rename(join(town.folder, name), join(folder, name));
}

/** What somebody reads when a part is missing, and once it was there at their second try. */
const parts = {
  connect: {
    async meet(person) {
      await person.answerUniversalShort('Twice');
      await person.use('Send my answers');
      await person.reads('Your answers have not left');
    },
    there: 'Your answers have arrived',
  },
  later: {
    meet: (person) => person.answerUniversalShort('Twice', 'A part of this page is not here yet'),
    there: 'Twice', // their own words, to look over
  },
};

/** @param open Opens the page, from which a part is missing by then. */
async function tryTwice(part, open) {
  const putBack = await takeAway(part);
  let person;
  try {
    person = await open();
    await parts[part].meet(person);
  } finally {
    await putBack();
  }
  // The page asks again by itself, too, and may have been given it just then.
  await Promise.any([person.use('Try again'), person.reads(parts[part].there)]);
  await person.reads(parts[part].there);
}

const puppets = {
  Chromium: () => launch({executablePath: find('chromium'), args: launchArguments}),
  Firefox: () => launch({browser: 'firefox', executablePath: find('firefox')}),
};

for (const part of Object.keys(parts)) {
  for (const [name, start] of Object.entries(puppets)) {
    test(`${part}, which did not load, is loaded at the second try in ${name}`, async () => {
      const browser = await start();
      try {
        await tryTwice(part, async () => {
          const page = await browser.newPage();
          await page.goto(town.site);
          return new Person(
            (steps) => press(page, steps),
            (script) => page.evaluate(script),
          );
        });
      } finally {
        await browser.close();
      }
    });
  }

  test(`${part}, which did not load, is loaded at the second try in WebKitGTK`, async () => {
    const browser = await WebKitGtk.start();
    try {
      await tryTwice(part, async () => {
        await browser.open(town.site);
        return new Person(
          (steps) => browser.keys(steps),
          (script) => browser.run(`() => ${script}`),
        );
      });
    } finally {
      await browser.quit();
    }
  });
}
