import assert from 'node:assert/strict';
import {readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {behind, cells, heed, passphrase, room, sealed, temporaryFolder} from './support.mjs';

const {fingerprint, newKey} = await room('seal');
const {markOf} = await behind('cli/mark.js');
const {parseOrganisation} = await room('schema');
const {lock, seedFrom, unlock, wordsFor} = await room('custody');
const {organisationDraft} = await behind('cli/organisation-draft.js');

const cwd = await temporaryFolder();
const env = {HEED_PASSPHRASE: passphrase};
const read = (name) => readFile(join(cwd, name), 'utf8');
const keys = (args, options = {}) => heed(['keys', ...args], {cwd, env, ...options});

// Locked so lightly that opening it takes no time. What `heed` makes itself takes a second, on purpose.
const {seed, keys: first} = await newKey();
const settings = {
  name: 'Luna',
  endpoint: '/x',
  helpName: 'Help',
  helpLink: 'tel:1',
  languages: ['en'],
  allowDrafts: false,
  workerCannotSee: false,
};
const organisation = organisationDraft(settings, first, '0123456789abcdef');
before(async () => {
  await writeFile(join(cwd, 'first.age'), await lock({heed: 1, seed, keys: first}, passphrase, 10));
  await writeFile(join(cwd, 'first-words'), wordsFor(seed).join('\n'));
  await writeFile(join(cwd, 'organisation.json'), JSON.stringify(organisation));
});

test("the fingerprint and the names of an organisation's keys can be looked at", async () => {
  const {code, stdout} = await keys(['show', 'organisation.json']);
  assert.equal(code, 0);
  assert.deepEqual(stdout.split('\n'), [
    `Fingerprint of the organisation: ${await markOf(first)}`,
    `  ${first[0].kid}  MLKEM768-X25519, post-quantum`,
    `  ${first[1].kid}  P-256`,
    '',
  ]);
  const file = await keys(['show', 'first.age']);
  assert.equal(file.stdout, stdout.replace('the organisation', 'the keys in this file'));
});

test('R91: a lost key file is made again from the words, and opens what was locked before', async () => {
  const args = ['restore', '--organisation', 'organisation.json', '--out', 'again.age', '--words-file', 'first-words'];
  const {code, stdout} = await keys(args);
  assert.equal(code, 0);
  assert.equal(stdout, `again.age: the key is back; fingerprint of the organisation ${await markOf(first)}.\n`);
  assert.equal((await stat(join(cwd, 'again.age'))).mode & 0o777, 0o600);
  assert.deepEqual(await unlock(await read('again.age'), passphrase), {heed: 1, seed, keys: first});
});

test('the words of somebody else are refused, and nothing is written', async () => {
  await writeFile(join(cwd, 'strange'), wordsFor((await newKey()).seed).join(' '));
  const {code, stderr} = await keys([
    'restore',
    '--organisation',
    'organisation.json',
    '--out',
    'strange.age',
    '--words-file',
    'strange',
  ]);
  assert.equal(code, 2);
  assert.match(stderr, /^organisation\.json: has no key that these words belong to; [^\n]+\.\n$/);
  await assert.rejects(stat(join(cwd, 'strange.age')));
});

test('a key file is never overwritten', async () => {
  await writeFile(join(cwd, 'there.age'), 'precious');
  await writeFile(join(cwd, 'words-recovery-words.txt'), 'precious');
  const cases = [
    ['there.age', ['new', '--out', 'there.age']],
    ['words-recovery-words.txt', ['new', '--out', 'words.age']],
    ['there.age', ['restore', '--organisation', 'organisation.json', '--out', 'there.age', '--words-file', 'x']],
  ];
  for (const [file, args] of cases) {
    const {code, stderr} = await keys(args);
    assert.deepEqual(
      [code, stderr],
      [2, `${file}: is there already, and a key is never overwritten; choose another name.\n`],
    );
    assert.equal(await read(file), 'precious');
  }
});

test('R91: a new key stands before the old one, nothing else changes, and both open what was locked to them', async () => {
  const {code, stdout} = await keys(['new', '--out', 'second.age', '--organisation', 'organisation.json']);
  assert.equal(code, 0);
  const {ok, value} = parseOrganisation(JSON.parse(await read('organisation.json')));
  assert.ok(ok);
  assert.deepEqual({...value, keys: first}, organisation);
  assert.deepEqual(value.keys.slice(2), first);
  assert.ok(stdout.includes(await fingerprint(value.keys)));
  assert.deepEqual(
    seedFrom(await read('second-recovery-words.txt')),
    (await unlock(await read('second.age'), passphrase)).seed,
  );

  const input = `${await sealed(first, {change: 'before'})}\n${await sealed(value.keys, {change: 'after'})}\n`;
  const onlyNew = await heed(['open', '-', '--key', 'second.age'], {cwd, env, input});
  assert.match(
    onlyNew.stderr,
    /^Opened 1 response\.\nCould not open 1 response:\n {2}1 × Locked to another key; [^\n]* older key file\. \(line 1\)\n$/,
  );
  const both = await heed(['open', '-', '--key', 'second.age', '--key', 'first.age'], {cwd, env, input});
  assert.deepEqual(
    cells(both.stdout)
      .slice(1)
      .map((row) => row[4]),
    ['before', 'after'],
  );
});

test('a key that is restored among several is told by the fingerprint that everybody else is told', async () => {
  const keysNow = [...(await newKey()).keys, ...first];
  await writeFile(join(cwd, 'several.json'), JSON.stringify({...organisation, keys: keysNow}));
  const args = ['restore', '--organisation', 'several.json', '--out', 'old.age', '--words-file', 'first-words'];
  const mark = await markOf(keysNow);
  assert.ok((await keys(args)).stdout.includes(`fingerprint of the organisation ${mark}.`));
  assert.ok((await heed(['check', 'several.json'], {cwd})).stdout.includes(`fingerprint ${mark}`));
  assert.ok((await keys(['show', 'several.json'])).stdout.startsWith(`Fingerprint of the organisation: ${mark}\n`));
  const own = await markOf(first);
  assert.ok((await keys(['show', 'old.age'])).stdout.startsWith(`Fingerprint of the keys in this file: ${own}\n`));
});

test('a folder that is not there is said before anything is asked', async () => {
  for (const args of [
    ['new', '--out', 'nowhere/new.age'],
    ['restore', '--organisation', 'organisation.json', '--out', 'nowhere/back.age'],
  ]) {
    const {code, stdout, stderr} = await keys(args, {env: {}});
    assert.deepEqual(
      {code, stdout, stderr},
      {code: 2, stdout: '', stderr: 'nowhere: is not there; make this folder first, or choose another place.\n'},
    );
  }
});

test('without an organisation, the public half is printed, to be pasted where it belongs', async () => {
  const {code, stdout} = await keys(['new', '--out', 'third.age']);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), (await unlock(await read('third.age'), passphrase)).keys);
});

test('an organisation that cannot be used is left as it is, and no key is made for it', async () => {
  await writeFile(join(cwd, 'broken.json'), '{"heed": 1}');
  const {code, stderr} = await keys(['new', '--out', 'broken.age', '--organisation', 'broken.json']);
  assert.equal(code, 2);
  assert.match(stderr, /^broken\.json: [^\n]+\.\n$/);
  assert.equal(await read('broken.json'), '{"heed": 1}');
  await assert.rejects(stat(join(cwd, 'broken.age')));
});

test('R91: the fingerprint is said in five words, too, which differ as soon as a key does', async () => {
  // Worked out apart from this library: SHA-256 over "heed/1 fp" and both keys, a line each; 11 bits to a word.
  const made = [
    {kid: 'A'.repeat(11), kem: 25722, pub: 'B'.repeat(1622)},
    {kid: 'C'.repeat(11), kem: 16, pub: 'D'.repeat(87)},
  ];
  assert.equal(await markOf(made), 'J25S-VS7V (mountain friend junior wash actress)');
  const marks = await Promise.all(Array.from({length: 100}, async () => markOf((await newKey()).keys)));
  assert.equal(new Set(marks.map((mark) => mark.slice(10))).size, 100);
});

test('after a rotation, a key file can still be matched with its place in the list', async () => {
  const recent = await newKey();
  const keysOf = [...recent.keys, ...first];
  await writeFile(join(cwd, 'years.json'), JSON.stringify({...organisation, keys: keysOf}));
  const {stdout} = await keys(['show', 'years.json']);
  assert.deepEqual(
    stdout.split('\n').filter((line) => !line.startsWith(' ')),
    [
      `Fingerprint of the organisation: ${await markOf(keysOf)}`,
      `New responses are locked to: ${await markOf(recent.keys)}`,
      `Older, still taken: ${await markOf(first)}`,
      '',
    ],
  );
  const file = await keys(['show', 'first.age']);
  assert.ok(file.stdout.startsWith(`Fingerprint of the keys in this file: ${await markOf(first)}\n`));
});
