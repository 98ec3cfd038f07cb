// Runs some tests in a copy of the project, and tells which of them failed.
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {run} from './run.mjs';

const reporter = new URL('node-reporter.mjs', import.meta.url).href;

/**
 * What came of some tests.
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {string[]} failed The names of those that ran and failed.
 * @property {string[]} broken What else went wrong: a file that could not be loaded, a runner that did not come to its end.
 */

/**
 * @param {string} tree
 * @param {readonly string[]} tests
 * @param {{bail: boolean}} how Whether one that fails is enough.
 * @returns {Promise<Outcome>}
 */
export async function tried(tree, tests, {bail}) {
  const inBrowser = tests.filter((file) => file.endsWith('.js'));
  const inNode = tests.filter((file) => file.endsWith('.mjs'));
  const all = [];
  if (inBrowser.length > 0) all.push(await inChromium(tree, inBrowser, bail));
  if (inNode.length > 0) all.push(await inNodeItself(tree, inNode, bail));
  return {
    passed: all.reduce((sum, {passed}) => sum + passed, 0),
    failed: all.flatMap(({failed}) => failed),
    broken: all.flatMap(({broken}) => broken),
  };
}

function inChromium(tree, files, bail) {
  const config = 'test/figures/reliability/plants/wtr.config.mjs';
  return told(tree, bail, async (env) => {
    // Two runners that look for a free port at the same moment would find the same one.
    const port = String(await freePort());
    return run(tree, 'wtr', ['--config', config, '--files', ...files], {
      env: {...env, BROWSERS: 'chromium', PLANTS_PORT: port},
    });
  });
}

function inNodeItself(tree, files, bail) {
  return told(tree, bail, (env) => run(tree, 'node', ['--test', `--test-reporter=${reporter}`, ...files], {env}));
}

/** What a runner leaves in a file. One that left nothing is broken. */
async function told(tree, bail, running) {
  const file = join(tree, 'told.json');
  rmSync(file, {force: true});
  // What tests write goes with the copy, also when they are ended in the middle.
  const folder = join(tree, 'tmp');
  mkdirSync(folder, {recursive: true});
  const {code, said} = await running({PLANTS_TOLD: file, PLANTS_BAIL: String(bail), TMPDIR: folder});
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // It was ended in the middle of it.
    }
  }
  return {passed: 0, failed: [], broken: [`the runner ended with ${code} and told nothing:\n${said.slice(-2000)}`]};
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
