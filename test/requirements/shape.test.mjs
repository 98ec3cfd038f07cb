// What cannot be said in the two documents, whoever writes them: no field for it exists.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {room} from '../cli/support.mjs';

const {organisationJsonSchema, surveyJsonSchema} = await room('schema');
const {languages} = await room('i18n');

/** The names of all fields of a JSON Schema, however deep, and its fixed values. */
function namesIn(schema, found = {fields: new Set(), kinds: new Set()}) {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const name of Object.keys(schema.properties ?? {})) found.fields.add(name);
  if (schema.properties?.kind?.const) found.kinds.add(schema.properties.kind.const);
  for (const each of Object.values(schema)) namesIn(each, found);
  return found;
}

const survey = surveyJsonSchema();
const {fields, kinds} = namesIn(survey);

/** Fields of a survey that match, which should be none. Asked of a name that there is, it finds it. */
function noField(pattern, example) {
  assert.match(example, pattern);
  assert.ok(fields.has('showIf') && fields.has('choices'));
  assert.deepEqual(
    [...fields].filter((name) => pattern.test(name)),
    [],
  );
}

test('R1: no field makes anybody answer', () =>
  noField(/require|mandatory|compulsory|must|pattern|valid/i, 'required'));

test('R32: no field sets a clock', () => noField(/time(r|out|limit)|seconds|countdown|deadline|advance/i, 'timeLimit'));

test('R35: no field scores, weighs or flags an answer', () => {
  noField(/scor|weight|flag|risk|alert|severity|threshold|correct|diagnos/i, 'riskScore');
});

test('R17, R30: no kind of question asks for a contact, a name or a worker', () => {
  noField(/mail|phone|address|contact|worker|staff|person/i, 'staffName');
  assert.ok(kinds.has('scale') && kinds.has('text'));
  assert.deepEqual(
    [...kinds].filter((kind) => /mail|tel|phone|name|contact|person|staff|file|photo|signature|location/.test(kind)),
    [],
  );
});

test('R71, R72: no field belongs to one person, or turns somebody into a code', () => {
  noField(/token|session|invite|captcha|puzzle|hash|pseudonym|personal|identif/i, 'inviteToken');
  const {fields: theirs} = namesIn(organisationJsonSchema());
  assert.ok(theirs.has('endpoint'));
  assert.deepEqual(
    [...theirs].filter((name) => /token|session|invite|captcha|puzzle|hash|pseudonym|personal|identif/i.test(name)),
    [],
  );
});

test('R13: a survey says what it is about and how long it takes, or it is none', () => {
  for (const field of ['contentNote', 'minutes']) assert.ok(survey.required.includes(field), field);
});

test('R3, R36: the nine texts of the notice and what happens next have to be there', () => {
  const {required, properties} = organisationJsonSchema();
  for (const field of ['notice', 'mandatoryReporting', 'otherWays', 'after', 'help'])
    assert.ok(required.includes(field), field);
  assert.deepEqual(properties.after.required, ['whatNext', 'shareBackWhen']);
  assert.equal(properties.notice.required.length, 9);
});

test('R28: no text can be asked for that is longer than 500 characters', () => {
  const most = [];
  JSON.stringify(survey, (key, value) => {
    if (key === 'maxLength' && typeof value?.maximum === 'number') most.push(value.maximum);
    return value;
  });
  assert.ok(most.length > 0);
  assert.deepEqual([...new Set(most)], [500]);
});

test('R98: languages are called by their own names, without flags', () => {
  const names = Object.values(languages).map(({name}) => name);
  assert.ok(names.length >= 3);
  for (const name of names) assert.match(name, /^[\p{L}\p{M} ()-]+$/u);
});
