/**
 * Looks for words in what a browser left on the disk, as somebody would who examines a device.
 *
 * A plain search misses most of it, because browsers compress. Besides the raw bytes of every file this reads LevelDB
 * tables and logs (IndexedDB and localStorage in Chromium), the compression that Chromium puts around larger IndexedDB
 * values, and Firefox's session files. Not undone: the compression inside Firefox's SQLite files, and a value that SQLite
 * splits over pages. So look for short words without repetition: compression leaves those as they are.
 */

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {batch, entries, logRecords, tableBlocks, unsnappy} from './leveldb-files.mjs';
import {isMozLz4, unMozLz4} from './mozlz4.mjs';

/** What Chromium writes in front of an IndexedDB value that it compressed with Snappy. */
const mark = Buffer.from([0xff, 0x11, 0x02]);

/**
 * Every place below a folder where one of the needles is: `{needle, encoding, file, how}`. `encoding` is `utf8`,
 * `utf16le` or `latin1` (in which browsers store text that has no letter beyond it); `how` is `raw`, or what had to be
 * undone first. Throws when there is a file that it should understand and cannot: unread is not the same as clean.
 */
export function scan(folder, needles) {
  const patterns = needles.flatMap(spellings);
  return filesBelow(folder).flatMap((file) => {
    const found = layers(file, readFileSync(join(folder, file)));
    return patterns.flatMap(({needle, encoding, bytes}) => {
      const hows = found.filter((layer) => layer.bytes.includes(bytes)).map(({how}) => how);
      return [...new Set(hows)].map((how) => ({needle, encoding, file, how}));
    });
  });
}

/** A needle as bytes, in every encoding that differs from the others. */
function spellings(needle) {
  const found = [
    {needle, encoding: 'utf8', bytes: Buffer.from(needle, 'utf8')},
    {needle, encoding: 'utf16le', bytes: Buffer.from(needle, 'utf16le')},
  ];
  const latin1 = Buffer.from(needle, 'latin1');
  if (latin1.toString('latin1') === needle && !latin1.equals(found[0].bytes))
    found.push({needle, encoding: 'latin1', bytes: latin1});
  return found;
}

/**
 * Every file below a folder in every form that this can undo: `{file, how, bytes}`.
 *
 * @param {{busy?: boolean, only?: (file: string) => boolean}} how `only` for some of the files. With `busy` a browser is at work in it, so that a file may be gone or half written: what cannot be undone
 *   then is read raw.
 */
export function* layersBelow(folder, {busy = false, only = () => true} = {}) {
  for (const file of filesBelow(folder).filter(only)) {
    const raw = busy ? readIfThere(join(folder, file)) : readFileSync(join(folder, file));
    if (!raw) continue;
    yield {file, how: 'raw', bytes: raw};
    try {
      for (const layer of undone(file, raw)) yield {file, ...layer};
    } catch (error) {
      if (!busy) throw new Error(`${file} could not be read: ${error.message}`, {cause: error});
    }
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function filesBelow(folder) {
  const all = readdirSync(folder, {recursive: true, withFileTypes: true});
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The bytes of a file, and again after each thing that can be undone. */
function layers(file, raw) {
  try {
    return [{how: 'raw', bytes: raw}, ...undone(file, raw)];
  } catch (error) {
    throw new Error(`${file} could not be read: ${error.message}`, {cause: error});
  }
}

function undone(file, raw) {
  if (isMozLz4(raw)) return [{how: 'mozLz4', bytes: unMozLz4(raw)}];
  if (file.endsWith('.ldb'))
    return tableBlocks(raw).flatMap((bytes) => [{how: 'table', bytes}, ...pairs('table', entries(bytes))]);
  if (/(^|\/)\d{6,}\.log$/.test(file)) return logRecords(raw).flatMap(recordLayers);
  return raw.subarray(0, mark.length).equals(mark) ? [uncompressed(raw)] : [];
}

function recordLayers({bytes, whole}) {
  return [{how: 'log', bytes}, ...(whole ? pairs('log', batch(bytes)) : [])];
}

function pairs(how, all) {
  return all.flatMap(({key, value}) => {
    // In front of the mark there is the number of the value's version.
    const at = value.subarray(0, 12).indexOf(mark);
    return [{how, bytes: key}, ...(at < 0 ? [] : [uncompressed(value.subarray(at))])];
  });
}

function uncompressed(value) {
  return {how: 'value', bytes: unsnappy(value.subarray(mark.length))};
}
