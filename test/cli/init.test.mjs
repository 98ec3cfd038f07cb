import assert from 'node:assert/strict';
import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {heed, makeLibrary, passphrase, room, settings, temporaryFolder} from './support.mjs';

const {parseOrganisation, parseSurvey} = await room('schema');
const {belongs} = await room('seal');
const {seedFrom, unlock} = await room('custody');

const cwd = await temporaryFolder();
const library = await makeLibrary(cwd);
const env = {HEED_PASSPHRASE: passphrase};
const init = (args, options = {}) => heed(['init', ...args, '--library', library], {cwd, env, ...options});
const read = (...path) => readFile(join(cwd, ...path), 'utf8');
const without = (flag) => settings.toSpliced(settings.indexOf(flag), flag.startsWith('--promise') ? 1 : 2);
const instead = (flag, value) => [...settings, flag, value];

let made;
before(async () => {
  made = await init([
    'made',
    ...settings,
    '--languages',
    'en,es',
    '--allow-drafts',
    '--leave',
    'https://weather.example/',
  ]);
});

test('init makes what to upload, and apart from it what never to upload', async () => {
  assert.deepEqual([made.code, made.stderr], [0, '']);
  const files = await readdir(join(cwd, 'made'), {recursive: true});
  assert.deepEqual(files.toSorted(), [
    'private',
    'private/heed-key.age',
    'private/recovery-words.txt',
    'site',
    'site/heed',
    'site/heed/c',
    'site/heed/c/ar-abc.js',
    'site/heed/c/check-abc.js',
    'site/heed/heed.js',
    'site/index.html',
    'site/organisation.json',
    'site/page.css',
    'site/survey.json',
  ]);
});

test('the key can be read by nobody else on the machine', async () => {
  const modes = {private: 0o700, 'private/heed-key.age': 0o600, 'private/recovery-words.txt': 0o600};
  for (const [file, mode] of Object.entries(modes))
    assert.equal((await stat(join(cwd, 'made', file))).mode & 0o777, mode, file);
});

test('the site holds nothing of the key', async () => {
  const words = seedFrom(await read('made', 'private', 'recovery-words.txt'));
  const text = await read('made', 'site', 'organisation.json');
  assert.doesNotMatch(text, new RegExp(Buffer.from(words).toString('base64url').slice(0, 20)));
  assert.doesNotMatch(text, /"(seed|words|private)/);
});

test('the two documents are ones that the library accepts, and say what was given', async () => {
  const survey = parseSurvey(JSON.parse(await read('made', 'site', 'survey.json')));
  const {ok, value} = parseOrganisation(JSON.parse(await read('made', 'site', 'organisation.json')));
  assert.ok(survey.ok && ok);
  const {name, endpoint, help, languages, allowDraftLocales, leave, attests, launch, keys} = value;
  assert.deepEqual(
    {name, endpoint, help, languages, allowDraftLocales, leave, attests},
    {
      name: 'Refugio Sol',
      endpoint: 'http://localhost:8787',
      help: [{name: 'Línea 800', link: 'tel:+591800'}],
      languages: ['en', 'es'],
      allowDraftLocales: true,
      leave: 'https://weather.example/',
      attests: {noEffectOnServices: true, workerCannotSee: false},
    },
  );
  assert.ok(Object.values(launch).every((tick) => tick === false));
  assert.deepEqual(
    keys.map(({kem}) => kem),
    [25722, 16],
  );
});

test('key file, recovery words and public keys are one and the same key', async () => {
  const {keys} = JSON.parse(await read('made', 'site', 'organisation.json'));
  const kept = await unlock(await read('made', 'private', 'heed-key.age'), passphrase);
  const words = await read('made', 'private', 'recovery-words.txt');
  assert.deepEqual(kept.keys, keys);
  assert.deepEqual(seedFrom(words), kept.seed);
  assert.ok(await belongs(kept.seed, keys));
  assert.match(words, /paper/);
});

test('the page asks for exactly the files that lie beside it', async () => {
  const page = await read('made', 'site', 'index.html');
  const {files} = JSON.parse(await readFile(join(library, 'integrity.json'), 'utf8'));
  assert.ok(page.includes(`src="heed/heed.js" integrity="${files['heed.js']}"`));
  for (const [, address] of page.matchAll(/(?:src|href|organisation)="(?!tel:)([^"]+)"/g))
    await stat(join(cwd, 'made', 'site', address));
});

test('init says what to do next, in order', () => {
  assert.match(made.stdout, /Fingerprint of the key: [0-9A-Z]{4}-[0-9A-Z]{4}/);
  assert.match(
    made.stdout,
    /1\. .*paper[^]*heed check[^]*collector at http:\/\/localhost:8787[^]*Upload[^]*heed open http:\/\/localhost:8787 --key/,
  );
});

test('each organisation has a letterbox and a key of its own', async () => {
  await init(['other', ...settings]);
  const [one, other] = [
    await read('made', 'site', 'organisation.json'),
    await read('other', 'site', 'organisation.json'),
  ].map(JSON.parse);
  assert.notEqual(one.form, other.form);
  assert.notEqual(one.keys[0].pub, other.keys[0].pub);
});

test('nothing is overwritten unless force is used, and then not the key', async () => {
  const [key, words] = [
    await read('other', 'private', 'heed-key.age'),
    await read('other', 'private', 'recovery-words.txt'),
  ];
  const organisation = JSON.parse(await read('other', 'site', 'organisation.json'));
  const refused = await init(['other', ...instead('--name', 'Luna')]);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /^other\/site\/index\.html, .* and 4 more: are there already; add --force [^\n]*\.\n$/);
  assert.equal(JSON.parse(await read('other', 'site', 'organisation.json')).name, 'Refugio Sol');

  const forced = await init(['other', ...instead('--name', 'Luna'), '--force'], {env: {}});
  assert.deepEqual([forced.code, forced.stderr], [0, '']);
  const now = JSON.parse(await read('other', 'site', 'organisation.json'));
  assert.deepEqual([now.name, now.form, now.keys], ['Luna', organisation.form, organisation.keys]);
  assert.equal(await read('other', 'private', 'heed-key.age'), key);
  assert.equal(await read('other', 'private', 'recovery-words.txt'), words);
});

test('force leaves key and letterbox as they are when the key has been taken to where keys are kept', async () => {
  await init(['away', ...settings]);
  const {form, keys} = JSON.parse(await read('away', 'site', 'organisation.json'));
  for (const file of await readdir(join(cwd, 'away', 'private'))) await rm(join(cwd, 'away', 'private', file));
  const {code, stderr} = await init(['away', ...instead('--name', 'Luna'), '--force'], {env: {}});
  assert.deepEqual([code, stderr], [0, '']);
  const now = JSON.parse(await read('away', 'site', 'organisation.json'));
  assert.deepEqual([now.name, now.form, now.keys], ['Luna', form, keys]);
  assert.deepEqual(await readdir(join(cwd, 'away', 'private')), []);
});

test('an organisation that cannot be read is not overwritten, because the letterbox and the keys are in it', async () => {
  await mkdir(join(cwd, 'torn-site', 'site'), {recursive: true});
  for (const torn of ['{"heed": 1,', '{"heed": 1}']) {
    await writeFile(join(cwd, 'torn-site', 'site', 'organisation.json'), torn);
    const {code, stderr} = await init(['torn-site', ...settings, '--force']);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'torn-site/site/organisation.json: cannot be read, and holds the letterbox and the public keys; mend it with heed check, or move it away.\n',
    );
    assert.equal(await read('torn-site', 'site', 'organisation.json'), torn);
  }
});

test('a key whose organisation is gone is not overwritten either', async () => {
  await mkdir(join(cwd, 'lost', 'private'), {recursive: true});
  await writeFile(join(cwd, 'lost', 'private', 'heed-key.age'), 'precious');
  const {code, stderr} = await init(['lost', ...settings, '--force']);
  assert.equal(code, 2);
  assert.match(stderr, /^lost\/private\/heed-key\.age: is a key from before, which is never overwritten; .*\.\n$/);
  assert.equal(await read('lost', 'private', 'heed-key.age'), 'precious');
});

const refusals = [
  ['no name', without('--name'), /--name is missing/],
  ['no address for responses', without('--endpoint'), /--endpoint is missing/],
  ['nobody to turn to', without('--help-link'), /--help-link is missing/],
  [
    'no promise that help does not change',
    without('--promise-no-effect'),
    /add --promise-no-effect if you promise that/,
  ],
  [
    'an address that is not https',
    instead('--endpoint', 'http://forms.example.org'),
    /--endpoint must start with https:/,
  ],
  ['a link that would run code', instead('--help-link', 'javascript:alert(1)'), /--help-link must start with https:/],
  ['a place to leave to that is not https', instead('--leave', 'weather'), /--leave must start with https:/],
  ['an empty name', instead('--name', ' '), /--name .*words/],
  ['a name that fills the notice', instead('--name', 'x '.repeat(40)), /--name is so long that the notice/],
  [
    'a language that we have no words in',
    instead('--languages', 'en,fr'),
    /--languages must be some of en, es, ar, .*; a page is shown only in languages that this version has words/,
  ],
  ['only languages that nobody has checked', instead('--languages', 'ar'), /add en, or --allow-drafts/],
  ['no library', [...settings, '--library', '.'], /does not hold the built library whole/],
];

for (const [what, args, sentence] of refusals) {
  test(`given ${what}, init says so in one sentence and writes nothing`, async () => {
    const {code, stdout, stderr} = await heed(['init', 'refused', '--library', library, ...args], {cwd, env});
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, sentence);
    assert.match(stderr, /^[^\n]+\.\n$/);
    await assert.rejects(stat(join(cwd, 'refused')));
  });
}

test('given no passphrase or a short one, init says so and writes nothing', async () => {
  await writeFile(join(cwd, 'short'), 'eleven char\n');
  await writeFile(join(cwd, 'empty'), '\n');
  const cases = [
    [[], {}, /There is no passphrase; give --passphrase-file, or set HEED_PASSPHRASE/],
    [[], {HEED_PASSPHRASE: 'eleven char'}, /has 11 characters; use at least 12/],
    [['--passphrase-file', 'short'], env, /has 11 characters/],
    [['--passphrase-file', 'empty'], env, /^empty: has nothing in its first line/],
    [['--passphrase-file', 'none'], env, /^none: is not there/],
  ];
  for (const [args, given, sentence] of cases) {
    const {code, stderr} = await init(['refused', ...settings, ...args], {env: given});
    assert.equal(code, 2);
    assert.match(stderr, sentence);
    await assert.rejects(stat(join(cwd, 'refused')));
  }
});

test('a library whose files are not those that were built is refused', async () => {
  const changed = await makeLibrary(join(cwd, 'changed'));
  await writeFile(join(changed, 'c', 'ar-abc.js'), 'alert(1)');
  const outside = await makeLibrary(join(cwd, 'outside'));
  await writeFile(
    join(outside, 'integrity.json'),
    JSON.stringify({files: {'heed.js': 'x', '../../x.js': 'x'}, first: []}),
  );
  const torn = await makeLibrary(join(cwd, 'torn'));
  await rm(join(torn, 'heed.js'));
  for (const folder of [changed, outside, torn]) {
    const {code, stderr} = await heed(['init', 'refused', ...settings, '--library', folder], {cwd, env});
    assert.equal(code, 2);
    assert.match(stderr, /does not hold the built library whole/);
  }
});

test('where nothing can be written, init says so in one sentence', async () => {
  await writeFile(join(cwd, 'file'), '');
  const {code, stderr} = await init(['file/inside', ...settings]);
  assert.equal(code, 2);
  assert.match(stderr, /^file\/inside\/private: is inside something that is not a folder; [^\n]+\.\n$/);
});
