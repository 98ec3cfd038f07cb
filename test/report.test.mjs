import assert from 'node:assert/strict';
import {Readable} from 'node:stream';
import {test} from 'node:test';
import {cells, room} from './cli/support.mjs';

const {csv, jsonl, outcome, readResponses, reasons, tableOf} = await room('report');

const plain = {v: 1, s: 'short', d: 'd0', n: 'n0', l: 'en', m: '2026-11', a: {respect: 'always', change: 'More time'}};

/** An opener for lines that are not locked: the id, a space, the text inside. */
const open = async (body) => {
  const [id, ...text] = body.split(' ');
  if (id === 'closed') throw Object.assign(new Error('closed'), {why: text[0]});
  if (id === 'padded-wrongly') throw new RangeError('longer than the bytes');
  return {id, text: text.join(' ')};
};

const line = (changed = {}, id = 'id1') => `${id} ${JSON.stringify({...plain, ...changed})}`;
const whys = async (...lines) => (await readResponses(lines, open)).unopened.map(({why}) => why);
const answersOf = async (...given) => {
  const lines = given.map((a, at) => line({a}, `id${at}`));
  return (await readResponses(lines, open)).responses;
};

test('what was inside a locked response is read as it is', async () => {
  const {responses, unopened, repeated} = await readResponses([line()], open);
  assert.deepEqual(responses, [
    {
      survey: 'short',
      definition: 'd0',
      notice: 'n0',
      language: 'en',
      month: '2026-11',
      answers: new Map(Object.entries(plain.a)),
    },
  ]);
  assert.deepEqual([unopened, repeated], [[], 0]);
});

test('responses keep the order of the export, and empty lines are nothing', async () => {
  const lines = Readable.from([line({l: 'es'}, 'b'), '', line({l: 'ar'}, 'a'), '\r']);
  const {responses, unopened} = await readResponses(lines, open);
  assert.deepEqual(
    responses.map(({language}) => language),
    ['es', 'ar'],
  );
  assert.deepEqual(unopened, []);
});

test('the same response again is counted once, and said', async () => {
  const {responses, repeated} = await readResponses([line(), line(), line({}, 'id2')], open);
  assert.equal(responses.length, 2);
  assert.equal(repeated, 1);
});

const tombstone = (id, changed = {}) => JSON.stringify({v: 1, form: 'f', id, status: 'withdrawn', ...changed});

test('what was taken back is left out, wherever the export says so, and that is said', async () => {
  for (const lines of [
    [line(), line({}, 'id2'), tombstone('id1')],
    [tombstone('id1'), line(), line({}, 'id2')],
    [line(), tombstone('id1'), line(), line({}, 'id2'), tombstone('id1')],
  ]) {
    const {responses, unopened, withdrawn} = await readResponses(lines, open);
    assert.deepEqual([responses.length, unopened, withdrawn], [1, [], 1]);
  }
});

test('that somebody took theirs back is not counted where nothing of it was there', async () => {
  const {responses, unopened, withdrawn} = await readResponses([tombstone('id9'), line()], open);
  assert.deepEqual([responses.length, unopened, withdrawn], [1, [], 0]);
});

test('nothing else than exactly what stands in place of such a response has one left out', async () => {
  const odd = [
    tombstone('id1', {ct: 'x'}),
    tombstone('id1', {v: 2}),
    tombstone('id1', {form: 7}),
    tombstone('id1', {status: 'done'}),
    tombstone('id1', {form: 'f'.repeat(200)}),
    tombstone(['id1']),
    'null',
    '{"id":"id1"}',
  ];
  const {responses, withdrawn} = await readResponses([line(), ...odd], open);
  assert.deepEqual([responses.length, withdrawn], [1, 0]);
});

test('something that cannot be opened does not stand in the way of a response with the same id', async () => {
  const {responses} = await readResponses(['id1 rubbish', line()], open);
  assert.equal(responses.length, 1);
});

test('each line that gives no response is counted with its number and reason', async () => {
  const lines = ['closed damaged', line(), 'closed other-key', 'closed newer', 'closed not-here', 'closed unreadable'];
  const {responses, unopened} = await readResponses(lines, open);
  assert.equal(responses.length, 1);
  assert.deepEqual(unopened, [
    {line: 1, why: 'damaged'},
    {line: 3, why: 'other-key'},
    {line: 4, why: 'newer'},
    {line: 5, why: 'not-here'},
    {line: 6, why: 'unreadable'},
  ]);
});

test('what opens but is not padded text, or fails in a way nobody thought of, is not a response', async () => {
  assert.deepEqual(
    await whys('padded-wrongly x', 'closed toString', 'closed repeated'),
    Array(3).fill('not-a-response'),
  );
});

test('a response of a later version is told from rubbish', async () => {
  assert.deepEqual(await whys(line({v: 2, extra: true})), ['newer']);
});

test('anything but exactly the agreed shape is left out', async () => {
  const {m: _month, ...withoutMonth} = plain;
  const wrong = [
    ...['rubbish', 'null', '[]', '7', '{}', JSON.stringify(withoutMonth)].map((text) => `id ${text}`),
    ...[{v: 0}, {v: '1'}, {s: ''}, {s: 7}, {s: 'x'.repeat(101)}, {d: null}, {n: {}}, {l: []}, {extra: 1}].map(
      (change) => line(change),
    ),
    ...['2026-13', '2026-1', '2026-11-22', '2026-11-22T10:00', 202611].map((m) => line({m})),
    ...[null, [], 'x', {q: null}, {q: true}, {q: {}}, {q: [1]}, {q: {why: 'bored'}}].map((a) => line({a})),
    line({a: {q: {why: 'skipped', when: '10:42'}}}),
  ];
  assert.deepEqual(
    await whys(...wrong),
    wrong.map(() => 'not-a-response'),
  );
});

test('every reason is a sentence that says what it means or what to do', () => {
  for (const sentence of Object.values(reasons)) assert.match(sentence, /^[A-Z][^\n]+[;,] .+\.$/);
});

test('what came of an export is said in one place: how many, and for each reason how many, where and what to do', () => {
  const unopened = [3, 4, 5, 6, 7, 9].map((at) => ({line: at, why: 'other-key'}));
  const read = {responses: [], unopened: [...unopened, {line: 8, why: 'damaged'}], repeated: 2, withdrawn: 1};
  assert.deepEqual(outcome(read).split('\n'), [
    'Opened 0 responses.',
    'Could not open 7 responses:',
    `  6 × ${reasons['other-key']} (lines 3, 4, 5, 6, 7, …)`,
    `  1 × ${reasons.damaged} (line 8)`,
    `Left out 2 × ${reasons.repeated}`,
    `Left out 1 × ${reasons.withdrawn}`,
    '',
  ]);
});

test('a table has a row for each response and a column for each question', async () => {
  const responses = await answersOf(
    {respect: 'always', change: 'x'},
    {respect: {why: 'skipped'}, topics: ['food', 'law'], age: 7},
  );
  assert.deepEqual(tableOf(responses), {
    columns: ['survey', 'version', 'language', 'month', 'respect', 'change', 'topics', 'age'],
    rows: [
      ['short', 'd0', 'en', '2026-11', 'always', 'x', '', ''],
      ['short', 'd0', 'en', '2026-11', '[skipped]', '', 'food; law', 7],
    ],
  });
});

test('R2: each reason for no answer has a cell of its own', async () => {
  const given = ['skipped', 'not-sure', 'does-not-apply', 'rather-not-say', 'not-reached'];
  const {rows} = tableOf(await answersOf(Object.fromEntries(given.map((why, at) => [`q${at}`, {why}]))));
  assert.deepEqual(
    rows[0].slice(4),
    given.map((why) => `[${why}]`),
  );
});

test('with the survey at hand, columns stand in its order, notes have none, and nothing that was said is left out', async () => {
  const survey = {
    parts: [
      {
        questions: [
          {id: 'b', kind: 'text'},
          {id: 'note', kind: 'note'},
        ],
      },
      {questions: [{id: 'a', kind: 'text'}]},
    ],
  };
  const {columns} = tableOf(await answersOf({a: '1', older: '2', b: '3'}), survey);
  assert.deepEqual(columns.slice(4), ['b', 'a', 'older']);
});

test('answers to a site’s own kind of question, and to each row of several, are cells like any other', async () => {
  const points = [{id: 'always'}, {id: 'never'}];
  const survey = {
    parts: [
      {
        questions: [
          {id: 'calm', kind: 'custom', element: 'acme-calm'},
          {id: 'kindly', kind: 'matrix', rows: [{id: 'door'}, {id: 'night'}], points},
          {id: 'first', kind: 'ranking'},
        ],
      },
    ],
  };
  const table = tableOf(
    await answersOf(
      {calm: 'very-calm', door: 'always', night: {why: 'skipped'}, first: ['quiet', 'food']},
      {calm: ['calm', 'light'], door: {why: 'not-sure'}, night: 'never', first: {why: 'rather-not-say'}},
      {calm: 7, door: {why: 'not-reached'}, night: {why: 'not-reached'}, first: {why: 'not-reached'}},
      {calm: {why: 'does-not-apply'}},
    ),
    survey,
  );
  assert.deepEqual(table.columns.slice(4), ['calm', 'door', 'night', 'first']);
  assert.deepEqual(
    table.rows.map((row) => row.slice(4)),
    [
      ['very-calm', 'always', '[skipped]', 'quiet; food'],
      ['calm; light', '[not-sure]', 'never', '[rather-not-say]'],
      [7, '[not-reached]', '[not-reached]', '[not-reached]'],
      ['[does-not-apply]', '', '', ''],
    ],
  );
  const file = csv(table);
  assert.deepEqual(
    cells(file).map((row) => row.slice(4)),
    [table.columns.slice(4), ...table.rows.map((row) => row.slice(4).map(String))],
  );
});

test('what a site’s own element says is not run by a spreadsheet either', async () => {
  const [, [said]] = cells(csv(tableOf(await answersOf({calm: '=1+1'})))).map((row) => row.slice(4));
  assert.equal(said, "'=1+1");
});

test('a question that is called like one of our own columns is told from it', async () => {
  assert.deepEqual(tableOf(await answersOf({month: 'May'})).columns.slice(3), ['month', 'question month']);
});

test('ids that mean something to JavaScript mean nothing here', async () => {
  const ids = ['constructor', 'toString', 'hasOwnProperty', 'prototype'];
  const text = JSON.stringify({...plain, a: Object.fromEntries(ids.map((id) => [id, 'x']))}).replace(
    '"a":{',
    '"a":{"__proto__":"x",',
  );
  const {responses} = await readResponses([`id ${text}`], open);
  const {columns, rows} = tableOf(responses);
  assert.deepEqual(columns.slice(4), ['__proto__', ...ids]);
  assert.deepEqual(rows[0].slice(4), Array(5).fill('x'));
  assert.deepEqual(JSON.parse(jsonl(responses), (_key, value) => value).constructor, Object);
  assert.match(jsonl(responses), /"__proto__":"x"/);
  assert.equal({}.x, undefined);
});

test('CSV is what RFC 4180 says, and begins so that Excel reads it as UTF-8', () => {
  const text = csv({
    columns: ['a', 'b'],
    rows: [
      ['says "no", twice', 'one\ntwo'],
      ['مرحبا', 7],
      [' spaced ', ''],
    ],
  });
  assert.equal(text, '\uFEFFa,b\r\n"says ""no"", twice","one\ntwo"\r\nمرحبا,7\r\n" spaced ",\r\n');
});

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|' /C calc'!A0",
  '=1"',
  '"=1',
];
const live = /^[ \t]*[=+\-@＝＋－＠]|^[\t\r]/;

test('text that a spreadsheet would run is only shown', () => {
  for (const formula of formulas) {
    for (const cell of cells(csv({columns: ['a'], rows: [[formula]]})).flat())
      assert.doesNotMatch(cell, live, JSON.stringify(formula));
  }
});

test('text that would be run where Excel splits at semicolons is only shown as well', () => {
  for (const formula of formulas) {
    for (const text of [
      `x;${formula}`,
      `x\n${formula}`,
      `x\r\n${formula}`,
      `"x";${formula}`,
      `x"\n${formula}`,
      `x; ${formula}`,
      `;${formula}`,
    ]) {
      const table = {columns: ['a', 'b'], rows: [['plain', text]]};
      for (const cell of cells(csv(table), ';').flat()) assert.doesNotMatch(cell, live, JSON.stringify(text));
    }
  }
});

test('ordinary words reach the spreadsheet unchanged', () => {
  const rows = [
    ['Well - better; more', 'a = b, @ home', '50 % + tea', 'first\nsecond'],
    ['¿Qué?', 'قليلًا، نعم', '', '“yes”'],
  ];
  assert.deepEqual(cells(csv({columns: ['a', 'b', 'c', 'd'], rows})).slice(1), rows);
});

test('negative numbers stay numbers', () => {
  assert.equal(csv({columns: ['a'], rows: [[-5]]}), '\uFEFFa\r\n-5\r\n');
});

test('JSON lines hold exactly what was said, a response on each', async () => {
  const said = {change: '=1+1\r\n"x"\u2028', topics: ['a', 'b'], age: -7, respect: {why: 'not-sure'}};
  const lines = jsonl(await answersOf(said, {})).split('\n');
  assert.equal(lines.length, 3);
  assert.deepEqual(JSON.parse(lines[0]), {
    survey: 'short',
    definition: 'd0',
    notice: 'n0',
    language: 'en',
    month: '2026-11',
    answers: said,
  });
});

test('an export without responses is a table without rows', () => {
  assert.equal(csv(tableOf([])), '\uFEFFsurvey,version,language,month\r\n');
  assert.equal(jsonl([]), '');
});
