// How long a phone's own script takes to send what waits: 1,000 responses, in Chromium slowed down six times, to a real server on this machine.
import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {folderServer, listen} from '../../dist/cli/folder-server.js';
import {find, launchArguments} from '../tools/browsers.mjs';

const RESPONSES = 1000;
const SLOWER = 6;
/** Milliseconds of script for each response. */
const TARGET = 2;

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Measures it.
 *
 * @returns {Promise<{name: string, script: number, task: number, whole: number, left: number, target: number, holds: boolean}>} Milliseconds for each
 *   response: of script, and of everything from the first to the last one.
 */
export async function flushing() {
  const answering = createServer(receipts);
  const site = folderServer(
    {'/': folder('flushing/'), '/dist/': folder('../../dist/'), '/packages/': folder('../../node_modules/')},
    {},
  );
  const [collector, address] = [await listen(answering, 0), await listen(site, 0)];
  const browser = await launch({executablePath: find('chromium'), args: launchArguments, protocolTimeout: 600_000});
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => globalThis.flush);
    await page.evaluate((count) => globalThis.keep(count), RESPONSES);
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
    // The time that this thread itself was busy: others use the machine, too.
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const before = await metrics(session);
    const left = await page.evaluate((to) => globalThis.flush(to), collector);
    const after = await metrics(session);
    const each = (what) => ((after[what] - before[what]) * 1000) / RESPONSES;
    const script = each('ScriptDuration');
    return {
      name: 'flushing: script for each response',
      script,
      task: each('TaskDuration'),
      whole: each('Timestamp'),
      left,
      target: TARGET,
      holds: left === 0 && script > 0 && script < TARGET,
    };
  } finally {
    await browser.close();
    for (const server of [answering, site]) {
      server.close();
      server.closeAllConnections();
    }
  }
}

async function metrics(session) {
  const {metrics: all} = await session.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({name, value}) => [name, value]));
}

/** Says at once that it has whatever comes. */
async function receipts(request, response) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const {id, enc, ct} = JSON.parse(Buffer.concat(pieces).toString());
  const ack = createHash('sha256').update(`heed/1 ack${id}${enc}${ct}`).digest('base64url');
  response.writeHead(201, {'access-control-allow-origin': '*', 'content-type': 'application/json'});
  response.end(JSON.stringify({v: 1, id, ack}));
}

/** Measures it and prints a line. @returns {Promise<boolean>} Whether it is on target. */
export async function printFlushing() {
  const {name, script, task, whole, left, target, holds} = await flushing();
  const ms = (value) => `${value.toFixed(2)} ms`;
  console.log(
    `${holds ? 'ok  ' : 'NOT '} ${name.padEnd(34)} ${ms(script)} at ${SLOWER}x slower (under ${target}), ${ms(task)} with the browser's own part, ${ms(whole)} in all; ${left} left`,
  );
  return holds;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await printFlushing()) ? 0 : 1;
