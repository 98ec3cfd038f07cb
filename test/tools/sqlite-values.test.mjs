import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {DatabaseSync} from 'node:sqlite';
import {isSqlite, sqliteValues} from './sqlite-values.mjs';

const {compress} = createRequire(import.meta.url)('snappyjs');

describe('what is in an SQLite database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-values-'));
  const file = join(folder, 'some.sqlite');
  // Long enough for many pages, so that a word of it may be cut in two in the file.
  const long = Array.from({length: 9000}, (_, at) => `word${at}`).join(' ');
  const repeated = 'the same again and again '.repeat(2000);
  const all = () => [...sqliteValues(file)].map(String);
  before(() => {
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE "a ""b" (text TEXT, bytes BLOB, number INTEGER)');
    database.prepare('INSERT INTO "a ""b" VALUES (?, ?, ?)').run(long, compress(Buffer.from(repeated)), 2n ** 60n);
    database.close();
  });
  after(() => rmSync(folder, {recursive: true}));

  it('is known by its first bytes', () => {
    assert.deepEqual([isSqlite(readFileSync(file)), isSqlite(Buffer.from('SQLite'))], [true, false]);
  });

  it('is read whole where a value goes over many pages, and without its compression', () => {
    assert.ok(!readFileSync(file).includes(long), 'the file itself has it in pieces');
    assert.ok(all().includes(long));
    assert.ok(all().includes(repeated));
  });

  it('is never taken for empty when it cannot be read', () => {
    const broken = join(folder, 'broken.sqlite');
    writeFileSync(broken, 'SQLite format 3\0 and then nothing');
    assert.throws(() => [...sqliteValues(broken)]);
  });
});
