// Whatever answers in a collector's place: nothing is let go without a true receipt, nothing follows a redirect, nobody hammers.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {listen} from '../../../dist/cli/folder-server.js';
import {newKey} from '../../../dist/seal/index.js';
import {Chance} from '../../support/chance.ts';
import {find, launchArguments} from '../../tools/browsers.mjs';
import {ANSWERS, STALLS, TRUE} from './hostile/answers.mjs';
import {rawServer} from './hostile/raw-server.mjs';
import {oneQuestion} from './kills/town.mjs';
import {bundle} from './sequences/bundle.mjs';

/** Attempts in the first hour: from 5 s the pauses grow to half an hour, by chance faster or slower. */
const PER_HOUR = 120;
/** In an hour, for what will not change within minutes: a wrong address, a firewall, a wall before the country. */
const SLOWLY = 2;
const SLOW = /^4(00|01|03|04|05|09|10|13|15|18|22|51), not ours/;
/** For what the collector itself will never take. */
const NEVER = ['refused', 'conflict', 'closed'];
/** Bytes that the page may grow by. */
const MOST = 5 * 1_048_576;
/** Bytes that an answer may get rid of before nobody reads on. The buffers on the way hold a few megabytes. */
const SWALLOWED = 32 * 1_048_576;
const AT_ONCE = 6;

/** @type {import('./index.mjs').Measure} */
export async function measure({site, seed}) {
  const elsewhere = await eavesdropper();
  const raw = await rawServer({...ANSWERS, ...TRUE}, elsewhere.address);
  const page = await pageServer();
  const browser = await launch({
    executablePath: find('chromium'),
    args: [
      ...launchArguments,
      '--host-resolver-rules=MAP nowhere.invalid ~NOTFOUND',
      '--disable-background-timer-throttling',
    ],
  });
  try {
    const {keys} = await newKey();
    const draft = JSON.parse(await readFile(join(site, 'organisation.json'), 'utf8'));
    const chance = new Chance(seed);
    const parts = Array.from({length: 1_000}, () => chance.part());
    const tabs = await Promise.all(Array.from({length: AT_ONCE}, () => sitDown(browser, page.address)));
    let number = 0;
    const meet = async (tab, [name, endpoint], planted = false) => {
      number += 1;
      const organisation = {...draft, keys, endpoint, form: number.toString(16).padStart(16, '0')};
      const how = {survey: oneQuestion, parts, organisation, planted, stalls: STALLS.includes(name)};
      return {name, ...(await tab.page.evaluate((what) => globalThis.send(what), how))};
    };
    const at = (name) => [name, `${raw.address}/${encodeURIComponent(name)}`];
    const nowhere = [
      ['no such name', 'http://nowhere.invalid'],
      ['no TLS there', raw.address.replace('http:', 'https:')],
      ['nobody listens', 'http://localhost:9'],
    ];
    const before = await memory(tabs);
    const met = await share(tabs, [...Object.keys(ANSWERS).map(at), ...nowhere], meet);
    const grown = (await memory(tabs)) - before;
    const redirected = elsewhere.bytes();
    const believed = await share(tabs, Object.keys(TRUE).map(at), meet);
    const [first] = tabs;
    const planted = [await meet(first, at('page with 200'), true), await meet(first, at('redirected, 307'), true)];
    return rows({met, grown, redirected, poured: raw.poured, believed, planted, followed: elsewhere.bytes(), seed});
  } finally {
    await browser.close();
    raw.close();
    for (const {server} of [page, elsewhere]) {
      server.close();
      server.closeAllConnections();
    }
  }
}

function rows({met, grown, redirected, poured, believed, planted, followed, seed}) {
  const ran = `${met.length} kinds of answer, seed ${seed}`;
  const bound = (name) => (NEVER.includes(name) ? 1 : SLOW.test(name) ? SLOWLY : PER_HOUR);
  const row = (figure, of, target, holds, result = of.length) => {
    if (!holds) console.log(`  ${figure}: ${JSON.stringify(of)}`);
    return {figure: `hostile endpoints: ${figure}`, ran, target, result: String(result), holds};
  };
  const gone = met.filter(({told, left}) => left !== 1 || told.includes('received')).map(({name}) => name);
  const hammered = met.filter(({name, attempts}) => attempts > bound(name)).map(({name, attempts}) => [name, attempts]);
  const silent = met.filter(({attempts}) => attempts === 0).map(({name}) => name);
  const most = Math.max(...met.map(({attempts}) => attempts));
  const swallowed = [...poured].filter(([, bytes]) => bytes > SWALLOWED);
  const noticed = [
    // Several tabs meet them at once, so they come back in any order.
    believed.every(({left}) => left === 0) && believed.some(({told}) => told.includes('received')),
    planted[0].left === 0,
    followed > 0,
  ].filter(Boolean).length;
  return [
    row('let go without a receipt', gone, '0', gone.length === 0),
    row('bytes that followed a redirect', [redirected], '0', redirected === 0, redirected),
    row(
      'tried more often than agreed',
      hammered,
      '0',
      hammered.length + silent.length === 0,
      `${hammered.length} (most: ${most})`,
    ),
    row('memory grown by', [grown], 'under 5 MB', grown < MOST, `${(grown / 1_048_576).toFixed(1)} MB`),
    row('endless answers swallowed', swallowed, '0', swallowed.length === 0),
    row(
      'a true answer and planted faults are seen',
      [believed, planted, followed],
      '3 of 3',
      noticed === 3,
      `${noticed} of 3`,
    ),
  ];
}

/** Each tab takes the next one until there are none. */
async function share(tabs, all, meet) {
  const waiting = [...all];
  const done = [];
  const work = async (tab) => {
    for (let next; (next = waiting.shift());) done.push(await meet(tab, next));
  };
  await Promise.all(tabs.map(work));
  return done;
}

async function sitDown(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  return {page, session: await page.createCDPSession()};
}

/** What all pages use, once what nobody needs is gone. They share a process, so the largest says it for all. */
async function memory(tabs) {
  let most = 0;
  for (const {session} of tabs) {
    await session.send('HeapProfiler.collectGarbage');
    const {usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage');
    most = Math.max(most, usedSize + embedderHeapUsedSize + backingStorageSize);
  }
  return most;
}

/** Where redirects lead. It would take anything. */
async function eavesdropper() {
  let bytes = 0;
  const server = createServer((request, reply) => {
    request.on('data', (piece) => (bytes += piece.length));
    request.on('end', () => reply.writeHead(200, {'access-control-allow-origin': '*'}).end());
  });
  return {server, address: await listen(server), bytes: () => bytes};
}

async function pageServer() {
  const script = await bundle(fileURLToPath(new URL('hostile/page/patient.mjs', import.meta.url)));
  const html = '<!doctype html><meta charset="utf-8"><title>Patience</title><script src="/script.js"></script>';
  const server = createServer(({url}, reply) => {
    const [type, content] = url === '/script.js' ? ['text/javascript', script] : ['text/html', html];
    reply.writeHead(200, {'content-type': type}).end(content);
  });
  return {server, address: await listen(server)};
}
