import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check, roomOf, sources} from './tools/rooms.mjs';

const src = fileURLToPath(new URL('../src', import.meta.url));

const door = "/** A room. */\nexport * from './it.js';\n";
const it1 = 'export const it = 1;\n';
const from = (room) => `import {it} from '../${room}/index.js';\n`;
const schema = {'schema/index.ts': door, 'schema/it.ts': it1};

describe('the walls between rooms', () => {
  const problems = check(src);

  for (const room of new Set(sources(src).map(roomOf))) {
    it(`${room} keeps to its own side`, () => {
      assert.deepEqual(
        problems.filter((problem) => roomOf(problem.split(':')[0]) === room),
        [],
      );
    });
  }
});

describe('the wall checker', () => {
  const made = [];
  after(() => made.forEach((folder) => rmSync(folder, {recursive: true})));

  /** What the checker says about a source folder with these files in it. */
  function said(files, tables = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
    made.push(folder);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    }
    return check(folder, tables);
  }

  it('is content with a house in order', () => {
    const engine = {'engine/index.ts': door, 'engine/it.ts': "import type {It} from '../schema/index.js';\n"};
    assert.deepEqual(said({...schema, ...engine}), []);
  });

  it('hears a room that imports a room it may not', () => {
    const outbox = {'outbox/index.ts': door, 'outbox/it.ts': "import type {It} from '../schema/index.js';\n"};
    assert.deepEqual(said({...schema, ...outbox}), ['outbox/it.ts: may not import schema']);
  });

  for (const line of [
    "import {it} from '../schema/index.js';",
    "import {type It} from '../schema/index.js';",
    "import '../schema/index.js';",
    "export * from '../schema/index.js';",
    "export const later = () => import('../schema/index.js');",
  ]) {
    it(`hears a value where only types may pass: ${line}`, () => {
      const engine = {'engine/index.ts': door, 'engine/it.ts': `${line}\n`};
      assert.deepEqual(said({...schema, ...engine}), ['engine/it.ts: may import only types of schema']);
    });
  }

  it('lets types pass in every spelling', () => {
    const lines = [
      "import type {It} from '../schema/index.js';",
      "export type {It} from '../schema/index.js';",
      "export type Other = import('../schema/index.js').It;",
    ];
    assert.deepEqual(said({...schema, 'engine/index.ts': door, 'engine/it.ts': lines.join('\n')}), []);
  });

  it('hears a type taken from a room that may not even be named', () => {
    const seal = {'seal/index.ts': door, 'seal/it.ts': "export type It = import('../schema/index.js').It;\n"};
    assert.deepEqual(said({...schema, ...seal}), ['seal/it.ts: may not import schema']);
  });

  it('hears an import that climbs over the door', () => {
    const engine = {'engine/index.ts': door, 'engine/it.ts': "import type {It} from '../schema/it.js';\n"};
    assert.deepEqual(said({...schema, ...engine}), [
      'engine/it.ts: imports schema/it.ts, which is behind the door of schema',
    ]);
  });

  it('lets an import through a side door that the table names', () => {
    const walls = {report: {doors: ['index.ts', 'desk-element.ts']}, 'desk.ts': {values: ['report']}};
    const report = {'report/index.ts': door, 'report/it.ts': it1, 'report/desk-element.ts': it1};
    const desk = "import {it} from './report/desk-element.js';\nexport * from './report/it.js';\n";
    assert.deepEqual(said({...report, 'desk.ts': desk}, {walls}), [
      'desk.ts: imports report/it.ts, which is behind the door of report',
    ]);
  });

  it('hears a room that imports upwards, from a top file', () => {
    const files = {...schema, 'schema/it.ts': "import type {Tags} from '../tags.js';\n", 'tags.ts': it1};
    assert.deepEqual(said(files), ['schema/it.ts: may not import tags.ts']);
  });

  it('hears a package in the wrong room', () => {
    const lines = "import {LitElement} from 'lit';\nimport * as z from 'zod';\nimport {join} from 'node:path';\n";
    assert.deepEqual(said({...schema, 'schema/it.ts': lines}), [
      'schema/it.ts: may not use lit',
      'schema/it.ts: may not use zod',
      'schema/it.ts: may not use node:path',
    ]);
  });

  it('lets a package in where it belongs', () => {
    const lines = "import * as z from 'zod/mini';\n";
    assert.deepEqual(said({...schema, 'schema/it.ts': lines}), []);
  });

  it('lets only the elements of a room draw', () => {
    const lit = "import {html} from 'lit';\n";
    const files = {'report/index.ts': door, 'report/it.ts': lit, 'report/bar-chart.ts': lit};
    assert.deepEqual(said(files), ['report/it.ts: may not use lit']);
  });

  it('hears an import whose address is made at run time', () => {
    const line = 'export const later = (name: string) => import(`./${name}.js`);\n';
    assert.deepEqual(said({...schema, 'schema/it.ts': line}), [
      'schema/it.ts: may not use an address made at run time',
    ]);
  });

  it('hears a room that is in no table', () => {
    assert.deepEqual(said({'cellar/index.ts': door, 'cellar/it.ts': it1}), [
      'cellar/index.ts: there is no cellar in the table of walls',
      'cellar/it.ts: there is no cellar in the table of walls',
    ]);
  });

  it('hears a top file that is in no table', () => {
    assert.deepEqual(said({'cupboard.ts': it1}), ['cupboard.ts: there is no cupboard.ts in the table of walls']);
  });

  it('hears a room without a door', () => {
    assert.deepEqual(said({'seal/it.ts': it1}), ['seal: has no door (index.ts)']);
  });

  it('hears a door that does not say what the room is for', () => {
    assert.deepEqual(said({...schema, 'schema/index.ts': "export * from './it.js';\n"}), [
      'schema/index.ts: does not begin by saying what the room is for',
    ]);
  });

  it('hears a door that does something', () => {
    assert.deepEqual(said({...schema, 'schema/index.ts': `${door}export const two = 2;\n`}), [
      'schema/index.ts: a door has only "export … from" lines',
    ]);
  });

  it('hears rooms that import each other in a circle', () => {
    const walls = {a: {values: ['b']}, b: {values: ['c']}, c: {values: ['a']}};
    const doors = {'a/index.ts': door, 'b/index.ts': door, 'c/index.ts': door};
    const files = {...doors, 'a/it.ts': from('b'), 'b/it.ts': from('c'), 'c/it.ts': from('a')};
    assert.deepEqual(said(files, {walls}), ['a: imports itself, by way of b → c']);
  });

  it('hears a file that is too long', () => {
    assert.deepEqual(said({...schema, 'schema/it.ts': '// and on\n'.repeat(251)}), [
      'schema/it.ts: 251 lines, and 250 is the most',
    ]);
  });

  for (const [thing, line] of [
    ['Math.random', 'export const it = Math.random();'],
    ['Date.now', 'export const it = (now = Date.now) => now();'],
    ['new Date()', 'export const it = new Date();'],
    ['localStorage', "localStorage.setItem('it', '1');"],
    ['fetch', "void globalThis.fetch('/it');"],
    ['document.cookie', 'export const it = document.cookie;'],
    ['document', 'export const it = document.cookie;'],
  ]) {
    it(`hears an engine that touches ${thing}`, () => {
      const engine = {'engine/index.ts': door, 'engine/it.ts': `${line}\n`};
      const heard = said(engine);
      assert.ok(heard.includes(`engine/it.ts: engine may not touch ${thing}`), heard.join('\n'));
    });
  }

  it('does not mistake a name in a type, a property or a parameter for the thing itself', () => {
    const lines = [
      'export interface Tools {readonly fetch: typeof fetch; readonly document: Document}',
      'export const call = ({fetch}: Tools, window: number) => [fetch, window];',
      'export const day = (now: Date) => new Date(now);',
      'export const titles = (it: {document: string}) => it.document;',
    ];
    assert.deepEqual(said({'engine/index.ts': door, 'engine/it.ts': lines.join('\n')}), []);
  });
});
