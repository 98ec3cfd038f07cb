import assert from 'node:assert/strict';
import {test} from 'node:test';
import {room} from './cli/support.mjs';

const {CustodyError, lock, seedFrom, unlock, wordsFor} = await room('custody');

/** So that a test takes milliseconds, and a guess at a real passphrase a second. */
const QUICK = 10;

const seed = Uint8Array.from({length: 32}, (_, at) => at * 7);
const keys = [{kid: 'abcdefghijk', kem: 16, pub: 'p'}];
const words = wordsFor(seed);

const flip = (line) => line.replace(/.(?=.{8}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));

const refused = (sentence) => (error) => {
  assert.ok(error instanceof CustodyError);
  assert.match(error.message, sentence);
  assert.match(error.message, /^[^\n]+[.?]$/, 'it is one sentence');
  return true;
};

test('a key is 24 English words, and the words are the key', () => {
  assert.equal(words.length, 24);
  assert.deepEqual(seedFrom(words.join(' ')), seed);
});

test('the words are those of the standard, so that other tools understand them', () => {
  assert.equal(wordsFor(new Uint8Array(32)).join(' '), `${'abandon '.repeat(23)}art`);
});

test('words may be written with capitals, numbers, commas and line breaks', () => {
  const written = words.map((word, at) => `${at + 1}. ${word.toUpperCase()},${at % 4 === 3 ? '\r\n' : '\t'}`).join('');
  assert.deepEqual(seedFrom(`# kept in the blue folder\n\n ${written}`), seed);
});

test('a misspelt word is named, with the one that was meant', () => {
  const misspelt = words.with(6, `${words[6].slice(0, -1)}q`).join(' ');
  assert.throws(() => seedFrom(misspelt), refused(new RegExp(`^Word 7, .*did you mean \`${words[6]}\``)));
});

test('a word with a letter left out at its beginning is recognised as well', () => {
  assert.throws(() => seedFrom('bandon'), refused(/did you mean `abandon`/));
});

test('a missing word is counted', () => {
  assert.throws(() => seedFrom(words.slice(1).join(' ')), refused(/24 recovery words, but 23 were given/));
});

test('two words that changed places do not fit together', () => {
  const swapped = words.with(0, words[1]).with(1, words[0]).join(' ');
  assert.throws(() => seedFrom(swapped), refused(/do not fit together/));
});

test('something else than words, however long, is refused at once', () => {
  assert.throws(() => seedFrom('x'.repeat(10_000_000)), refused(/^Word 1, /));
  assert.throws(() => seedFrom(''), refused(/but 0 were given/));
});

test('a key file opens with its passphrase and holds the key', async () => {
  const text = await lock({heed: 1, seed, keys}, 'correct horse', QUICK);
  assert.match(text, /^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  assert.deepEqual(await unlock(`\n${text}\n`, 'correct horse'), {heed: 1, seed, keys});
});

test('a key file shows nothing of what is in it, and is different each time', async () => {
  const [one, other] = await Promise.all([
    lock({heed: 1, seed, keys}, 'x', QUICK),
    lock({heed: 1, seed, keys}, 'x', QUICK),
  ]);
  assert.notEqual(one, other);
  assert.doesNotMatch(atob(one.replaceAll(/-----.*-----|\n/g, '')), /abcdefghijk|heed|words/);
});

test('unless it is told otherwise, a guess at the passphrase costs as much as age says it should', async () => {
  const text = await lock({heed: 1, seed, keys}, 'correct horse');
  assert.match(atob(text.split('\n').slice(1, 5).join('')), /-> scrypt \S+ 18\n/);
});

test('a wrong passphrase is said to be wrong', async () => {
  const text = await lock({heed: 1, seed, keys}, 'correct horse', QUICK);
  await assert.rejects(unlock(text, 'Correct horse'), refused(/passphrase does not open/));
});

test('a damaged key file is said to be damaged, wherever the damage is', async () => {
  const text = await lock({heed: 1, seed, keys}, 'correct horse', QUICK);
  const lines = text.split('\n');
  const damages = [
    ...lines.slice(3, -2).map((line, at) => lines.with(at + 3, flip(line)).join('\n')),
    lines.slice(0, -3).join('\n'),
    lines.slice(0, 3).join('\n'),
    'something else',
    '',
  ];
  for (const damaged of damages)
    await assert.rejects(unlock(damaged, 'correct horse'), refused(/not a whole key file|passphrase/));
});

test('a file that holds something else is not taken for a key', async () => {
  const {armor, Encrypter} = await import('age-encryption');
  for (const inside of [
    'hello',
    '{"heed":2}',
    '{"heed":1,"words":"abandon","keys":[]}',
    '{"heed":1,"words":"","keys":[{"kid":1}]}',
  ]) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('x');
    encrypter.setScryptWorkFactor(QUICK);
    await assert.rejects(unlock(armor.encode(await encrypter.encrypt(inside)), 'x'), refused(/key/));
  }
});
