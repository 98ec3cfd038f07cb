#!/usr/bin/env node
// Starts the collector, and stops it when asked to. See README.md for the settings.
import {once} from 'node:events';
import {stopWhenAsked} from './farewell.mjs';
import {LIMITS} from './limits.mjs';
import {readSettings} from './settings.mjs';
import {tidy} from './tidy.mjs';

const HOUR = 3_600_000;

/** @param {string} sentence @param {number} [code] 2 is for what somebody has to change. @returns {never} */
function giveUp(sentence, code = 2) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

/** @param {unknown} error */
const why = (error) => (error instanceof Error ? error.message : String(error));

/** @template T @param {() => T} read @param {(error: unknown) => string} sentence @param {number} [code] */
async function orGiveUp(read, sentence, code) {
  try {
    return await read();
  } catch (error) {
    return giveUp(sentence(error), code);
  }
}

if (Number.parseInt(process.versions.node, 10) < 24) giveUp(`This needs Node 24, not ${process.versions.node}.`);
// Only now, because an older Node does not have what they import.
const {openStore} = await import('./store.mjs');
const {createCollector} = await import('./server.mjs');

process.umask(0o077); // The database is for the user who runs the collector, and nobody else on the machine.
const {port, host, database, keeping, retainDays, token, notice, door} = await orGiveUp(
  () => readSettings(process.env, process.argv.slice(2)),
  why,
);
const isFile = !database.includes('://'); // An address is not shown, because it may hold a password.
const store = await orGiveUp(
  () => openStore(database, keeping),
  (error) => `The database ${isFile ? `${database} ` : ''}cannot be opened: ${why(error)}.`,
  isFile ? 2 : 1, // Another machine may only be late, so that whoever starts services should try again.
);

async function tidyUp() {
  try {
    await tidy(store, retainDays);
  } catch (error) {
    process.stderr.write(
      `The order of arrival is still in the database, and so is what was to be deleted: ${why(error)}.\n`,
    );
  }
}
await tidyUp();
const tidying = setInterval(() => void tidyUp(), HOUR);

const leaving = new AbortController();
const server = createCollector({store, token, ...door, leaving: leaving.signal});
try {
  server.listen(port, host);
  await once(server, 'listening');
} catch (error) {
  giveUp(`The collector cannot listen on ${host}, port ${port}: ${why(error)}.`);
}

stopWhenAsked(server, {
  leaving,
  notice,
  farewell: LIMITS.farewell,
  async close() {
    clearInterval(tidying);
    await store.close();
  },
});

const at = server.address();
if (at && typeof at === 'object') {
  const name = at.family === 'IPv6' ? `[${at.address}]` : at.address;
  process.stdout.write(`Collector ready at http://${name}:${at.port}\n`);
}
