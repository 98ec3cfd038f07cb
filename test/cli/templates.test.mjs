import assert from 'node:assert/strict';
import {test} from 'node:test';
import {grade} from '../support/readable.mjs';
import {room} from './support.mjs';

const {defaultWords, universalShort, wordLanguages} = await room('templates');
const {parseOrganisation, parseSurvey} = await room('schema');

const name = 'Centro de Atención y Acogida Luna Nueva';
const both = [false, true];
const launch = Object.fromEntries(
  [
    'safeguardingLead',
    'textIsRead',
    'complaintRoute',
    'keyCustodian',
    'retention',
    'shareBackDate',
    'survivorReviewer',
    'legalReview',
  ].map((tick) => [tick, false]),
);

/** Every text of a template or of words, in one language. */
function textsIn(value, language) {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value.en === 'string' && language in value && !['source', 'draft'].includes(value.en))
    return [value[language]];
  return Object.values(value).flatMap((each) => textsIn(each, language));
}

const spoken = (language) => [
  ...textsIn(universalShort, language),
  ...both.flatMap((workerCannotSee) => textsIn(defaultWords(name, wordLanguages, workerCannotSee), language)),
];

/** R9: promises that nobody can keep. R22: words that would tell somebody looking over a shoulder. R31: blame. */
const forbidden = {
  en: /anonym|100|secure|safely|completely|untrace|guarantee|victim|survivor|traffick|exploit|perpetrator|trauma|\bNRM\b|complian|\bcase\b|\bwork\b|\berror|invalid|fail|required|\bmust\b|\bonly\b/i,
  es: /an[oó]nim|100|segur[oa]s?\b|completamente|garantiz|rastr|v[ií]ctima|sobrevivient|superviv|trata\b|explota|traum|\bcaso\b|\berror|inv[aá]lid|fall|obligator/i,
  ar: /مجهول|100|١٠٠|آمن تمام|مضمون|ضحي|ضحايا|ناج|الاتجار|استغلال|صدمة|خطأ|فشل|إلزامي/,
};

test('the survey is one that the library accepts, in three languages', () => {
  assert.deepEqual(parseSurvey(JSON.parse(JSON.stringify(universalShort))), {ok: true, value: universalShort});
  assert.deepEqual(universalShort.languages, {en: 'source', es: 'draft', ar: 'draft'});
});

test('the survey asks its five questions, the free words last', () => {
  const questions = universalShort.parts.flatMap((part) => part.questions);
  assert.deepEqual(
    questions.map(({id, kind, ask}) => [id, kind, ask.en]),
    [
      ['respect', 'scale', 'Did we treat you with respect?'],
      ['safety', 'scale', 'Did you feel safe when you used our service?'],
      ['choices', 'scale', 'Did you get to make your own choices?'],
      ['what-mattered', 'scale', 'Did we help with what mattered most to you?'],
      ['change', 'text', 'What is one thing we should change?'],
    ],
  );
});

for (const workerCannotSee of both) {
  test(`an organisation with these words is accepted${workerCannotSee ? ', with what is said of workers' : ''}`, () => {
    const words = defaultWords(name, wordLanguages, workerCannotSee);
    const organisation = {
      heed: 1,
      name,
      form: '0'.repeat(16),
      languages: wordLanguages,
      keys: [{kid: 'A'.repeat(11), kem: 16, pub: 'A'.repeat(87)}],
      endpoint: '/collector',
      help: [{name: 'Help', link: 'tel:1'}],
      otherWays: words.otherWays,
      notice: words.notice,
      mandatoryReporting: {text: words.mandatoryReporting, jurisdiction: ''},
      attests: {noEffectOnServices: true, workerCannotSee},
      audience: 'adults',
      after: words.after,
      launch,
    };
    assert.deepEqual(parseOrganisation(organisation), {ok: true, value: organisation});
  });
}

test('R4: the notice says of the worker who helped only what was said to be true', () => {
  assert.doesNotMatch(JSON.stringify(defaultWords(name)), /person who helped you does not see/);
  assert.match(
    defaultWords(name, wordLanguages, true).notice.whoReads.en,
    /The person who helped you does not see what you say\./,
  );
});

for (const language of wordLanguages) {
  test(`R3: the notice in ${language} can be read in one go, even where the organisation has a long name`, () => {
    for (const workerCannotSee of both) {
      const slots = Object.values(defaultWords(name, wordLanguages, workerCannotSee).notice);
      assert.equal(slots.length, 9);
      const words = slots
        .map((text) => text[language])
        .join(' ')
        .split(/\s+/);
      assert.ok(words.length <= 150, `${words.length} words`);
    }
  });

  test(`R9, R22: nothing in ${language} promises too much, tells on anybody or blames anybody`, () => {
    const texts = spoken(language);
    assert.ok(texts.length > 40);
    for (const text of texts) assert.doesNotMatch(text, forbidden[language]);
  });

  test(`no words are missing in ${language}`, () => {
    assert.equal(spoken(language).length, spoken('en').length);
    for (const text of spoken(language)) assert.match(text, /\S/);
  });
}

test('R21: English is what somebody can read after six years of school, sentence group by sentence group', () => {
  const {notice, mandatoryReporting, otherWays, after} = defaultWords('Luna', wordLanguages, true);
  const texts = [...Object.values(notice), mandatoryReporting, otherWays, ...Object.values(after)];
  for (const {en} of [...texts, universalShort.contentNote])
    assert.ok(grade(en) <= 6, `${grade(en).toFixed(1)}: ${en}`);
});

test('R21: a question has at most 15 words', () => {
  for (const {ask} of universalShort.parts.flatMap((part) => part.questions)) {
    for (const text of Object.values(ask)) assert.ok(text.split(/\s+/).length <= 15, text);
  }
});
