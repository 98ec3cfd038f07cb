// Two tabs that send, one that keeps and one that takes back, on a real database in Chromium: a step of one of them at a time, in an
// order that fast-check's scheduler chooses.
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {folderServer, listen} from '../../../dist/cli/folder-server.js';
import {find, launchArguments} from '../../tools/browsers.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = 4;
/** So many interleavings show a planted fault, many times over. */
const WITH_FAULT = 40;

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed}) {
  const runs = long ? 20_000 : 1000;
  const server = folderServer(
    {'/races/': folder('races/'), '/dist/': folder('../../../dist/'), '/packages/': folder('../../../node_modules/')},
    {},
  );
  const address = await listen(server, 0);
  const browser = await launch({executablePath: find('chromium'), args: launchArguments, protocolTimeout: 3_600_000});
  try {
    const pages = await Promise.all(Array.from({length: PAGES}, () => openPage(browser, address)));
    const parts = await Promise.all(
      pages.map((page, at) => page.evaluate((how) => globalThis.race(how), {runs: runs / PAGES, seed: seed + at})),
    );
    const total = (what) => parts.reduce((sum, part) => sum + part[what], 0);
    const ran = `${total('played')} orders, seed ${seed}`;
    const none = (figure, result) => ({figure, ran, target: '0', result: String(result), holds: result === 0});
    const different = total('orders');
    return [
      none('tabs at once: lost', total('lost')),
      none('tabs at once: arrived although taken back', total('afterTakenBack')),
      none('tabs at once: rows twice', total('duplicates')),
      none('tabs at once: empty database left behind', total('left')),
      {
        figure: 'tabs at once: different orders',
        ran,
        target: '≥ half',
        result: String(different),
        holds: different * 2 >= runs,
      },
      await planted(pages, seed),
    ];
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function openPage(browser, address) {
  // Each in a window of its own, or the browser would slow down those that nobody sees.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(`${address}/races/`);
  await page.waitForFunction(() => globalThis.race);
  return page;
}

/** Every planted fault has to be seen. */
async function planted(pages, seed) {
  const faults = await pages[0].evaluate(() => globalThis.faults);
  const seen = await Promise.all(
    faults.map(async (fault, at) => {
      const {lost, afterTakenBack} = await pages[at].evaluate((how) => globalThis.race(how), {
        runs: WITH_FAULT,
        seed,
        fault,
      });
      return lost + afterTakenBack > 0;
    }),
  );
  const caught = seen.filter(Boolean).length;
  return {
    figure: 'tabs at once: planted faults that were counted',
    ran: `${WITH_FAULT} orders each, seed ${seed}`,
    target: `${faults.length}`,
    result: `${caught}`,
    holds: caught === faults.length,
  };
}
