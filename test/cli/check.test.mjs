import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {behind, heed, room, temporaryFolder} from './support.mjs';

const {organisationDraft} = await behind('cli/organisation-draft.js');
const {universalShort} = await room('templates');
const {newKey} = await room('seal');

const cwd = await temporaryFolder();
const {keys} = await newKey();
const settings = {
  name: 'Refugio Sol',
  endpoint: '/collector',
  helpName: 'Línea 800',
  helpLink: 'tel:+591800',
  languages: ['en', 'ar'],
  allowDrafts: false,
  workerCannotSee: false,
};
const organisation = organisationDraft(settings, keys, '0123456789abcdef');

/** Checks files with this in them; text as it is. */
async function check(files) {
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return heed(['check', ...Object.keys(files)], {cwd});
}

test('good files are described', async () => {
  const {code, stdout, stderr} = await check({'survey.json': universalShort, 'organisation.json': organisation});
  assert.deepEqual([code, stderr], [0, '']);
  const [survey, who] = stdout.split('\n');
  const about = 'survey.json: survey universal-short, version 1, 5 questions, about 2 minutes; ';
  assert.ok(survey.startsWith(`${about}en (source), es (draft), ar (draft).`), survey);
  assert.match(
    who,
    /^organisation\.json: Refugio Sol, key fingerprint \w{4}-\w{4} \([a-z]+( [a-z]+){4}\), responses go to \/collector; en, ar\.$/,
  );
});

test('R18: staff read that nobody who knows such help has gone over the questions yet', async () => {
  const {stdout} = await check({'survey.json': universalShort});
  assert.match(stdout, /A draft: nobody who has used such help has gone over the questions yet \(survivorReview\)\.\n/);
});

test('R18: staff read who has gone over them, and when', async () => {
  const survivorReview = {who: 'two former residents', when: '2026-10', paid: true};
  const {stdout} = await check({'survey.json': {...universalShort, survivorReview}});
  assert.match(stdout, /Gone over in 2026-10 by two former residents\.\n/);
});

test('R18: a review that nobody was paid for is not taken for one', async () => {
  const survivorReview = {who: 'somebody', when: '2026-10', paid: false};
  const {code, stderr} = await check({'survey.json': {...universalShort, survivorReview}});
  assert.equal(code, 2);
  assert.match(stderr, /survivorReview\.paid/);
});

test('R88: what is not settled before the survey goes live is advice, and no problem', async () => {
  const {code, stdout} = await check({'organisation.json': organisation});
  assert.equal(code, 0);
  for (const tick of Object.keys(organisation.launch)) assert.match(stdout, new RegExp(`\\? \\(launch\\.${tick}\\)\n`));
  assert.match(stdout, /Which law .*\(mandatoryReporting\.jurisdiction\)/);
});

test('where everything is settled there is no advice', async () => {
  const launch = Object.fromEntries(Object.keys(organisation.launch).map((tick) => [tick, true]));
  const {stdout} = await check({
    'organisation.json': {...organisation, launch, mandatoryReporting: {noneFoundBy: 'A. Lawyer'}},
  });
  assert.equal(stdout.split('\n').length, 2);
});

test('each problem is one line with the file, the place and what to change', async () => {
  const survey = structuredClone(universalShort);
  survey.parts[0].questions[1].required = true;
  delete survey.parts[0].questions[2].ask;
  const {code, stdout, stderr} = await check({
    'survey.json': survey,
    'organisation.json': {...organisation, form: 'x'},
  });
  assert.deepEqual([code, stdout], [2, '']);
  assert.deepEqual(stderr.split('\n'), [
    'survey.json: parts[0].questions[1].required: cannot be set, because no question is ever required; remove it.',
    'survey.json: parts[0].questions[2].ask: must be words, or words per language such as {"en": "Yes", "ar": "نعم"}.',
    'organisation.json: form: must be 16 hexadecimal digits; `heed init` makes one.',
    '',
  ]);
});

test('a survey and an organisation that share no language do not fit, though each is good alone', async () => {
  const files = {'survey.json': universalShort, 'organisation.json': {...organisation, languages: ['ar']}};
  const {code, stderr} = await check(files);
  assert.equal(code, 2);
  assert.match(stderr, /^survey\.json: languages: has none of the organisation's languages \(ar\) [^\n]+\n$/);
  for (const [name, content] of Object.entries(files)) assert.equal((await check({[name]: content})).code, 0);
});

/** A survey with words in these languages, all gone over. */
function surveyIn(...languages) {
  const words = (text) => Object.fromEntries(languages.map((language) => [language, text]));
  return {
    heed: 1,
    id: 'small',
    version: 1,
    title: words('Title'),
    languages: words('human-reviewed'),
    contentNote: words('Note'),
    minutes: 1,
    parts: [{id: 'only', questions: [{id: 'change', kind: 'text', ask: words('What?')}]}],
  };
}

test('a language that the library has no words in is named, because it is never shown', async () => {
  const {code, stdout} = await check({'survey.json': surveyIn('en', 'fr')});
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^survey\.json: never shown in fr, because this version of the library has words of its own in en, es, ar only\.$/m,
  );
  const spoken = await check({'survey.json': surveyIn('en', 'es')});
  assert.doesNotMatch(spoken.stdout, /never shown/);
});

test('the same is said of an organisation', async () => {
  const words = JSON.parse(JSON.stringify(organisation).replaceAll('"ar":', '"fr":'));
  const {code, stdout} = await check({'organisation.json': {...words, languages: ['en', 'fr']}});
  assert.equal(code, 0);
  assert.match(stdout, /^organisation\.json: never shown in fr, /m);
});

test('a survey that would be shown to nobody is refused, though the two files fit each other', async () => {
  const words = JSON.parse(JSON.stringify(organisation).replaceAll('"ar":', '"fr":'));
  const french = {'survey.json': surveyIn('fr'), 'organisation.json': {...words, languages: ['fr']}};
  const {code, stderr} = await check(french);
  assert.equal(code, 2);
  assert.match(
    stderr,
    /^survey\.json: languages: has none of the organisation's languages \(fr\) that the library has words of its own in, which are en, es \(draft\), ar \(draft\); [^\n]+\.\n$/,
  );
  // The organisation's words and the survey's are gone over; the library's own are not.
  const arabic = {'survey.json': surveyIn('ar'), 'organisation.json': {...organisation, languages: ['ar']}};
  assert.equal((await check(arabic)).code, 2);
  arabic['organisation.json'].allowDraftLocales = true;
  assert.equal((await check(arabic)).code, 0);
});

test('a survey whose longest response might not arrive is refused, and what takes most is named', async () => {
  const texts = (count, maxLength) =>
    Array.from({length: count}, (_, at) => ({id: `text-${at}`, kind: 'text', ask: 'What?', maxLength}));
  const survey = surveyIn('en');
  const ask = (...questions) => ({...survey, parts: [{id: 'only', questions}]});
  const {code, stdout, stderr} = await check({'survey.json': ask(...texts(1, 400), ...texts(22, 500).slice(1))});
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(
    stderr,
    /^survey\.json: parts: can be answered at a length of 6\d,\d{3} bytes, and 65,536 are sure to arrive; ask less, or give a smaller maxLength to what takes most: text-\d+ \(3,04\d\), [^\n]+\.\n$/,
  );
  assert.doesNotMatch(stderr, /text-0 /);
  assert.equal((await check({'survey.json': ask(...texts(22, 400))})).code, 0);
});

test('several surveys are checked against the one organisation', async () => {
  const none = {...universalShort, languages: {en: 'draft', es: 'draft', ar: 'draft'}};
  const {stderr} = await check({'one.json': universalShort, 'two.json': none, 'organisation.json': organisation});
  assert.match(stderr, /^two\.json: languages: [^\n]+\n$/);
});

const refusals = [
  ['a file that is not there', ['none.json'], {}, /^none\.json: is not there; check the name\.\n$/],
  ['a folder', ['.'], {}, /^\.: is a folder; name a file\.\n$/],
  [
    'something that is not JSON',
    ['x.json'],
    {'x.json': '{\n"heed": 1,\n}'},
    /^x\.json: line 3: is not JSON; look for [^\n]+\.\n$/,
  ],
  ['an empty file', ['x.json'], {'x.json': ''}, /^x\.json: .*is not JSON; look for [^\n]+\.\n$/],
  ['JSON of another kind', ['x.json'], {'x.json': '{"a": 1}'}, /^x\.json: is neither a survey [^\n]+\.\n$/],
  ['a list', ['x.json'], {'x.json': '[]'}, /^x\.json: is neither a survey [^\n]+\.\n$/],
  ['nothing', ['x.json'], {'x.json': 'null'}, /^x\.json: is neither a survey [^\n]+\.\n$/],
];

for (const [what, args, files, sentence] of refusals) {
  test(`given ${what}, check says so in one sentence`, async () => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
    const {code, stdout, stderr} = await heed(['check', ...args], {cwd});
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, sentence);
  });
}

test('a file saved by Windows Notepad is read like any other', async () => {
  assert.equal((await check({'survey.json': `\uFEFF${JSON.stringify(universalShort)}`})).code, 0);
});

test('a survey nested ten thousand deep is refused, not crashed on', async () => {
  const {code, stderr} = await check({'x.json': `{"parts": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`});
  assert.equal(code, 2);
  assert.match(stderr, /^x\.json: [^\n]+\n/);
});
