// What a response goes through, without a browser: answered by chance, collected, padded, locked, opened, read.
import {isDeepStrictEqual} from 'node:util';
import {atReview, collect, idsIn, move, start, visible} from '../../../../dist/engine/index.js';
import {digest, pad, sizeFor, unpad} from '../../../../dist/privacy/index.js';
import {leavesOf} from '../../../../dist/schema/leaves.js';
import {choicesOf} from '../../../../dist/schema/question.js';
import {newKey, open, seal, unlockingKeys} from '../../../../dist/seal/index.js';
import {parseResponse} from '../../../../dist/report/response.js';
import {oddWords} from './odd.mjs';

const MOST_MOVES = 80;

/** Somebody who goes through a survey, answering as chance will have it. @returns What they would send. */
export function answered(chance, survey) {
  let place = start;
  for (let moves = 0; moves < MOST_MOVES && !atReview(survey, place); moves += 1) {
    for (const leaf of visible(survey, place).flatMap(leavesOf)) {
      const roll = chance.part();
      if (roll < 0.2) continue;
      const step =
        roll < 0.3
          ? {type: 'why', question: leaf.id, why: chance.one(['not-sure', 'does-not-apply', 'rather-not-say'])}
          : {type: 'answer', question: leaf.id, answer: answerTo(chance, leaf)};
      place = move(survey, place, step);
    }
    place = move(survey, place, {type: chance.one(['next', 'next', 'next', 'next', 'next', 'back', 'skip-part'])});
  }
  return collect(survey, place);
}

function answerTo(chance, question) {
  const choices = choicesOf(question)?.map(({id}) => id);
  switch (question.kind) {
    case 'choices':
      return chance.some(choices);
    case 'ranking':
      return choices.toSorted(() => chance.part() - 0.5);
    case 'number':
      return question.from + chance.below(question.to - question.from + 1);
    case 'rating':
      return chance.below(11);
    case 'date':
      return `${question.from}-${chance.one(['01', '12'])}`;
    case 'text':
    case 'custom':
      return chance
        .one([...oddWords, '__proto__', '\u0001'.repeat(500), 'ﷺ'.repeat(500)])
        .slice(0, question.maxLength ?? 500);
    default:
      return chance.one(choices);
  }
}

/** A lock and its key, and the way of a response through both. */
export async function road() {
  const {seed, keys} = await newKey();
  const classical = keys.filter(({kem}) => kem === 16);
  const opening = await unlockingKeys(seed, keys);
  const form = '0123456789abcdef';

  /**
   * Sends what was collected, and reads it again.
   *
   * @returns What is wrong with what came out; nothing when it is what went in.
   */
  return async function travel(survey, collected) {
    const asked = survey.parts.flatMap(({questions}) => questions);
    const size = sizeFor(asked);
    const d = await digest(survey);
    const text = JSON.stringify({
      v: 1,
      s: survey.id,
      d,
      n: 'n',
      l: 'en',
      m: '2026-11',
      a: Object.fromEntries(collected),
    });
    const padded = pad(text, size);
    const {padded: opened} = await open(JSON.stringify(await seal(padded, classical, form)), opening);
    const response = parseResponse(unpad(opened));
    if (typeof response === 'string') return response;
    if (!isDeepStrictEqual(response.answers, collected)) return 'other answers came out';
    if (response.definition !== (await digest(JSON.parse(JSON.stringify(survey)))))
      return 'the definition has two names';
    const known = new Set(asked.flatMap(idsIn));
    if (![...response.answers.keys()].every((id) => known.has(id))) return 'an answer to nothing';
    // Only above 32 KiB may a response have another size than all others of its survey.
    return padded.length !== size && size < 32_768 ? 'its size tells something' : undefined;
  };
}
