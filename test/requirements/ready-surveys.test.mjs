// What the ready surveys ask, how, and in which order.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {room} from '../cli/support.mjs';
import {questionsOf, readySurveys, spoken, textsIn} from '../support/said.mjs';

const {digest} = await room('privacy');

/** R14: what nobody is asked here. */
const banned =
  /what happened|happened to you|\b(trafficker|exploiter|boss|owner|employer)s?\b|who (hurt|harmed|forced|brought|made) |\broutes?\b|\bborders?\b|\btravel|immigra|\bvisa\b|passport|asylum|residen|evidence|testif|witness|diagnos|illness|medic(al|ine)|\bsex|\bnames?\b|birth|how old|\bage\b|\bdates?\b|\baddress|where (do|did) you live|nationalit|citizen|which country|religio|ethnic/i;

/** R30: questions about one worker. */
const oneWorker =
  /\bname of\b|(which|what) (person|worker|member of staff)|who (helped|treated|worked|supported)|\byour (case ?worker|advocate|lawyer|counsell?or|manager|support worker)\b/i;

/** What a person reads of a question: itself, its hint, what can be picked. */
const readOf = ({part: _part, ...question}) => textsIn(question, 'en').map(({text}) => text);

test('R14, R30: the lists see what is on them', () => {
  for (const ask of ['What happened to you there?', 'What is your date of birth?', 'Do you have a visa?'])
    assert.match(ask, banned);
  for (const ask of ['How was your caseworker?', 'Who helped you most?']) assert.match(ask, oneWorker);
  assert.ok(readySurveys.length > 0);
});

for (const survey of readySurveys) {
  const questions = questionsOf(survey);
  const scales = questions.filter(({kind}) => kind === 'scale');

  test(`R13: ${survey.id} says what it is about, what it will not ask and how long it takes`, () => {
    for (const language of spoken) assert.match(survey.contentNote[language], /\S/);
    assert.match(survey.contentNote.en, /will not ask/);
    assert.ok(survey.minutes >= 1);
  });

  test(`R14, R30: ${survey.id} asks for nothing that could hurt, expose or single out anybody`, () => {
    for (const text of questions.flatMap(readOf)) {
      assert.doesNotMatch(text, banned);
      assert.doesNotMatch(text, oneWorker);
    }
  });

  test(`R15: ${survey.id} says when to offer it and when not`, () => {
    assert.match(survey.whenToOffer, /\S/);
    for (const moment of [/crisis/, /screening|interview/, /move|hearing/, /therapy/])
      assert.match(survey.whenNotToOffer, moment);
  });

  test(`R20: ${survey.id} has at most 12 questions, 2 of them in own words, one a screen, and takes 6 minutes at most`, () => {
    assert.ok(questions.length <= 12);
    assert.ok(questions.filter(({kind}) => kind === 'text').length <= 2);
    assert.ok(survey.parts.every(({together}) => !together));
    // Twelve seconds to pick, a minute to write.
    const needed = questions.reduce((seconds, {kind}) => seconds + (kind === 'text' ? 60 : 12), 0) / 60;
    assert.ok(survey.minutes <= 6);
    assert.ok(needed <= survey.minutes, `${needed.toFixed(1)} minutes are needed`);
  });

  test(`R23: the scales of ${survey.id} have two or four points in words, and no number`, () => {
    for (const {id, points} of scales) {
      assert.ok([2, 4].includes(points.length), `${id} has a middle`);
      for (const {text} of textsIn({points}, 'en')) assert.match(text, /^\D+$/);
    }
  });

  test(`R24: ${survey.id} has no stars, numbers, sliders, rankings or grids, and no picture instead of words`, () => {
    const kinds = ['choice', 'choices', 'scale', 'yes-no', 'text', 'note'];
    assert.deepEqual(
      questions.filter(({kind}) => !kinds.includes(kind)).map(({id}) => id),
      [],
    );
    for (const {ask, choices = [], points = []} of questions)
      for (const words of [ask, ...[...choices, ...points].map(({label}) => label)]) assert.match(words.en, /\w/);
  });

  test(`R26: ${survey.id} begins with what is easy, ends with own words, and asks nobody about themselves`, () => {
    const own = questions.findIndex(({kind}) => kind === 'text');
    assert.ok(own < 0 || questions.slice(own).every(({kind}) => kind === 'text'), 'own words come last');
    assert.equal(questions[0].part.contentNote, undefined, 'what needs a note of its own does not come first');
    assert.notEqual(questions[0].kind, 'text');
    for (const {tag = ''} of questions) assert.doesNotMatch(tag, /demograph|gender|^age|language|nationality/);
  });

  test(`R27: in ${survey.id} at most two scales run the other way, and nothing is asked in the negative`, () => {
    assert.ok(scales.filter(({reverse}) => reverse).length <= 2);
    for (const {ask} of questions) assert.doesNotMatch(ask.en, /\b(not|no|never|nobody|nothing|without)\b|n[’']t\b/i);
  });

  test(`R28: own words in ${survey.id} have room for 500 characters and no more`, () => {
    for (const {kind, maxLength = 500} of questions) if (kind === 'text') assert.ok(maxLength <= 500);
  });
}

test('R23: the same points stand in the same order on every scale', () => {
  const before = new Set();
  for (const {points} of readySurveys.flatMap(questionsOf).filter(({kind}) => kind === 'scale')) {
    const ids = points.map(({id}) => id);
    for (const [at, one] of ids.entries()) for (const other of ids.slice(at + 1)) before.add(`${one} ${other}`);
  }
  assert.ok(before.size > 0);
  for (const pair of before) assert.ok(!before.has(pair.split(' ').toReversed().join(' ')), pair);
});

test('R38: a ready survey whose words changed is another version', async () => {
  const known = JSON.parse(readFileSync(new URL('ready-surveys.json', import.meta.url), 'utf8'));
  for (const survey of readySurveys) {
    const name = `${survey.id} ${survey.version}`;
    assert.ok(name in known, `${name} is new: write its digest ${await digest(survey)} into ready-surveys.json`);
    assert.equal(await digest(survey), known[name], `${survey.id} has other words: it needs a higher version`);
  }
});
