// The example of a kind of question of one's own, as it lies there: no build step, under the strict policy.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {folderServer, listen, strictHeaders} from '../../dist/cli/folder-server.js';
import {find, launchArguments} from '../tools/browsers.mjs';
import {press} from '../tools/keys.mjs';
import {Person} from './person.mjs';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const server = folderServer({'/': examples}, strictHeaders('https://collector.example.org'));
const requests = [];
let site;
let browser;
let page;
let person;

before(async () => {
  site = await listen(server);
  browser = await launch({executablePath: find('chromium'), args: launchArguments});
  page = await browser.newPage();
  page.on('request', (request) => requests.push(new URL(request.url()).origin));
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({violatedDirective}) => violations.push(violatedDirective));
  });
  await page.goto(`${site}/custom-kind/`);
  person = new Person(
    (steps) => press(page, steps),
    (script) => page.evaluate(script),
  );
});
after(async () => {
  await browser?.close();
  server.close();
  server.closeAllConnections();
});

test('the example of a kind of one’s own is answered with the keyboard and read before it is sent', async () => {
  await person.use('Start');
  await person.reads('How calm was the place?');
  await person.pick('Very calm', 2);
  await person.use('Continue');
  await person.reads('What would make it calmer?');
  await person.use('Skip this question');
  await person.reads('A bit calm');
});

test('R68: the example asks nobody else for anything, and the strict policy was not violated once', async () => {
  assert.deepEqual([...new Set(requests)], [site]);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
});
