// A page of the built site in Chromium, with one survey after the other on it. It counts what runs, what asks elsewhere, and what the
// policy had to stop.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launch} from 'puppeteer-core';
import {folderServer, listen, strictHeaders} from '../../../dist/cli/folder-server.js';
import {find, launchArguments} from '../../tools/browsers.mjs';
import {walk, watch} from './stage/in-page.mjs';

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feedback</title>
<script type="module" src="heed/heed.js"></script></head><body><main></main></body></html>`;

/**
 * Opens it.
 *
 * @param {string} site The folder of a built site.
 * @param {{strict?: boolean}} how With the policy that a survey page should have, or with none, to see what it would stop.
 */
export async function openStage(site, {strict = true} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'heed-stage-'));
  await writeFile(join(folder, 'index.html'), html);
  const headers = strict ? strictHeaders('https://collector.example.org') : {'cache-control': 'no-store'};
  const server = folderServer({'/': folder, '/heed/': join(site, 'heed')}, headers);
  const address = await listen(server);
  const browser = await launch({executablePath: find('chromium'), args: launchArguments});
  const page = await browser.newPage();
  const seen = {dialogs: 0, elsewhere: [], complaints: []};
  page.on('dialog', (dialog) => {
    seen.dialogs += 1;
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address)) seen.elsewhere.push(url.slice(0, 100));
  });
  page.on('pageerror', (error) => seen.complaints.push(`thrown: ${error.message}`.slice(0, 200)));
  page.on('console', (message) => {
    if (/content security policy|trusted ?types?|refused to/i.test(message.text()))
      seen.complaints.push(message.text().slice(0, 200));
  });
  await page.evaluateOnNewDocument(watch);
  const visit = async (path = '/') => {
    await page.goto(address + path);
    await page.evaluate(() => customElements.whenDefined('heed-survey').then(() => undefined));
  };
  await visit();
  return {
    page,
    visit,
    /** Writes one more page of the site. */
    write: (name, text) => writeFile(join(folder, name), text),
    /** Shows a survey, and goes through it to its end. See `walk`. */
    walk: (documents, how = {}) => page.evaluate(walk, documents, how),
    /** What happened on the page so far that should not: how often something ran, and what was asked, stopped or thrown. */
    async happened() {
      const {ran, violations} = await page.evaluate(() => ({
        ran: globalThis.ranHere,
        violations: globalThis.violations,
      }));
      return {ran: ran + seen.dialogs, elsewhere: seen.elsewhere, reports: [...violations, ...seen.complaints]};
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
    },
  };
}
