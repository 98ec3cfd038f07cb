import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {Refusal} from '../../examples/collector/problems.mjs';
import {chance, fields, letters} from './given.mjs';

const random = chance(1);
const read = (/** @type {string} */ text) => readBody(Buffer.from(text));
const refusal = (/** @type {string} */ text) => {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return JSON.parse(error.body);
  }
  return undefined;
};

test('A response locked to either kind of key is read.', () => {
  const classical = fields(random);
  const hybrid = fields(random, {enc: letters(random, 1120)});
  assert.equal(classical.enc.length, 87);
  assert.equal(String(hybrid.enc).length, 1494);
  for (const sent of [classical, hybrid]) {
    const body = read(JSON.stringify(sent));
    assert.equal(Buffer.from(body.form).toString('hex'), sent.form);
    assert.equal(Buffer.from(body.id).toString('base64url'), sent.id);
    assert.deepEqual(body.sent, {id: sent.id, enc: sent.enc, ct: sent.ct});
  }
});

test('A key that the collector has never heard of, and keys it does not know, are let pass.', () => {
  const text = JSON.stringify(fields(random, {pow: 'x', later: {deep: [{form: 1}, {form: 2}]}}));
  assert.equal(Buffer.from(read(text).bytes).toString(), text);
});

test('A response of a later format is read as long as it has a form and an id.', () => {
  const {form, id} = fields(random);
  assert.equal(read(JSON.stringify({v: 2, form, id})).sent.enc, '');
  assert.equal(refusal(JSON.stringify({v: 2, id}))?.id, id);
});

const whole = fields(random);
const wrong = {
  v: [0, -1, 1.5, '1', null, undefined],
  form: ['', '00112233445566A0', '00112233445566', '00112233445566aabb', 17, null, undefined, ['00112233445566aa']],
  id: [
    '',
    'AAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAB',
    '+AAAAAAAAAAAAAAAAAAAAA',
    7,
    undefined,
  ],
  kid: ['', 'AAAAAAAAAA', 'AAAAAAAAAA=', 'AAAAAAAAAAB', {}, undefined],
  wh: ['', whole.wh.slice(1), `${whole.wh}A`, `${whole.wh.slice(0, 42)}B`, undefined],
  enc: ['', whole.enc.slice(4), `${whole.enc}AAAA`, whole.enc.replace(/.$/, '='), undefined],
  ct: ['', 'AAAA', `${whole.ct}A`, `${whole.ct}*`, `${whole.ct} `, 1, undefined],
};
for (const [field, values] of Object.entries(wrong)) {
  test(`A response whose ${field} is wrong is not a response, and the refusal says so.`, () => {
    for (const value of values) {
      const problem = refusal(JSON.stringify({...whole, [field]: value}));
      assert.equal(problem?.type, 'urn:heed:problem:invalid', `${field}: ${JSON.stringify(value)}`);
      assert.match(problem.detail, new RegExp(`^"${field}"`));
      assert.equal(problem.id, field === 'id' ? undefined : whole.id);
    }
  });
}

test('A key that is there twice, or is named __proto__, makes it no response, wherever it stands.', () => {
  const inside = JSON.stringify(whole).slice(1, -1);
  for (const bad of [
    `{${inside},"ct":"AAAA"}`,
    `{${inside},"\\u0063t" : "AAAA"}`,
    `{${inside},"x":{"a":1,"a":1}}`,
    `{${inside},"x":[{"a":1,"b":{"a":1},"a":1}]}`,
    `{${inside},"__proto__":{}}`,
    `{${inside},"x":[{"__proto__":1}]}`,
    `{${inside},"\\u005f_proto__":1}`,
  ]) {
    assert.equal(refusal(bad)?.type, 'urn:heed:problem:invalid', bad.slice(inside.length));
  }
  assert.ok(read(`{${inside},"x":{"a":"b","b":"a","c":"{\\"a\\":1,\\"a\\":2}"},"y":[{"a":1},{"a":1}]}`));
});

test('What is not one line of plain JSON is not a response.', () => {
  const text = JSON.stringify(whole);
  for (const bad of [
    '',
    'null',
    '[]',
    '"x"',
    '{}',
    '{',
    '\uFEFF' + text,
    text + '\n',
    text.replace(',', ',\n'),
    text.replace(',', ',\r'),
    text.replace('{', '{"x":"\u2028",'),
    text.replace('{', '{"x":"é",'),
    text + text,
    '['.repeat(60_000),
  ]) {
    assert.equal(refusal(bad)?.type, 'urn:heed:problem:invalid', JSON.stringify(bad.slice(0, 40)));
  }
});

test('A refusal repeats nothing of what was sent, except the id.', () => {
  const problem = refusal(JSON.stringify({...whole, form: 'words-of-a-person'}));
  assert.doesNotMatch(JSON.stringify(problem), /words-of-a-person/);
  assert.doesNotMatch(JSON.stringify(refusal('{"words-of-a-person":')), /words-of-a-person/);
});
