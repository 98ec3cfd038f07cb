// Taking back: with the code, on a page of its own; offline, before anything left; and on a device that others use.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {Person} from './person.mjs';
import {buildTown, until} from './town.mjs';

let town;
let profile;
let browser;
before(async () => {
  town = await buildTown();
  await change('organisation.json', (text) => JSON.stringify({...JSON.parse(text), withdrawal: true}));
  const page = await readFile(join(town.folder, 'site/index.html'), 'utf8');
  const survey = /<heed-survey [^>]*>/;
  await write(
    'withdraw.html',
    page
      .replace(survey, '<heed-withdraw organisation="organisation.json">')
      .replace('</heed-survey', '</heed-withdraw'),
  );
  await write('shared.html', page.replace('<heed-survey', '<heed-survey device="shared"'));
});
after(() => town.tearDown());
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'heed-withdraw-'));
  browser = await launch({executablePath: find('chromium'), args: launchArguments, userDataDir: profile});
  town.requests.length = 0;
});
afterEach(async () => {
  await browser.close();
  await rm(profile, {recursive: true, force: true, maxRetries: 10});
});

const write = (name, text) => writeFile(join(town.folder, 'site', name), text);
const change = async (name, by) => write(name, by(await readFile(join(town.folder, 'site', name), 'utf8')));

/** Somebody on one of the site's pages. */
async function visit(path = '/', tag = 'heed-survey') {
  const page = await browser.newPage();
  await page.goto(`${town.site}${path}`);
  const person = new Person(
    (steps) => press(page, steps),
    (script) => page.evaluate(script.replace("'heed-survey'", `'${tag}'`)),
  );
  return {page, person};
}

/** Sends, and gives the code that stands on the screen. */
async function sendAndReadCode(words) {
  const {page, person} = await visit();
  await person.answerUniversalShort(words);
  await person.use('Send my answers');
  await person.reads('Your answers have arrived');
  await person.use('Show a code');
  const shown = await page.evaluate(() => {
    const root = document.querySelector('heed-survey').shadowRoot;
    return /([0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(
      [...root.querySelectorAll('bdi')].map((each) => each.textContent).join(),
    )?.[0];
  });
  assert.match(shown ?? '', /^([0-9A-Z]{4}-){4}/);
  await page.close();
  return shown;
}

const databases = (page) => page.evaluate(() => indexedDB.databases());
const posts = () => town.requests.filter(({method}) => method !== 'GET').map(({method, url}) => `${method} ${url}`);

test('R8: who kept the code has exactly their answers deleted, and the organisation cannot read them any more', async () => {
  const [mine, other] = ['Mine-Kestrel', 'Other-Heron'];
  const code = await sendAndReadCode(mine);
  await sendAndReadCode(other);
  const first = await town.opened();
  assert.ok(first.includes(mine) && first.includes(other), first);
  town.requests.length = 0;

  const {page, person} = await visit('/withdraw.html', 'heed-withdraw');
  await person.reads('Have your answers deleted');
  const stored = await databases(page);
  await person.goTo('Your code');
  await press(page, [code.toLowerCase().replaceAll('-', ' '), 'Enter']);
  await person.reads('If we had your answers, they are deleted now.');

  assert.deepEqual(posts(), ['POST /withdrawals']);
  const [{headers}] = town.requests.filter(({method}) => method === 'POST');
  assert.deepEqual([headers.referer, headers.cookie, headers['accept-language']], [undefined, undefined, '*']);
  assert.deepEqual(await databases(page), stored);
  assert.equal(await page.evaluate(() => location.href), `${town.site}/withdraw.html`);
  const opened = await town.opened();
  assert.ok(!opened.includes(mine) && opened.includes(other), opened);
  assert.equal(town.rows(), 1);
});

test('R8: a code with a slip in it asks nobody, and says so gently', async () => {
  const {page, person} = await visit('/withdraw.html', 'heed-withdraw');
  await person.goTo('Your code');
  await press(page, ['ABCD-EFGH-JKMN-PQRS-TVWX', 'Enter']);
  await person.reads('Please look at the code again.');
  assert.deepEqual(posts(), []);
});

test('R7: sent offline and taken back, nothing is left and nothing leaves when the network is there again', async () => {
  const rows = town.rows();
  const {page, person} = await visit();
  await person.answerUniversalShort('Never mind');
  await until(() => town.asked.some((path) => path.includes('connect')), 'what locks and keeps is loaded');
  await page.waitForNetworkIdle();
  await page.setOfflineMode(true);
  await person.use('Send my answers');
  await person.reads('Your answers are kept on this device');
  await person.use('Take back my answers');
  await person.reads('Your answers are taken back.');
  await page.setOfflineMode(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.reload();
  await person.reads('It is your choice');
  await page.waitForNetworkIdle();
  const kept = await page.evaluate(() => indexedDB.databases());
  assert.deepEqual([kept, posts(), town.rows()], [[], [], rows]);
});

test('R52: on a device that others use, storage is afterwards as it was before', async () => {
  const rows = town.rows();
  const {page, person} = await visit('/shared.html');
  await person.reads('It is your choice');
  const storage = () =>
    page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      items: [localStorage.length, sessionStorage.length],
      cookie: document.cookie,
    }));
  const untouched = await storage();
  await person.answerUniversalShort('In the kitchen');
  await person.use('Send my answers');
  await person.reads('Your answers have arrived');
  assert.deepEqual(await storage(), untouched);
  assert.equal(town.rows(), rows + 1);
  const folder = join(profile, 'Default/IndexedDB');
  assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], []);
});
