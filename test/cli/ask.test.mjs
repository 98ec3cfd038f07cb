import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {behind, room} from './support.mjs';

const {seedFrom} = await room('custody');
const {asker} = await behind('cli/ask.js');
const {settingsFrom} = await behind('cli/settings.js');
const {recoveryWords} = await behind('cli/keys-restore.js');
const {newPassphrase} = await behind('cli/passphrase.js');

/** A terminal at which somebody types these lines, each when a question ends as it says. */
function terminal(answers) {
  const input = new PassThrough();
  const screen = {text: ''};
  const output = new PassThrough();
  const left = [...answers];
  let answered = 0;
  output.on('data', (chunk) => {
    // A terminal is told by such codes where the cursor goes.
    // oxlint-disable-next-line no-control-regex
    screen.text += String(chunk).replaceAll(/\u001B\[[0-9;]*[A-Z]/g, '');
    if (left.length === 0 || screen.text.length === answered || !/[:\]] $/.test(screen.text)) return;
    answered = screen.text.length;
    input.write(`${left.shift()}\r`);
  });
  return {person: asker(input, output), screen, left, input};
}

test('somebody at a terminal is asked for everything that is needed', async () => {
  const {person, left} = terminal(['Refugio Sol', '/collector', 'Línea 800', 'tel:+591800', 'en, es', 'y', 'yes', 'n']);
  const settings = await settingsFrom({}, person);
  person.close();
  assert.deepEqual(left, []);
  assert.deepEqual(settings, {
    name: 'Refugio Sol',
    endpoint: '/collector',
    helpName: 'Línea 800',
    helpLink: 'tel:+591800',
    languages: ['en', 'es'],
    allowDrafts: true,
    workerCannotSee: false,
  });
});

test('what was given as an option is not asked', async () => {
  const {person, screen, left} = terminal(['Refugio Sol', 'n']);
  const given = {endpoint: '/c', 'help-name': 'H', 'help-link': 'tel:1', languages: 'en', 'promise-no-effect': true};
  const {name} = await settingsFrom(given, person);
  person.close();
  assert.equal(name, 'Refugio Sol');
  assert.deepEqual(left, []);
  assert.doesNotMatch(screen.text, /collector|promise|languages/i);
});

test('an option that is wrong is refused before anything is asked', async () => {
  for (const [wrong, message] of [
    [{leave: 'weather'}, /--leave must start with/],
    [{'help-link': 'javascript:x'}, /--help-link must start with/],
    [{languages: 'en,fr'}, /--languages must be some of/],
    [{'other-ways': ' '}, /--other-ways /],
  ]) {
    const {person, screen} = terminal([]);
    await assert.rejects(settingsFrom(wrong, person), message);
    person.close();
    assert.equal(screen.text, '');
  }
});

test('a mistake is said at once, and the question asked again', async () => {
  const {person, screen} = terminal([
    '',
    'Refugio Sol',
    'forms.example.org',
    '/collector',
    'H',
    'javascript:x',
    'tel:1',
    'fr',
    '',
    'y',
    '',
  ]);
  const {languages} = await settingsFrom({}, person);
  person.close();
  assert.deepEqual(languages, ['en']);
  assert.match(screen.text, /Please write something\./);
  assert.match(screen.text, /That must start with https:\/\/ or \//);
  assert.match(screen.text, /That must start with https:\/\/, tel:/);
  assert.match(screen.text, /That must be some of en, es, ar/);
});

test('R4: a promise that is not given is not made', async () => {
  const {person} = terminal(['Sol', '/c', 'H', 'tel:1', 'en', '']);
  await assert.rejects(settingsFrom({}, person), /answer y if you promise that/);
  person.close();
});

test('a passphrase is asked twice, is never on the screen, and has to be long enough', async () => {
  const {person, screen, left} = terminal([
    'too short',
    'first passphrase',
    'other passphrase',
    'right passphrase',
    'right passphrase',
  ]);
  assert.equal(await newPassphrase(undefined, person), 'right passphrase');
  person.close();
  assert.deepEqual(left, []);
  assert.doesNotMatch(screen.text, /short$|first|other|right/m);
  assert.match(screen.text, /has 9 characters; use at least 12/);
  assert.match(screen.text, /The two differ/);
});

test('the arrow keys do not bring back a passphrase', async () => {
  const {person, screen, input} = terminal(['a secret passphrase']);
  await person.secret('Passphrase');
  const line = person.line('Name');
  input.write('\u001B[A\u001B[ASol\r');
  assert.equal(await line, 'Sol');
  person.close();
  assert.doesNotMatch(screen.text, /secret/);
});

test('words pasted over several lines are all taken', async () => {
  const {person, input} = terminal([]);
  const words = recoveryWords(undefined, person);
  input.write('one two three four\rfive six seven eight nine ten eleven twelve\r1. a b c d e f g h\ri j k l\r');
  assert.equal((await words).split(/\s+/).length, 25);
  person.close();
});

test('somebody who has only 23 words hears so after an empty line', async () => {
  const {person, screen, left} = terminal(['abandon '.repeat(12), 'abandon '.repeat(11), '']);
  const words = await recoveryWords(undefined, person);
  person.close();
  assert.deepEqual(left, []);
  assert.match(screen.text, /press Enter if that was all: $/m);
  assert.throws(() => seedFrom(words), /There are 24 recovery words, but 23 were given; look for one left out/);
});

test('somebody who stops with Ctrl-C or Ctrl-D is told that nothing was written', async () => {
  for (const key of ['\u0003', '\u0004']) {
    const {person, input} = terminal([]);
    const line = person.line('Name');
    input.write(key);
    await assert.rejects(line, {name: 'BadInput', message: /^Stopped .*nothing was written\.$/});
  }
});
