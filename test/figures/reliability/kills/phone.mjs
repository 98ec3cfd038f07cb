// A browser with a profile that outlives it.
import process from 'node:process';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../../../tools/browsers.mjs';

/** Starts the browser on a profile. */
export async function switchOn(profile) {
  // Two tabs of one person: the one behind is as awake as on a phone that was put down a moment ago.
  const args = [...launchArguments, '--disable-renderer-backgrounding', '--disable-background-timer-throttling'];
  const browser = await launch({executablePath: find('chromium'), args, userDataDir: profile});
  const [blank] = await browser.pages();
  return {browser, blank};
}

/** Ends the browser and everything it started as an empty battery would. */
export async function batteryDies(browser) {
  const child = browser.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

/** What waits in the survey's database, read on an address of the site that runs nothing. @returns {Promise<string[]>} */
export async function readShelf(page, {site, organisation: {form}}) {
  await page.goto(`${site}/page.css`);
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return [];
    const asked = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open(name));
    try {
      if (!database.objectStoreNames.contains('q')) return [];
      const parcels = await asked(database.transaction('q').objectStore('q').getAll());
      return parcels.map(({body}) => body);
    } finally {
      database.close();
    }
  }, `q${form}`);
}
