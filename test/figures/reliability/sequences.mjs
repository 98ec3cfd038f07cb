// Whatever happens, in whatever order: what was promised is there, and what was withdrawn is not. Thousands of short lives.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {json} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {listen} from '../../../dist/cli/folder-server.js';
import {newKey} from '../../../dist/seal/index.js';
import {find, launchArguments} from '../../tools/browsers.mjs';
import {oneQuestion} from './kills/town.mjs';
import {bundle} from './sequences/bundle.mjs';
import {collectors} from './sequences/collectors.mjs';

/** Pages, each a process of its own, and how many sequences each has under way. */
const PAGES = 2;
const LANES = 6;

const PAGE = '<!doctype html><meta charset="utf-8"><title>Sequences</title><body><script src="/lane.js"></script>';

/** Bugs to be found, each with what is likelier where it is looked for. */
const PLANTED = {
  liar: [],
  'idle withdrawal': Array(4).fill('take back'),
  'careless restore': ['send', 'back up', 'withdraw', 'restore'].flatMap((each) => Array(8).fill(each)),
};
/** Within how many sequences a planted bug has to be found. */
const ENOUGH = 150;

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed, site}) {
  const runs = long ? 50_000 : 2_000;
  const each = Math.ceil(runs / (PAGES * LANES));
  const lanes = Array.from({length: PAGES * LANES}, (_, lane) => ({
    name: `lane-${lane}`,
    seed: seed + lane,
    runs: each,
  }));
  const plants = Object.entries(PLANTED).map(([planted, favoured], at) => {
    return {name: `plant-${at}`, seed, runs: ENOUGH, planted, favoured};
  });
  const done = await runAll([...lanes, ...plants], site, long ? 5_400_000 : 240_000);
  const results = done.slice(0, lanes.length);
  const missed = done.slice(lanes.length).filter(({found}) => !found);
  const violations = results.filter(({found}) => found);
  for (const {found, seed: its} of violations) console.log(`  seed ${its}: ${found.what}\n    ${found.sequence}`);
  const ran = results.reduce((sum, {ran: some}) => sum + some, 0);
  return [
    {
      figure: 'sequences against a real collector: broken promises',
      ran: `${ran} sequences, seed ${seed}`,
      target: '0',
      result: `${violations.length}`,
      holds: violations.length === 0 && ran >= runs,
    },
    {
      figure: 'sequences: planted bugs found',
      ran: `within ${ENOUGH} sequences each`,
      target: `${plants.length} of ${plants.length}`,
      result: `${plants.length - missed.length} of ${plants.length}`,
      holds: missed.length === 0,
    },
  ];
}

/** Runs all lanes side by side, spread over the pages. */
async function runAll(lanes, site, most) {
  const there = await collectors();
  const pages = await servePages(there.asked);
  const browser = await launch({
    executablePath: find('chromium'),
    args: [...launchArguments, '--disable-renderer-backgrounding', '--disable-background-timer-throttling'],
    networkEnabled: false, // what every frame asks for is nobody's business here, and hearing of it takes time
    protocolTimeout: most + 60_000,
  });
  try {
    const {keys} = await newKey();
    const organisation = JSON.parse(await readFile(join(site, 'organisation.json'), 'utf8'));
    const common = {survey: oneQuestion, organisation, allKeys: [...(await newKey()).keys, ...keys], most};
    const opened = await Promise.all(Array.from({length: PAGES}, () => openPage(browser, pages.address)));
    return await Promise.all(
      lanes.map(async (lane, at) => {
        const result = await opened[at % PAGES].evaluate((how) => globalThis.runLane(how), {...common, ...lane});
        return {...lane, ...result};
      }),
    );
  } finally {
    await browser.close();
    pages.server.close();
    pages.server.closeAllConnections();
    await there.tearDown();
  }
}

async function openPage(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The page that runs sequences. It asks its collectors here: `/ask/` with the name of the sequence. */
async function servePages(asked) {
  const [lane, tab] = await Promise.all(
    ['lane', 'tab'].map((name) => bundle(fileURLToPath(new URL(`sequences/page/${name}.mjs`, import.meta.url)))),
  );
  const script = `globalThis.tabSource = ${JSON.stringify(tab)};\n${lane}`;
  const server = createServer(async (request, reply) => {
    const [, ask, which] = request.url.split('/');
    try {
      if (ask === 'ask') {
        const [what, ...rest] = await json(request);
        return reply.end(JSON.stringify((await asked[what](which, ...rest)) ?? null));
      }
      const [type, content] = ask === 'lane.js' ? ['text/javascript', script] : ['text/html', PAGE];
      return reply.writeHead(200, {'content-type': type}).end(content);
    } catch (error) {
      return reply.writeHead(500).end(String(error));
    }
  });
  return {server, address: await listen(server)};
}
