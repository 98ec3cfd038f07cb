/**
 * All the tests, one stage after the other, and at the end one line: `N passed, N failed`. A stage that breaks down, or
 * that takes far too long, counts as one failed test. `--only wtr`, `node`, `stories` or `figures` runs a part.
 */

import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {delimiter, dirname, join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {command} from './tools/command.mjs';
import {browserCounts} from './tools/counts.mjs';
import {nodeTests} from './tools/node-tests.mjs';
import {sameOnNode24} from './tools/node24.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
process.chdir(root);
sameOnNode24(bin);
process.env['STORYBOOK_DISABLE_TELEMETRY'] = '1';
// What the stages start finds this Node and the installed tools, whoever started the tests.
process.env['PATH'] = [dirname(process.execPath), bin, process.env['PATH']].join(delimiter);

const {only} = parseArgs({options: {only: {type: 'string'}}}).values;
const known = ['wtr', 'node', 'stories', 'figures'];
// The figures are asked for by name: two of their plants are not found with every seed yet.
const parts = only ? [only] : known.filter((part) => part !== 'figures');
if (only && !known.includes(only)) throw new Error(`--only ${only}: there is ${known.join(', ')}.`);

const sum = {passed: 0, failed: 0};

/** All of it together may take this long, whatever hangs. */
const end = performance.now() + 23.5 * 60_000;

/** Runs a stage and adds what it counted. Gives whether the next stages can build on it. */
async function stage(title, longest, work) {
  console.log(`\n── ${title}`);
  try {
    const minutes = Math.min(longest, (end - performance.now()) / 60_000);
    if (minutes <= 0) throw new Error('there was no time left for it');
    const {passed = 0, failed = 0, skipped = 0} = (await work({minutes})) ?? {};
    if (skipped > 0)
      console.log(`${skipped} skipped, which counts as failed: a test that does not run promises nothing.`);
    sum.passed += passed;
    sum.failed += failed + skipped;
    return true;
  } catch (error) {
    console.error(`Broke down: ${error.message}`);
    sum.failed += 1;
    return false;
  }
}

async function everything() {
  if (!(await stage('Build', 3, (time) => command('npm', ['run', 'build'], time)))) return;
  if (parts.includes('wtr')) await inBrowsers();
  if (parts.includes('node')) await inNode();
  if (parts.includes('stories')) await stories();
  if (parts.includes('figures')) await figures();
}

async function inBrowsers() {
  rmSync('build', {recursive: true, force: true}); // or a test that was deleted would go on running
  if (!(await stage('Compile the tests', 2, (time) => command('tsc', ['-p', 'tsconfig.test.json'], time)))) return;
  await stage('In the browsers', 12, async (time) => {
    const went = await command('wtr', [], time).catch((error) => error);
    const counts = browserCounts();
    // It also ends with an error when tests failed, which are counted already.
    if (went instanceof Error && !counts?.failed) throw went;
    return counts;
  });
}

async function inNode() {
  const all = readdirSync('test', {recursive: true}).map((file) => join('test', file));
  const files = all.filter((file) => file.endsWith('.test.mjs') && !file.endsWith('stories.test.mjs'));
  const alone = files.filter((file) => file.endsWith('.e2e.test.mjs'));
  const together = files.filter((file) => !alone.includes(file));
  await stage('In Node', 8, (time) => nodeTests(together, time));
  await stage('In Node, end to end', 8, (time) => nodeTests(alone, {...time, oneByOne: true}));
}

async function stories() {
  const words = ['build', '--quiet', '--loglevel', 'warn', '--disable-telemetry', '--output-dir', 'storybook-static'];
  if (!(await stage('Build the documentation', 3, (time) => command('storybook', words, time)))) return;
  await stage('The documentation', 8, (time) =>
    nodeTests(['test/scripts.stories.test.mjs', 'test/stories.test.mjs'], time),
  );
}

/** What is promised of the queue, the lock and the collector: each figure that is on target counts as a test that passed. */
async function figures() {
  const counts = join('build', 'figures.json');
  rmSync(counts, {force: true});
  await stage('Reliability', 10, async (time) => {
    const page = join('build', 'reliability.md');
    const words = ['test/figures.mjs', 'reliability', '--seed', '1', '--counts', counts, '--page', page];
    const went = await command('node', words, time).catch((error) => error);
    // It also ends with an error when a figure was missed, which is counted already.
    if (went instanceof Error && !existsSync(counts)) throw went;
    return JSON.parse(readFileSync(counts, 'utf8'));
  });
}

await everything();
if (sum.passed + sum.failed === 0) sum.failed = 1; // nothing was tested
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
