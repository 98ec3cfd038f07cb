// What is in an SQLite database, also where a plain search would miss it: a value that goes over several pages, and one that Firefox
// compressed before it went in.
import {copyFileSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {unsnappy} from './leveldb-files.mjs';

/** Whether a file is an SQLite database. */
export function isSqlite(bytes) {
  return bytes.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'));
}

/** Every text and every run of bytes in it, and the latter again without Snappy where they had it. Throws when it cannot be read. */
export function* sqliteValues(path) {
  const folder = mkdtempSync(join(tmpdir(), 'values-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    for (const more of ['', '-wal']) if (existsSync(path + more)) copyFileSync(path + more, copy + more);
    const database = new DatabaseSync(copy);
    try {
      const tables = database
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
        .all();
      for (const {name} of tables) yield* rows(database, name);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function* rows(database, name) {
  const all = database.prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`);
  all.setReadBigInts(true);
  for (const row of all.iterate()) {
    for (const value of Object.values(row)) {
      if (typeof value === 'string') yield Buffer.from(value);
      if (!(value instanceof Uint8Array)) continue;
      const bytes = Buffer.from(value);
      yield bytes;
      const plain = withoutSnappy(bytes);
      if (plain) yield plain;
    }
  }
}

/** Most bytes are not compressed, and then this says nothing. */
function withoutSnappy(bytes) {
  try {
    return unsnappy(bytes);
  } catch {
    return undefined;
  }
}
