import assert from 'node:assert/strict';
import {readFile, stat, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {after, before, test} from 'node:test';
import {behind, cells, heed, makeLibrary, passphrase, room, sealed, settings, temporaryFolder} from './support.mjs';

const {newKey} = await room('seal');
const {lock, wordsFor} = await room('custody');

const cwd = await temporaryFolder();
const env = {HEED_PASSPHRASE: passphrase};
const read = (name) => readFile(join(cwd, name), 'utf8');
const write = (name, text) => writeFile(join(cwd, name), text);

// Words instead of a key file wherever the key file is not the point: a key file takes a second to open, on purpose.
const {seed, keys} = await newKey();
const stranger = await newKey();
const open = (args, options) => heed(['open', ...args, '--words-file', 'words'], {cwd, ...options});
const openText = (text, args = []) => open(['-', ...args], {input: text});

const said = {
  respect: 'always',
  safety: {why: 'rather-not-say'},
  choices: {why: 'skipped'},
  'what-mattered': 'a-little',
  change: 'More time,\nand "tea"; مع الحليب',
};

before(async () => {
  await write('words', wordsFor(seed).join(' '));
  const library = await makeLibrary(cwd);
  await heed(['init', 'made', ...settings, '--library', library], {cwd, env});
});

test('what somebody answered in the browser is what stands in the table', async () => {
  const {keys: published} = JSON.parse(await read('made/site/organisation.json'));
  await write('export', `${await sealed(published, said)}\n`);
  const args = [
    'open',
    'export',
    '--key',
    'made/private/heed-key.age',
    '--survey',
    'made/site/survey.json',
    '--out',
    'table.csv',
  ];
  const {code, stdout, stderr} = await heed([...args, '--organisation', 'made/site/organisation.json'], {cwd, env});
  assert.deepEqual({code, stdout, stderr}, {code: 0, stdout: '', stderr: 'Opened 1 response.\n'});
  assert.deepEqual(cells(await read('table.csv')), [
    ['survey', 'version', 'language', 'month', 'respect', 'safety', 'choices', 'what-mattered', 'change'],
    ['universal-short', 'd0', 'en', '2026-11', 'always', '[rather-not-say]', '[skipped]', 'a-little', said.change],
  ]);
});

test('the table can be read by nobody else on the machine, and is not overwritten unless force is used', async () => {
  await write('one', await sealed(keys, said));
  await open(['one', '--out', 'private.csv']);
  assert.equal((await stat(join(cwd, 'private.csv'))).mode & 0o777, 0o600);
  const {code, stderr} = await open(['one', '--out', 'private.csv', '--format', 'jsonl']);
  assert.deepEqual(
    [code, stderr],
    [2, 'private.csv: is there already; add --force to overwrite, or choose another place.\n'],
  );
  await open(['one', '--out', 'private.csv', '--format', 'jsonl', '--force']);
  assert.equal(JSON.parse(await read('private.csv')).survey, 'universal-short');
});

test('what was taken back since an older export is not in the table any more', async () => {
  const [mine, other] = [await sealed(keys, {...said, respect: 'never'}), await sealed(keys, said)];
  const {form, id} = JSON.parse(mine);
  const {stdout, stderr} = await openText(
    [mine, other, JSON.stringify({v: 1, form, id, status: 'withdrawn'})].join('\n'),
  );
  assert.deepEqual(cells(stdout).length, 2);
  assert.doesNotMatch(stdout, /never/);
  assert.equal(
    stderr,
    'Opened 1 response.\nLeft out 1 × Taken back by who wrote it; delete older exports and tables in which it still is.\n',
  );
});

test('what the collector doubted is in the table like all else, and marked', async () => {
  const [mine, other] = [await sealed(keys, {...said, respect: 'never'}), await sealed(keys, said)];
  const {form, id} = JSON.parse(mine);
  const text = [mine, other, JSON.stringify({v: 1, form, id, status: 'quarantined'})].join('\n');
  const {code, stdout, stderr} = await openText(text);
  const [heads, ...rows] = cells(stdout);
  const marks = rows.map((row) => [row[heads.indexOf('respect')], row[heads.indexOf('quarantine')]]);
  assert.deepEqual(
    [code, marks],
    [
      0,
      [
        ['never', 'yes'],
        [said.respect, ''],
      ],
    ],
  );
  assert.match(stderr, /^Opened 2 responses.\nMarked 1 × Came in a way that the collector had reason to doubt;/);
  const lines = (await openText(text, ['--format', 'jsonl'])).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({quarantined}) => quarantined),
    [true, undefined],
  );
});

test('JSON lines hold exactly what was said', async () => {
  const {stdout} = await openText(await sealed(keys, said), ['--format', 'jsonl']);
  assert.deepEqual(JSON.parse(stdout), {
    survey: 'universal-short',
    definition: 'd0',
    notice: 'n0',
    language: 'en',
    month: '2026-11',
    answers: said,
  });
});

test('both kinds of key open what was locked to them', async () => {
  const lines = [await sealed([keys[0]], {change: 'hybrid'}), await sealed([keys[1]], {change: 'classical'})];
  const {stdout, stderr} = await openText(lines.join('\n'));
  assert.equal(stderr, 'Opened 2 responses.\n');
  assert.deepEqual(
    cells(stdout)
      .slice(1)
      .map((row) => row[4]),
    ['hybrid', 'classical'],
  );
});

test('what cannot be opened is counted, with where it is and why, and what can be is there', async () => {
  await write('organisation.json', JSON.stringify({...JSON.parse(await read('made/site/organisation.json')), keys}));
  const good = await sealed(keys, said);
  const changed = JSON.parse(await sealed(keys, said));
  const flipped = {...changed, ct: changed.ct.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))};
  const lines = [
    good,
    JSON.stringify(flipped),
    await sealed(stranger.keys, said),
    await sealed([stranger.keys[1]], said),
    good,
    good.replace('"v":1', '"v":2'),
    'garbage',
    '{"v":1}',
    await sealed(keys, said, {v: 2}),
    await sealed(keys, said, {extra: true}),
    '',
  ];
  const {code, stdout, stderr} = await openText(lines.join('\n'), ['--organisation', 'organisation.json']);
  assert.equal(code, 0);
  assert.equal(cells(stdout).length, 2);
  assert.deepEqual(stderr.replaceAll(/× ([^.;,]*)[^\n]*?( \([^)]*\))?\n/g, '× $1$2\n').split('\n'), [
    'Opened 1 response.',
    'Could not open 8 responses:',
    '  1 × Changed on the way (line 2)',
    '  2 × Locked to another key (lines 3, 4)',
    '  2 × Written by a newer version (lines 6, 9)',
    '  2 × Not a locked response (lines 7, 8)',
    '  1 × Opened (line 10)',
    'Left out 1 × The same response again',
    '',
  ]);
});

test('when nothing at all can be opened, nothing is written', async () => {
  const {code, stdout, stderr} = await openText(await sealed(stranger.keys, said), ['--out', 'nothing.csv']);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^Opened 0 responses\.\nCould not open 1 response:\n/);
  await assert.rejects(stat(join(cwd, 'nothing.csv')));
});

test('an export without responses is a table without rows', async () => {
  const {code, stdout, stderr} = await openText('\n');
  assert.deepEqual([code, stdout, stderr], [0, '\uFEFFsurvey,version,language,month\r\n', 'Opened 0 responses.\n']);
});

test('hostile text arrives as text that no spreadsheet runs', async () => {
  const {stdout} = await openText(
    await sealed(keys, {change: '=HYPERLINK("http://evil.example";"x")', '=1+1': '\t=2'}),
  );
  assert.deepEqual(cells(stdout)[0].slice(4), ['change', "'=1+1"]);
  assert.deepEqual(cells(stdout)[1].slice(4), [`'=HYPERLINK("http://evil.example";"x")`, "'\t=2"]);
});

test('a thousand responses come through a pipe whole', async () => {
  const line = await sealed(keys, {change: 'x'.repeat(500)});
  const other = (await Promise.all(Array.from({length: 999}, () => sealed([keys[1]], {change: 'y'.repeat(500)})))).join(
    '\n',
  );
  const {stdout, stderr} = await openText(`${line}\r\n${other}\r\n`);
  assert.equal(stderr, 'Opened 1000 responses.\n');
  assert.equal(cells(stdout).length, 1001);
});

const refusals = [
  ['an export that is not there', ['none'], /^none: is not there; check the name\.\n$/],
  ['a folder of folders', ['made'], /^made: is a folder without files; name [^\n]+\.\n$/],
  ['a survey that is none', ['words', '--survey', 'words'], /^words: is not JSON; [^\n]+\.\n$/],
  [
    'an organisation with a problem',
    ['words', '--organisation', 'made/site/survey.json'],
    /^made\/site\/survey\.json: [^\n]+\.\n$/,
  ],
  [
    'an address without encryption',
    ['http://forms.example.org', '--token-file', 'token'],
    /must start with https:\/\/ [^\n]+\.\n$/,
  ],
  [
    'an address without a token',
    ['https://forms.example.org'],
    /asks for a token; give --token-file, or set HEED_TOKEN\.\n$/,
  ],
  [
    'a token that is none',
    ['https://forms.example.org', '--token-file', 'words'],
    /^words: is not a token; [^\n]+\.\n$/,
  ],
];

for (const [what, args, sentence] of refusals) {
  test(`given ${what}, open says so in one sentence`, async () => {
    await write('token', 'secret\n');
    const {code, stdout, stderr} = await open(args);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, sentence);
  });
}

test('a wrong passphrase, a damaged key file and wrong words are told apart', async () => {
  await write('damaged.age', (await read('made/private/heed-key.age')).slice(0, 400));
  await write('misspelt', wordsFor(seed).with(2, 'abandn').join(' '));
  const cases = [
    [['--key', 'made/private/heed-key.age'], /passphrase does not open this key file/],
    [['--key', 'damaged.age'], /not a whole key file/],
    [['--words-file', 'misspelt'], /^Word 3, `abandn`, is not on the list; did you mean `abandon`\?/],
  ];
  for (const [args, sentence] of cases) {
    const {code, stderr} = await heed(['open', '-', ...args], {cwd, env: {HEED_PASSPHRASE: 'another passphrase'}});
    assert.equal(code, 2);
    assert.match(stderr, sentence);
    assert.match(stderr, /^[^\n]+\n$/);
  }
});

test('where nobody can be asked for the passphrase, open says how to give it', async () => {
  const {code, stderr} = await heed(['open', '-', '--key', 'made/private/heed-key.age'], {cwd});
  assert.deepEqual([code, stderr], [2, 'There is no passphrase; give --passphrase-file, or set HEED_PASSPHRASE.\n']);
});

test('a folder that is not there is said before the passphrase is asked for', async () => {
  const args = ['open', 'export', '--key', 'made/private/heed-key.age', '--out', 'nowhere/table.csv'];
  const {code, stdout, stderr} = await heed(args, {cwd});
  assert.deepEqual(
    {code, stdout, stderr},
    {code: 2, stdout: '', stderr: 'nowhere: is not there; make this folder first, or choose another place.\n'},
  );
});

test('of several key files, it is said which one does not open', async () => {
  await write('right', `${passphrase}\n`);
  await write('wrong', 'another passphrase\n');
  await write('old.age', await lock({heed: 1, seed, keys}, passphrase, 10));
  const files = ['--key', 'old.age', '--passphrase-file', 'right', '--key', 'old.age', '--passphrase-file', 'wrong'];
  const {code, stderr} = await heed(['open', 'words', ...files], {cwd});
  assert.equal(code, 2);
  assert.match(stderr, /^old\.age: The passphrase does not open this key file; [^\n]+\.\n$/);
});

test('a letter that was cut in two on the way is whole again', async () => {
  const {linesOf} = await behind('cli/lines.js');
  const bytes = new TextEncoder().encode('ä\nü');
  const lines = [];
  for await (const line of linesOf(Readable.from([...bytes].map((byte) => Uint8Array.of(byte))))) lines.push(line);
  assert.deepEqual(lines, ['ä', 'ü']);
});

// A collector, as far as open can see.
let answer = () => undefined;
const asked = [];
const collector = createServer((request, response) => {
  asked.push([request.method, request.url, request.headers.authorization]);
  if (request.url === '/elsewhere') response.writeHead(200, {'content-type': 'application/x-ndjson'}).end();
  else answer(response);
});
await new Promise((resolve) => collector.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${collector.address().port}`;
after(() => collector.close());

test('given the address of a collector, open fetches the export with the token', async () => {
  const line = await sealed(keys, said);
  answer = (response) => response.writeHead(200, {'content-type': 'application/x-ndjson'}).end(`${line}\n`);
  await write('token', 'secret\n');
  const {code, stderr} = await open([`${address}/`, '--token-file', 'token']);
  assert.deepEqual([code, stderr], [0, 'Opened 1 response.\n']);
  assert.deepEqual(asked.at(-1), ['GET', '/export', 'Bearer secret']);
  await open([`${address}/collector`], {env: {HEED_TOKEN: 'other'}});
  assert.deepEqual(asked.at(-1), ['GET', '/collector/export', 'Bearer other']);
});

test('a collector that gives no export is told apart from one that gives an empty one', async () => {
  const line = await sealed(keys, said);
  const answers = [
    [(response) => response.writeHead(401).end(), /does not know this token/],
    [(response) => response.writeHead(404).end(), /is not there; check that this is the address/],
    [(response) => response.writeHead(503).end(), /answers with 503; try again later/],
    [
      (response) => response.writeHead(200, {'content-type': 'text/html'}).end('<p>Log in'),
      /something else than an export/,
    ],
    [(response) => response.writeHead(302, {location: '/elsewhere'}).end(), /could not be fetched whole/],
    [(response) => response.destroy(), /could not be fetched whole/],
    [
      (response) => {
        response.writeHead(200, {'content-type': 'application/x-ndjson', 'content-length': '99999'});
        response.write(`${line}\n`, () => response.destroy());
      },
      /could not be fetched whole/,
    ],
  ];
  for (const [how, sentence] of answers) {
    answer = how;
    const {code, stdout, stderr} = await open([address], {env: {HEED_TOKEN: 'secret'}});
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, sentence);
    assert.match(stderr, /^[^\n]+\.\n$/);
  }
});
