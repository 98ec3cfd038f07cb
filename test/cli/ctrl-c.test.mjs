import assert from 'node:assert/strict';
import {readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {atTerminal, behind, makeLibrary, passphrase, room, settings, temporaryFolder} from './support.mjs';

const {newKey} = await room('seal');
const {wordsFor} = await room('custody');
const {unlockAll} = await behind('cli/unlocking.js');
const {organisationDraft} = await behind('cli/organisation-draft.js');

const CTRL_C = '\u0003';
const ENDED = 128 + 2; // as a shell says of a program that SIGINT ended

const cwd = await temporaryFolder();
const library = await makeLibrary(cwd);
const {seed, keys} = await newKey();

/** Has `heed` say when it begins to make something, which takes a second: its first draw of chance. */
const loud = `const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (bytes) => (process.stderr.write('(making)'), draw(bytes));`;
const env = {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(loud)}`};

/** What is typed to give a new passphrase, and Ctrl-C in the middle of what follows. */
const newPassphraseThenCtrlC = [
  [/at least 12 characters: $/, `${passphrase}\r`],
  [/The same again: $/, `${passphrase}\r`],
  [/\(making\)/, CTRL_C],
];

before(async () => {
  const about = {name: 'N', endpoint: '/x', helpName: 'H', helpLink: 'tel:1', languages: ['en']};
  const organisation = organisationDraft({...about, allowDrafts: false, workerCannotSee: false}, keys, '0'.repeat(16));
  await writeFile(join(cwd, 'organisation.json'), JSON.stringify(organisation));
  await writeFile(join(cwd, 'words'), wordsFor(seed).join(' '));
});

const commands = [
  [
    'heed init, while the key is made',
    ['init', 'made', ...settings, '--languages', 'en', '--worker-cannot-see', '--library', library],
    newPassphraseThenCtrlC,
  ],
  [
    'heed keys restore, while the key file is locked',
    ['keys', 'restore', '--organisation', 'organisation.json', '--words-file', 'words', '--out', 'back.age'],
    newPassphraseThenCtrlC,
  ],
];

for (const [what, args, typed] of commands) {
  test(`Ctrl-C ends ${what}, and nothing is written`, async () => {
    const there = await readdir(cwd);
    const {code, screen, left} = await atTerminal(args, typed, {cwd, env});
    assert.deepEqual(left, [], screen);
    assert.equal(code, ENDED, screen);
    assert.deepEqual(await readdir(cwd), there);
  });
}

test('heed open is done with whoever was asked before it unlocks anything, so that Ctrl-C ends it then, too', async () => {
  await writeFile(join(cwd, 'key.age'), 'not a key');
  const happened = [];
  const person = {secret: async () => String(happened.push('asked')), close: () => happened.push('done')};
  const places = {keyFiles: ['key.age', 'key.age'].map((name) => join(cwd, name)), passphraseFiles: [], known: []};
  await assert.rejects(unlockAll(places, person), () => Boolean(happened.push('unlocked')));
  assert.deepEqual(happened, ['asked', 'asked', 'done', 'unlocked']);
});
