// Keys over the years: each new one stands before the others, and nothing that was locked to an older one is lost.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {folder, post, running, TOKEN} from '../collector/given.mjs';
import {cells, heed, makeLibrary, passphrase, room, sealed, settings, temporaryFolder} from './support.mjs';

const {belongs, newKey, open, seal, unlockingKeys} = await room('seal');
const {unlock, wordsFor} = await room('custody');

const cwd = await temporaryFolder();
const env = {HEED_PASSPHRASE: passphrase};
const site = 'made/site/organisation.json';
const keysIn = async () => JSON.parse(await readFile(join(cwd, site), 'utf8')).keys;
const rotate = (out) => heed(['keys', 'rotate', '--organisation', site, '--out', out], {cwd, env});

before(async () => {
  await heed(['init', 'made', ...settings, '--library', await makeLibrary(cwd)], {cwd, env});
});

test('R91: a rotated key stands first, the older stay, and what to do next is said', async () => {
  const old = await keysIn();
  const {code, stdout} = await rotate('second.age');
  assert.equal(code, 0);
  const now = await keysIn();
  const {keys} = await unlock(await readFile(join(cwd, 'second.age'), 'utf8'), passphrase);
  assert.deepEqual(now, [...keys, ...old]);
  assert.match(stdout, /Upload organisation\.json again\.[^]*Keep every older key file/);
});

test('without an organisation there is nothing to rotate, and no key is made', async () => {
  const {code, stderr} = await heed(['keys', 'rotate', '--out', 'none.age'], {cwd, env});
  assert.equal(code, 2);
  assert.match(stderr, /^heed keys rotate: --organisation is missing; [^\n]+\.\n$/);
  await assert.rejects(readFile(join(cwd, 'none.age')));
});

test('both kinds of browser lock to the newest key they can use, whatever their clock says', async () => {
  const all = await keysIn();
  const body = JSON.parse(await sealed(all, {}));
  assert.equal(body.kid, all[0].kid);
  const old = all.filter(({kem}) => kem === 16); // what a browser without ML-KEM can use
  assert.equal(JSON.parse(await sealed(old, {})).kid, all[1].kid);
});

test('a post-quantum key is told by what it opens, wherever it stands in the list', async () => {
  const [first, second] = [await newKey(), await newKey()];
  const [hybrid, classical] = first.keys;
  for (const known of [
    [...second.keys, ...first.keys],
    [second.keys[0], classical, hybrid],
    [hybrid, ...second.keys],
    [second.keys[0], classical],
  ]) {
    const names = (await unlockingKeys(first.seed, known)).map(({kid}) => kid);
    assert.deepEqual(names, [known.includes(hybrid) ? hybrid.kid : undefined, classical.kid]);
  }
  assert.equal(await belongs(first.seed, second.keys), false);
});

test('with a part of the list gone, what was locked to that part still opens', async () => {
  const [old, recent] = [await newKey(), await newKey()];
  const body = JSON.stringify(await seal(new Uint8Array([7]), [old.keys[0]], '0123456789abcdef'));
  const keys = await unlockingKeys(old.seed, [recent.keys[0], old.keys[1]]);
  assert.deepEqual([...(await open(body, keys)).padded], [7]);
});

test('responses to twenty keys, one after the other, are taken by a collector that knows none and opened together', async (t) => {
  const {url} = await running(t, {cwd: folder(t)});
  const epochs = await Promise.all(Array.from({length: 20}, () => newKey()));
  const files = epochs.map((_, at) => `words-${at}`);
  for (const [at, {seed, keys}] of epochs.entries()) {
    await writeFile(join(cwd, files[at]), wordsFor(seed).join(' '));
    for (const key of keys) {
      const {status} = await post(url, await sealed([key], {change: `${at} ${key.kem}`}));
      assert.equal(status, 201);
    }
  }
  const words = files.flatMap((file) => ['--words-file', file]);
  const token = {HEED_TOKEN: TOKEN};
  const said = ({stdout}) =>
    cells(stdout)
      .slice(1)
      .map((row) => row[4])
      .sort();
  const all = await heed(['open', url, ...words], {cwd, env: token});
  assert.deepEqual(said(all), epochs.flatMap(({keys}, at) => keys.map(({kem}) => `${at} ${kem}`)).sort());
  assert.equal(all.stderr, 'Opened 40 responses.\n');

  // The list in organisation.json tells a missing key from a damaged response.
  const organisation = JSON.parse(await readFile(join(cwd, site), 'utf8'));
  const list = epochs.toReversed().flatMap(({keys}) => keys);
  await writeFile(join(cwd, 'years.json'), JSON.stringify({...organisation, keys: list}));
  const fewer = await heed(['open', url, ...words.slice(0, 38), '--organisation', 'years.json'], {cwd, env: token});
  assert.equal(said(fewer).length, 38);
  assert.match(
    fewer.stderr,
    /2 × Locked to another key; if the organisation changed its key, add the older key file\./,
  );
});
