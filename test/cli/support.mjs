import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

/** Where the build is. */
const dist = process.env.HEED_DIST
  ? pathToFileURL(`${process.env.HEED_DIST}/`)
  : new URL('../../dist/', import.meta.url);

/** A room's door, from the build. */
export const room = (name) => import(new URL(`${name}/index.js`, dist));

/** A file behind a room's door, where the door does not show what a test has to see. */
export const behind = (name) => import(new URL(name, dist));

export const passphrase = 'four words not together';

/** A folder that is gone when the tests of the file are over. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'heed-'));
  after(() => rm(folder, {recursive: true}));
  return folder;
}

/** Runs `heed` as somebody would, in a folder, and says what it printed. */
export async function heed(args, {cwd, env = {}, input = ''} = {}) {
  const main = fileURLToPath(new URL('cli/main.js', dist));
  const child = spawn(process.execPath, [main, ...args], {cwd, env: {PATH: process.env.PATH, ...env}});
  const printed = {stdout: '', stderr: ''};
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8');
    child[stream].on('data', (text) => (printed[stream] += text));
  }
  // A program that has enough before it has read everything is no fault here.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return {code, ...printed};
}

/**
 * Runs `heed` at a real terminal, by util-linux's `script`.
 *
 * @param typed What is typed, each as soon as the screen shows, after what was answered before, what stands beside it.
 */
export async function atTerminal(args, typed, {cwd, env = {}} = {}) {
  const main = fileURLToPath(new URL('cli/main.js', dist));
  const command = [process.execPath, main, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {cwd, env: {PATH: process.env.PATH, ...env}});
  let screen = '';
  let seen = 0;
  const left = [...typed];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    screen += text;
    const at = left.length === 0 ? -1 : screen.slice(seen).search(left[0][0]);
    if (at < 0) return;
    seen = screen.length;
    child.stdin.write(left.shift()[1]);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return {code, screen, left};
}

/** A stand-in for the built library. */
export async function makeLibrary(folder) {
  const library = join(folder, 'library');
  const contents = {'heed.js': 'export const heed = 1;', 'c/check-abc.js': 'export {};', 'c/ar-abc.js': 'export {};'};
  await mkdir(join(library, 'c'), {recursive: true});
  const files = {};
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(join(library, name), content);
    files[name] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  }
  await writeFile(join(library, 'integrity.json'), JSON.stringify({files, first: ['c/check-abc.js']}));
  return library;
}

/** What `heed init` needs to be told when there is nobody to ask. */
export const settings = Object.entries({
  '--name': 'Refugio Sol',
  '--endpoint': 'http://localhost:8787',
  '--help-name': 'Línea 800',
  '--help-link': 'tel:+591800',
})
  .flat()
  .concat('--promise-no-effect');

/** What was said, locked as a browser would lock it. */
export async function sealed(keys, answers, {form = '0123456789abcdef', month = '2026-11', ...changed} = {}) {
  const {seal} = await room('seal');
  const {pad} = await room('privacy');
  const plain = {v: 1, s: 'universal-short', d: 'd0', n: 'n0', l: 'en', m: month, a: answers, ...changed};
  return JSON.stringify(await seal(pad(JSON.stringify(plain), 8192), keys, form));
}

/**
 * CSV as a spreadsheet reads it: quotes count at the start of a cell.
 *
 * @param separator A semicolon in Excel where the decimal sign is a comma.
 */
export function cells(csv, separator = ',') {
  const rows = [['']];
  let quoted = false;
  const add = (text) => (rows.at(-1)[rows.at(-1).length - 1] += text);
  const characters = [...csv.replace(/^\uFEFF/, '').replace(/\r\n$/, '')];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at];
    if (quoted && character === '"' && characters[at + 1] === '"') add(characters[(at += 1)]);
    else if (quoted && character === '"') quoted = false;
    else if (quoted) add(character);
    else if (character === '"' && rows.at(-1).at(-1) === '') quoted = true;
    else if (character === separator) rows.at(-1).push('');
    else if (character === '\n') rows.push(['']);
    else if (character !== '\r') add(character);
  }
  return rows;
}
