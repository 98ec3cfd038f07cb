// English is the source of all translations: what is hard here is hard in every language.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {firstWords, ownWords, questionsOf, readySurveys, textsIn} from '../support/said.mjs';
import {grade, isDoubleNegative, wordCount} from '../support/readable.mjs';

/** R21 allows as many years of school. */
const YEARS = 6;

const sum = (texts) => texts.map(({text}) => text.replace(/(?<![.?!:])$/, '.')).join(' ');

test('R21: the measure tells hard from easy', () => {
  assert.ok(grade('Did you feel safe here?') < 2);
  assert.ok(grade('Participation remains entirely voluntary and confidentiality is maintained throughout.') > 14);
  assert.deepEqual(
    ['It is not that nobody came.', 'Were you never unsure?', 'We did not ask.', 'No. Not now.'].map(isDoubleNegative),
    [true, true, false, false],
  );
});

test('R21: what the library says can be read after six years of school', async () => {
  const texts = await ownWords('en');
  assert.ok(grade(sum(texts)) <= YEARS, `${grade(sum(texts)).toFixed(1)} in all`);
  const hard = texts.filter(({text}) => wordCount(text) >= 8 && grade(text) > YEARS);
  assert.deepEqual(
    hard.map(({where, text}) => `${where} (${grade(text).toFixed(1)}): ${text}`),
    [],
  );
});

test('R21: what an organisation starts from can be read after six years of school', () => {
  for (const {where, text} of firstWords('en')) assert.ok(grade(text) <= YEARS, `${where} (${grade(text).toFixed(1)})`);
});

for (const survey of readySurveys) {
  test(`R21: ${survey.id} can be read after six years of school`, () => {
    const text = sum(textsIn(survey, 'en'));
    assert.ok(grade(text) <= YEARS, grade(text).toFixed(1));
    for (const {id, ask} of questionsOf(survey))
      assert.ok(grade(ask.en) <= YEARS, `${id} (${grade(ask.en).toFixed(1)})`);
  });

  test(`R21: a question of ${survey.id} has at most 15 words, one idea and no double negative`, () => {
    for (const {id, ask} of questionsOf(survey)) {
      for (const text of Object.values(ask)) assert.ok(wordCount(text) <= 15, `${id}: ${text}`);
      assert.doesNotMatch(ask.en, /\band\b/i, `${id} asks two things`);
      assert.ok(!isDoubleNegative(ask.en), `${id}: ${ask.en}`);
    }
  });
}
