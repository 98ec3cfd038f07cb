import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from './browsers.mjs';
import {scan} from './leveldb.mjs';

const made = [];
after(() => made.forEach((folder) => rmSync(folder, {recursive: true, force: true, maxRetries: 5})));

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'left-behind-'));
  made.push(folder);
  return folder;
}

/** In how many ways a needle was found, each once. */
function ways(folder, needle) {
  return new Set(scan(folder, [needle]).map(({how}) => how));
}

/** So many words in an order that never comes twice, from so few words that any compression takes hold. */
function babble(count, seed) {
  const words = 'bicycle blanket candle counsel doctor evening garden kitchen letter listen morning station'.split(' ');
  let state = seed;
  return Array.from({length: count}, () => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length];
  });
}

/** Eight words from the end, where compression has seen each of them before. */
function tail(words) {
  return words.slice(-20, -12).join(' ');
}

/** Runs in the page. Deleting any database makes Chromium turn the log of this site into a table. */
async function write(plant) {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- it goes into the page together with the rest
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  for (const name of ['kept', 'deleted']) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('store');
    const database = await done(request);
    const store = database.transaction('store', 'readwrite').objectStore('store');
    await Promise.all(Object.entries(plant).map(([key, value]) => done(store.put({value}, key))));
    database.close();
  }
  await done(indexedDB.deleteDatabase('deleted'));
  localStorage.setItem('canary', plant.canary);
  localStorage.setItem('accents', 'después-de-mañana');
  localStorage.setItem('arabic', 'هل شعرت بالأمان');
}

/** A piece of a record as a log has it: a header (the checksum is nobody's concern here), then the bytes. */
function piece(type, bytes) {
  const header = Buffer.alloc(7);
  header.writeUInt16LE(bytes.length, 4);
  header[6] = type;
  return Buffer.concat([header, bytes]);
}

/** A folder with a log whose one record is cut in two where the first 32 KiB end, in the middle of a needle. */
function cutLog(name) {
  const room = 32_768 - 7;
  const text = Buffer.from(`${'.'.repeat(room - 5)}split-needle`);
  const folder = newFolder();
  const deep = join(folder, 'some', 'leveldb');
  mkdirSync(deep, {recursive: true});
  // "first", and "middle" because a browser that was killed never wrote the "last".
  writeFileSync(join(deep, name), Buffer.concat([piece(2, text.subarray(0, room)), piece(3, text.subarray(room))]));
  return folder;
}

describe('what a browser leaves on the disk', {timeout: 120_000}, () => {
  const canary = 'canary-3f9c27a1-planted';
  const long = babble(5_000, 7);
  const longer = babble(60_000, 11);
  let server;
  let profile;

  before(async () => {
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    profile = newFolder();
    const plant = {canary, long: long.join(' '), longer: longer.join(' ')};
    await visit(profile, write, plant);
    await visit(profile, () => document.title);
  });
  after(() => server.close());

  /** Opens a page with this profile, runs something in it, and closes the browser. */
  async function visit(userDataDir, work, ...args) {
    const browser = await launch({executablePath: find('chromium'), args: launchArguments, userDataDir});
    try {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${server.address().port}/`);
      return await page.evaluate(work, ...args);
    } finally {
      await browser.close();
    }
  }

  it('holds a short secret that went into IndexedDB, in a table', () => {
    assert.ok(scan(profile, [canary]).some(({file, how}) => file.includes('IndexedDB') && how === 'table'));
  });

  it('holds a secret that went into localStorage, in a log', () => {
    assert.ok(scan(profile, [canary]).some(({file, how}) => file.includes('Local Storage') && how === 'log'));
  });

  it('holds words of a long text that a plain search does not see, in a table', () => {
    assert.deepEqual(ways(profile, tail(long)), new Set(['table']));
  });

  it('holds words of a very long text that a plain search does not see, in a compressed value', () => {
    assert.deepEqual(ways(profile, tail(longer)), new Set(['value']));
  });

  it('holds words with accents, one byte a letter', () => {
    assert.ok(scan(profile, ['después-de-mañana']).some(({encoding}) => encoding === 'latin1'));
  });

  it('holds words in Arabic, two bytes a letter', () => {
    assert.ok(scan(profile, ['شعرت بالأمان']).some(({encoding}) => encoding === 'utf16le'));
  });

  it('does not hold what was never written', () => {
    assert.deepEqual(scan(profile, ['canary-3f9c27a2-planted', 'هل كنت بأمان', babble(12, 13).join(' ')]), []);
  });

  it('is read in Firefox as well, where it is wrapped in mozLz4', async () => {
    const folder = newFolder();
    const options = {browser: 'firefox', executablePath: find('firefox'), userDataDir: folder};
    await (await launch(options)).close();
    const hits = scan(folder, ['default-theme@mozilla.org']);
    assert.ok(hits.some(({file, how}) => file === 'addonStartup.json.lz4' && how === 'mozLz4'));
  });
});

describe('a LevelDB log', () => {
  it('is joined again where it was cut at 32 KiB, even when its end is missing', () => {
    assert.deepEqual(scan(cutLog('000003.log'), ['split-needle']), [
      {needle: 'split-needle', encoding: 'utf8', file: join('some', 'leveldb', '000003.log'), how: 'log'},
    ]);
  });

  it('is not seen in any other file', () => {
    assert.deepEqual(scan(cutLog('notes.log'), ['split-needle']), []);
  });
});

describe('a file that cannot be understood', () => {
  const broken = {
    '000005.ldb': Buffer.from('not a table'),
    'sessionstore.jsonlz4': Buffer.from('mozLz40\0\x09\0\0\0\x10a'),
  };
  for (const [name, bytes] of Object.entries(broken)) {
    it(`is never taken for a clean one: ${name}`, () => {
      const folder = newFolder();
      writeFileSync(join(folder, name), bytes);
      assert.throws(() => scan(folder, ['anything']), new RegExp(`${name} could not be read`));
    });
  }
});
