// What `heed open` reads besides a collector's export: what was carried by hand, and what a form service gives away.
import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {cells, heed, room, sealed, temporaryFolder} from './support.mjs';

const {newKey} = await room('seal');
const {wordsFor} = await room('custody');
const cwd = await temporaryFolder();
const {seed, keys} = await newKey();
const one = await sealed(keys, {change: 'one'});
const two = await sealed([keys.at(-1)], {change: 'two, "quoted" {in braces}'});

before(() => writeFile(join(cwd, 'words'), wordsFor(seed).join(' ')));

/** What people said in the field `change`, and what open says of the rest. */
async function opened(source, input) {
  const {code, stdout, stderr} = await heed(['open', source, '--words-file', 'words'], {cwd, input});
  const said = cells(stdout)
    .slice(1)
    .map((row) => row[4])
    .sort();
  return {code, said, stderr};
}

/** A file with this text, opened. */
async function openedFile(name, text) {
  await writeFile(join(cwd, name), text);
  return opened(name);
}

const both = {code: 0, said: ['one', 'two, "quoted" {in braces}'], stderr: 'Opened 2 responses.\n'};
const inCsv = (text) => `"${text.replaceAll('"', '""')}"`;

test('one saved file is a response', async () => {
  assert.deepEqual(await openedFile('note-a1b2c3.txt', one), {
    code: 0,
    said: ['one'],
    stderr: 'Opened 1 response.\n',
  });
});

test('a folder of saved files is as many, and one that was copied twice counts once', async () => {
  await mkdir(join(cwd, 'stick', 'below'), {recursive: true});
  for (const [name, text] of [
    ['note-1.txt', one],
    ['note-2.txt', two],
    ['note-2 (copy).txt', `${two}\n`],
    ['.hidden', 'left by some computer'],
  ])
    await writeFile(join(cwd, 'stick', name), text);
  const {code, said, stderr} = await opened('stick');
  assert.deepEqual([code, said], [0, both.said]);
  assert.equal(stderr, 'Opened 2 responses.\nLeft out 1 × The same response again; it was counted once.\n');
});

test('a saved file that is empty, cut off or something else is counted, and not passed over', async () => {
  await mkdir(join(cwd, 'worn'));
  for (const [name, text] of [
    ['a.txt', one],
    ['b.txt', ''],
    ['c.txt', two.slice(0, 500)],
    ['d.txt', 'Shopping: milk'],
  ])
    await writeFile(join(cwd, 'worn', name), text);
  const {said, stderr} = await opened('worn');
  assert.deepEqual(said, ['one']);
  assert.match(stderr, /^Opened 1 response\.\nCould not open 3 responses:\n {2}3 × Not a locked response;/);
});

test('the CSV of a form service holds them in a column among others', async () => {
  const rows = [
    '\uFEFFname,message,ip,created_at',
    `,${inCsv(one)},192.0.2.1,2026-11-02T10:00:00Z`,
    `,${inCsv(two)},192.0.2.2,2026-11-03T10:00:00Z`,
  ];
  assert.deepEqual(await openedFile('form.csv', `${rows.join('\r\n')}\r\n`), both);
});

test('the JSON of a form service holds them as text, or taken apart', async () => {
  const asText = [{fields: {message: one}}, {fields: {message: two}, ip: '192.0.2.1'}];
  assert.deepEqual(await openedFile('form.json', JSON.stringify(asText)), both);
  assert.deepEqual(await openedFile('pretty.json', JSON.stringify(asText, null, 2)), both);
  assert.deepEqual(await openedFile('apart.json', JSON.stringify({rows: [one, two].map(JSON.parse)}, null, 2)), both);
});

test('JSON in a cell of CSV, and a page in which quotes are written out, are seen through', async () => {
  const json = JSON.stringify({message: one});
  const page = `<td>${two.replaceAll('"', '&quot;')}</td>`;
  assert.deepEqual(await openedFile('mixed.txt', `when,what\n1,${inCsv(json)}\n${page}`), both);
});

test('the same comes through a pipe', async () => {
  assert.deepEqual(await opened('-', `message\n${inCsv(one)}\n${inCsv(two)}\n`), both);
});

test('what a form service cut short is counted, and the rest is opened', async () => {
  const rows = ['message', inCsv(one), inCsv(two).slice(0, 1000), inCsv(two)];
  const {said, stderr} = await openedFile('short.csv', rows.join('\n'));
  assert.deepEqual(said, both.said);
  assert.match(
    stderr,
    /^Opened 2 responses\.\nCould not open 1 response:\n {2}1 × Not a locked response;.*\(line 2\)\n$/,
  );
});

test('an export of a collector is read line by line, and a line that is none is counted where it stands', async () => {
  const {said, stderr} = await openedFile('export', ['', one, 'a form: message', `note: ${two}`, two].join('\n'));
  assert.deepEqual(said, both.said);
  assert.match(stderr, /2 × Not a locked response; .* \(lines 3, 4\)\n$/);
});

test('a text without any is one that could not be opened', async () => {
  const {code, said, stderr} = await openedFile('empty.csv', 'message\n');
  assert.deepEqual([code, said], [2, []]);
  assert.match(stderr, /^Opened 0 responses\.\nCould not open 1 response:/);
});
