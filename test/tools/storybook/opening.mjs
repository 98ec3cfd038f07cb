import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {folderServer, listen} from '../../../dist/cli/folder-server.js';
import {find, launchArguments} from '../browsers.mjs';
import {Opened} from './opened.mjs';

/** Where the documentation is, once it was built. */
export const folder = fileURLToPath(new URL('../../../storybook-static', import.meta.url));

/**
 * Serves the documentation to a browser for the tests of a `describe`.
 *
 * @returns Opens an entry on a page of this size, looks at it, and fails with all that was wrong.
 */
export function opening(size) {
  const server = folderServer({'/': folder}, {});
  const idle = [];
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

  return async (entry, look) => {
    const opened = idle.pop() ?? (await Opened.open(browser, address));
    await opened.show(entry, size);
    if (opened.problems.length === 0) await look(opened);
    const {problems} = opened;
    // Where something went wrong, nothing of it is left to the next.
    if (problems.length > 0) await opened.close();
    else idle.push(opened);
    assert.equal(problems.length, 0, problems.join('\n'));
  };
}
