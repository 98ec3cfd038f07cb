// The whole road, once: answered by keyboard, sent without a network, the browser killed, delivered later, opened.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {scan} from '../tools/leveldb.mjs';
import {Person, universalShortCells} from './person.mjs';
import {buildTown, until} from './town.mjs';

/** Something that can be found again in a million bytes, in two scripts, with everything that CSV and JSON escape. */
const words = 'Zq7-Kestrel, "more light" in نافذة هادئة room';
const needles = ['Zq7-Kestrel', 'نافذة هادئة'];

/** Removes a profile. Parts of a killed browser may still be writing their last into it. */
const remove = (folder) => rm(folder, {recursive: true, force: true, maxRetries: 10});

let town;
let profile;
before(async () => {
  town = await buildTown();
  profile = await mkdtemp(join(tmpdir(), 'heed-profile-'));
});
after(async () => {
  for (const browser of browsers) if (browser.connected) await browser.close();
  await town.tearDown();
  await remove(profile);
});

const browsers = [];
async function start(folder) {
  const options = {executablePath: find('chromium'), args: launchArguments, userDataDir: folder};
  const browser = await launch(options);
  browsers.push(browser);
  return browser;
}

/** Ends the browser as a flat battery would. */
async function kill(browser) {
  const child = browser.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function visit(browser) {
  const page = await browser.newPage();
  await page.goto(town.site);
  return page;
}

test('a response sent without a network survives the death of the browser and reaches the organisation', async (t) => {
  await t.test('answered by keyboard and sent offline, it is kept on the device', async () => {
    const browser = await start(profile);
    const page = await visit(browser);
    const person = new Person(
      (steps) => press(page, steps),
      (script) => page.evaluate(script),
    );
    await person.answerUniversalShort(words);
    await until(() => town.asked.some((path) => path.includes('connect')), 'what locks and keeps is loaded');
    await page.setOfflineMode(true);
    await person.use('Send my answers');
    await person.reads('Your answers are kept on this device');
    await kill(browser);
    assert.equal(town.rows(), 0);
  });

  await t.test('R57: the profile on the disk holds none of the typed words', async () => {
    assert.deepEqual(scan(profile, needles), []);
  });

  await t.test('opened again with a network, the page delivers it', async () => {
    const browser = await start(profile);
    await visit(browser);
    await until(() => town.rows() === 1, 'one row at the collector');
    await browser.close();
  });

  await t.test('it went as one post, without preflight, referrer or cookie', () => {
    const [post, ...others] = town.requests.filter(({method}) => method !== 'GET');
    assert.equal(post.method, 'POST');
    assert.deepEqual([post.headers.referer, post.headers.cookie], [undefined, undefined]);
    assert.deepEqual(others, []);
  });

  await t.test('the organisation opens it and reads exactly what was said', async () => {
    const [heading, row] = (await town.opened())
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    assert.ok(heading.endsWith('respect,safety,choices,what-mattered,change'), heading);
    assert.ok(row.endsWith(`${universalShortCells.join(',')},"${words.replaceAll('"', '""')}"`), row);
  });

  await t.test('afterwards the profile still holds none of the typed words', async () => {
    assert.deepEqual(scan(profile, needles), []);
  });
});

test('the scan does find words that a page did store', async () => {
  const planted = await mkdtemp(join(tmpdir(), 'heed-canary-'));
  const browser = await start(planted);
  const page = await visit(browser);
  await page.evaluate(async (canary) => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('canary');
      request.onupgradeneeded = () => request.result.createObjectStore('c');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('c', 'readwrite', {durability: 'strict'});
    transaction.objectStore('c').put(canary, 'c');
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }, needles[0]);
  await kill(browser);
  assert.notDeepEqual(scan(planted, [needles[0]]), []);
  await remove(planted);
});
