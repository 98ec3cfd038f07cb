// What leaves the browser, and what the strict policy has to say about it.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {Person} from './person.mjs';
import {buildTown} from './town.mjs';

let town;
let profile;
let browser;
let page;
let person;
const requests = [];
before(async () => {
  town = await buildTown();
  profile = await mkdtemp(join(tmpdir(), 'heed-quiet-'));
  browser = await launch({executablePath: find('chromium'), args: launchArguments, userDataDir: profile});
  page = await browser.newPage();
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({violatedDirective}) => violations.push(violatedDirective));
  });
  await page.goto(town.site);
  person = new Person(
    (steps) => press(page, steps),
    (script) => page.evaluate(script),
  );
  await person.answerUniversalShort('Quiet as snow');
});
after(async () => {
  await browser.close();
  await rm(profile, {recursive: true, force: true, maxRetries: 10});
  await town.tearDown();
});

test('R68: until Send, only files of the page itself are asked for', () => {
  assert.deepEqual([...new Set(requests)], [`GET ${town.site}`]);
});

test('R56: until Send, nothing is written to the device', async () => {
  const written = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    items: [localStorage.length, sessionStorage.length],
    cookie: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(written, {databases: [], caches: [], items: [0, 0], cookie: '', workers: 0});
});

test('until Send, the profile holds no database of any site', () => {
  const folder = join(profile, 'Default/IndexedDB');
  assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], []);
});

test('R63: Send is one post to the collector, without preflight, referrer, cookie or language', async () => {
  requests.length = 0;
  await person.use('Send my answers');
  await person.reads('Your answers have arrived');
  assert.deepEqual(requests, [`POST ${town.collector}`]);
  const [{method, url, headers}, ...others] = town.requests;
  assert.deepEqual(others, []);
  assert.equal(`${method} ${url}`, 'POST /responses');
  assert.deepEqual([headers.referer, headers.cookie, headers['accept-language']], [undefined, undefined, '*']);
});

test('R48: the address, the title, the picture and the history of the tab are as they were', async () => {
  const seen = await page.evaluate(() => [
    location.href,
    document.title,
    history.length,
    document.querySelectorAll('link[rel~=icon]').length,
  ]);
  assert.deepEqual(seen, [`${town.site}/`, 'Feedback', 2, 0]);
});

test('R68: the strict policy, with Trusted Types, was not violated once', async () => {
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
});
