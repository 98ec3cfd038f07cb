// A copy of the project in which bugs can be planted.
import {cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {run} from './run.mjs';
/** @import {Change, Plant} from './index.mjs' */

const project = fileURLToPath(new URL('../../../../', import.meta.url));
const NOT_NEEDED = new Set([
  'node_modules',
  '.git',
  'build',
  'dist',
  'storybook-static',
  'coverage',
  join('examples', 'demo'),
  join('examples', 'plain-html', 'heed'),
]);

/** Where what TypeScript compiles ends up: for the tests in browsers, and for those in Node. */
const OUTPUTS = [
  {config: 'tsconfig.test.json', compiled: (file) => join('build', file)},
  {config: 'tsconfig.json', compiled: (file) => join('dist', relative('src', file))},
];

/** A copy that is not built yet. */
export function copyOfProject() {
  return copied(project, (path) => !NOT_NEEDED.has(relative(project, path)));
}

/** A copy of a copy, with all that was built in it. @param {string} tree */
export function another(tree) {
  return copied(tree, (path) => path !== join(tree, 'node_modules'));
}

function copied(from, filter) {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'heed-plants-')));
  cpSync(from, tree, {recursive: true, filter});
  symlinkSync(realpathSync(join(project, 'node_modules')), join(tree, 'node_modules'));
  return tree;
}

/** @param {string} tree */
export function remove(tree) {
  rmSync(tree, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
}

/** Compiles a copy for both. Types were checked long before, and a bug need not have the right ones. @param {string} tree */
export async function build(tree, outputs = OUTPUTS) {
  for (const {config} of outputs) {
    // oxlint-disable-next-line no-await-in-loop -- each takes both cores
    const {code, said} = await run(tree, 'tsc', ['-p', config, '--noCheck', '--noEmitOnError', 'false']);
    if (code !== 0) throw new Error(`${config} could not be compiled:\n${said}`);
  }
}

/**
 * Plants a bug, and has it compiled.
 *
 * @param {string} tree
 * @param {Plant} plant
 * @returns {Promise<() => void>} Takes it out again.
 */
export async function planted(tree, {name, changes, tests}) {
  const files = [...new Set(changes.map(({file}) => file))];
  const sources = files.filter((file) => file.startsWith('src'));
  const outputs = OUTPUTS.filter(({config}) => tests.some((test) => test.endsWith('.js')) === config.includes('test'));
  const touched = outputs.flatMap(({compiled}) => sources.map((file) => compiled(file.replace(/\.ts$/, '.js'))));
  const before = [...files, ...touched].map((file) => [join(tree, file), readFileSync(join(tree, file))]);
  const takeOut = () => before.forEach(([file, bytes]) => writeFileSync(file, bytes));
  try {
    for (const change of changes) put(tree, name, change);
    if (sources.length > 0) await build(tree, outputs);
  } catch (error) {
    takeOut();
    throw error;
  }
  return takeOut;
}

/** @param {string} tree @param {string} name @param {Change} change */
function put(tree, name, {file, text, instead}) {
  const pieces = readFileSync(join(tree, file), 'utf8').split(text);
  if (pieces.length !== 2)
    throw new Error(`“${name}” belongs where ${file} says “${text}”, which it does ${pieces.length - 1} times.`);
  writeFileSync(join(tree, file), pieces.join(instead));
}
