import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {folderServer, listen} from '../dist/cli/folder-server.js';
import {find, launchArguments} from './tools/browsers.mjs';
import {Opened} from './tools/storybook.mjs';

const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));
const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);

const phone = 320;
const desk = 1280;

describe('the documentation', {concurrency: 2}, () => {
  const server = folderServer({'/': folder}, {});
  let address;
  let browser;

  before(async () => {
    address = await listen(server, 0);
    browser = await launch({executablePath: find('chromium'), args: launchArguments});
  });
  after(async () => {
    await browser?.close();
    server.close();
    server.closeAllConnections();
  });

  /** Opens an entry on a phone, looks at it, and fails with all that was wrong. */
  async function look(entry, checks) {
    const opened = await Opened.open(browser, address, entry, phone);
    try {
      if (opened.problems.length === 0) await checks(opened);
      assert.equal(opened.problems.length, 0, opened.problems.join('\n'));
    } finally {
      await opened.close();
    }
  }

  for (const entry of entries.filter(({type}) => type === 'story')) {
    it(`shows “${entry.title}: ${entry.name}” to everybody, on a small phone and on a desk`, () =>
      look(entry, async (story) => {
        await story.checkDefined();
        await story.checkWidth();
        await story.checkAccess();
        await story.theme('dark');
        await story.checkContrast();
        await story.theme('light');
        await story.widen(desk);
        await story.checkAccess();
      }));
  }

  for (const entry of entries.filter(({type}) => type === 'docs')) {
    it(`opens the page “${entry.title}: ${entry.name}”`, () => look(entry, async () => {}));
  }
});
