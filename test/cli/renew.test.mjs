import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {heed, makeLibrary, passphrase, settings, temporaryFolder} from './support.mjs';

const cwd = await temporaryFolder();
const library = await makeLibrary(cwd);
const site = (...path) => join(cwd, 'made', 'site', ...path);
const renew = (...args) => heed(['renew', ...args, '--library', library], {cwd});

let renewed;
before(async () => {
  await heed(['init', 'made', ...settings, '--library', library], {cwd, env: {HEED_PASSPHRASE: passphrase}});
  const organisation = JSON.parse(await readFile(site('organisation.json'), 'utf8'));
  organisation.notice.why.en = 'We want to get better at this.';
  await writeFile(site('organisation.json'), JSON.stringify(organisation));
  const page = await readFile(site('index.html'), 'utf8');
  await writeFile(site('index.html'), page.replace('</main>', '<p>Our own words.</p></main>'));
  await nextVersion();
  renewed = await renew('made/site');
});

/** The library gets a newer script, and a chunk under a new name. */
async function nextVersion() {
  const script = 'export const heed = 2;';
  await writeFile(join(library, 'heed.js'), script);
  await rename(join(library, 'c/check-abc.js'), join(library, 'c/check-xyz.js'));
  const written = await readFile(join(library, 'integrity.json'), 'utf8');
  const summary = JSON.parse(written.replaceAll('check-abc', 'check-xyz'));
  summary.files['heed.js'] = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  await writeFile(join(library, 'integrity.json'), JSON.stringify(summary));
}

test('renew puts the newer library into the site, and takes away what no page needs any more', async () => {
  assert.deepEqual([renewed.code, renewed.stderr], [0, '']);
  assert.equal(await readFile(site('heed/heed.js'), 'utf8'), 'export const heed = 2;');
  assert.deepEqual((await readdir(site('heed/c'))).toSorted(), ['ar-abc.js', 'check-xyz.js']);
});

test('renew tells the page the newer hashes', async () => {
  const page = await readFile(site('index.html'), 'utf8');
  const {files} = JSON.parse(await readFile(join(library, 'integrity.json'), 'utf8'));
  assert.deepEqual(page.match(/sha384-[^"]+/g), [files['c/check-xyz.js'], files['heed.js']]);
});

test('renew keeps every word that is the organisation’s own', async () => {
  assert.match(await readFile(site('organisation.json'), 'utf8'), /We want to get better at this\./);
  assert.match(await readFile(site('index.html'), 'utf8'), /Our own words\./);
});

test('renew says so when something stands where it has to clean up', async () => {
  await mkdir(site('heed', 'c', 'old.js'));
  const {code, stdout, stderr} = await renew('made/site');
  await rm(site('heed', 'c', 'old.js'), {recursive: true});
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^made\/site\/heed\/c\/old\.js: cannot be read or written [^\n]+\.\n$/);
});

test('renew says so when the page does not load the library', async () => {
  const page = await readFile(site('index.html'), 'utf8');
  await writeFile(site('index.html'), page.replace(/<script.*<\/script>/, ''));
  const {code, stdout, stderr} = await renew('made/site');
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^made\/site\/index\.html: has no tag that loads heed\/heed\.js; put this into its head: <link/);
});

test('renew says so when there is no site', async () => {
  const {code, stderr} = await renew('elsewhere');
  assert.deepEqual([code, stderr], [2, 'elsewhere/organisation.json: is not there; check the name.\n']);
});
