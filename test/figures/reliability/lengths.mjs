// How long a locked response is, whatever somebody said: one length for one survey, or the length would say something.
import {digest, pad, sizeFor} from '../../../dist/privacy/index.js';
import {newKey, seal} from '../../../dist/seal/index.js';
import {universalShort} from '../../../dist/templates/index.js';
import {Chance} from '../../support/chance.ts';
/** @import {Measure} from './index.mjs' */

const NAMES = {25722: 'MLKEM768-X25519', 16: 'P-256'};
const LANGUAGES = ['en', 'ar', 'zh-Hans', 'pt-BR'];
const WHYS = ['skipped', 'not-sure', 'does-not-apply', 'rather-not-say', 'not-reached'];

/** What people write with, and what somebody pastes who wants to break it: half a letter, and what JSON has to write out. */
const LETTERS = ['a', 'ñ', 'ع', '‏', '語', '😀', '👩‍👩‍👧', '"', '\\', '\n', '\u0000', '\ud83d', 'e\u0301\u0302\u0303'];

const labelled = (...ids) => ids.map((id) => ({id, label: id}));

/** A survey of every kind that can be answered, with the longest text there may be. */
const everyKind = {
  ...universalShort,
  id: 'every-kind',
  parts: [
    {
      id: 'all',
      questions: [
        {id: 'one', kind: 'choice', choices: labelled('a', 'a-much-longer-choice')},
        {id: 'some', kind: 'choices', choices: labelled('a', 'b', 'a-much-longer-choice')},
        {id: 'order', kind: 'ranking', choices: labelled('a', 'b', 'c')},
        {id: 'rows', kind: 'matrix', rows: labelled('row-a', 'row-b'), points: labelled('low', 'higher')},
        {id: 'when', kind: 'date'},
        {id: 'how-many', kind: 'number', from: 0, to: 1000},
        {id: 'rated', kind: 'rating'},
        {id: 'short', kind: 'text'},
        {id: 'long', kind: 'text', maxLength: 3000},
      ],
    },
  ],
};

/** @type {Measure} */
export async function measure({long, seed}) {
  const count = long ? 10_000 : 1_000;
  const chance = new Chance(seed);
  const {keys} = await newKey();
  const rows = [];
  for (const survey of [universalShort, everyKind]) {
    for (const key of keys) {
      const {locked, open} = await lengths(survey, key, count, chance);
      const ran = `${count} × ${survey.id}, ${NAMES[key.kem]}, seed ${seed}`;
      rows.push(
        row('lengths of the locked responses to one survey', ran, '1', locked, locked === 1),
        row('lengths of the same before padding, so that there was something to hide', ran, '100+', open, open >= 100),
      );
    }
  }
  return rows;
}

const row = (figure, ran, target, result, holds) => ({figure, ran, target, result: String(result), holds});

/** How many lengths there are among what was sent, and among what was in it. */
async function lengths(survey, key, count, chance) {
  const questions = survey.parts.flatMap((part) => part.questions).filter(({kind}) => kind !== 'note');
  const size = sizeFor(questions);
  const d = await digest(survey);
  const [locked, open] = [new Set(), new Set()];
  for (let turn = 0; turn < count; turn += 1) {
    // The first two leave everything out, and fill everything up.
    const most = turn === 0 ? 0 : turn === 1 ? 1 : chance.part();
    const a = Object.fromEntries(questions.flatMap((question) => answersTo(question, chance, most)));
    const text = JSON.stringify({v: 1, s: survey.id, d, n: d, l: chance.one(LANGUAGES), m: '2026-11', a});
    open.add(Buffer.byteLength(text));
    const envelope = await seal(pad(text, size), [key], '0123456789abcdef');
    locked.add(Buffer.byteLength(JSON.stringify(envelope)));
  }
  return {locked: locked.size, open: open.size};
}

/** What somebody may give to a question: each row of a matrix is one by itself. */
function answersTo(question, chance, most) {
  if (question.kind === 'matrix')
    return question.rows.flatMap(({id}) => answersTo({id, kind: 'choice', choices: question.points}, chance, most));
  return [[question.id, chance.part() < most ? answer(question, chance, most) : {why: chance.one(WHYS)}]];
}

function answer(question, chance, most) {
  const ids = (question.choices ?? question.points ?? []).map(({id}) => id);
  switch (question.kind) {
    case 'text':
      return words(chance, Math.round((question.maxLength ?? 500) * most));
    case 'choices':
    case 'ranking':
      return most === 1 ? ids : chance.some(ids);
    case 'number':
      return question.from + chance.below(question.to - question.from + 1);
    case 'rating':
      return chance.below(11);
    case 'date':
      return chance.one(['2024', '2024-03', '2024-03-09']);
    default:
      return ids.length > 0 ? chance.one(ids) : chance.one(['yes', 'no']);
  }
}

/** Text of at most so many UTF-16 units, which is what a text field counts. */
function words(chance, length) {
  const repertoire = chance.heads() ? [chance.one(LETTERS)] : LETTERS;
  let text = '';
  while (text.length < length) text += chance.one(repertoire);
  return text.slice(0, length);
}
