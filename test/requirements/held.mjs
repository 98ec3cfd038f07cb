// Which requirements the titles of tests say that they hold.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseSync} from 'vite';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** What begins a test: `it(…)`, `test(…)`, `describe(…)`, and `t.test(…)` inside another. */
const begins = new Set(['it', 'test', 'describe']);

/** How a title names them: `R43: …`, or `R40, R42: …`. */
const naming = /^(R[1-9]\d*(?:, R[1-9]\d*)*): \S/;

/**
 * The titles of all tests: `{file, title}`. Where a title leaves something open, there are three dots.
 */
export function titles() {
  const files = readdirSync(folder, {recursive: true}).filter((file) => /\.test\.(ts|mjs)$/.test(file));
  return files.toSorted().flatMap((file) => titlesIn(file, readFileSync(join(folder, file), 'utf8')));
}

/** The titles in the text of one file. */
export function titlesIn(file, text) {
  const {program, errors} = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = [];
  walk(program, (title) => found.push({file, title}));
  return found;
}

/** The requirements that a title names: `['R40', 'R42']`. */
export function namedIn(title) {
  return naming.exec(title)?.[1].split(', ') ?? [];
}

/** Whether a title means to name a requirement, and does it in a way that nobody would find. */
export function isSlip(title) {
  return /\bR\d+\b/.test(title) && namedIn(title).join() !== title.match(/\bR\d+\b/g).join();
}

/** The ids of the requirements that at least one test holds. */
export function held(all = titles()) {
  return new Set(all.flatMap(({title}) => namedIn(title)));
}

function walk(node, tell) {
  if (Array.isArray(node)) for (const each of node) walk(each, tell);
  if (typeof node?.type !== 'string') return;
  if (node.type === 'CallExpression') note(node, tell);
  for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child, tell);
}

function note({callee, arguments: [first]}, tell) {
  const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name;
  if (!begins.has(name)) return;
  if (first?.type === 'Literal' && typeof first.value === 'string') tell(first.value);
  if (first?.type === 'TemplateLiteral') tell(first.quasis.map(({value}) => value.cooked).join('…'));
}
