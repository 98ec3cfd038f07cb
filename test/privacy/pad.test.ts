import {expect} from '@open-wc/testing';
import {LARGEST, longest, MOST_CHARACTERS, pad, sizeFor, unpad} from '../../src/privacy/index.js';
import type {Question} from '../../src/schema/index.js';
import {Chance} from '../support/chance.js';
import {pickable, randomSurvey} from '../support/random-survey.js';
import {small} from '../support/survey.js';

const questions = (of = small) => of.parts.flatMap((part) => part.questions);

/** Letters of one to four bytes, and those that JSON writes with six. */
const letters = ['a', 'é', 'ش', '語', '😀', '👩‍👧', '\u0001', '"', '\\', '\n', '\ud800'];

/** Words of somebody, up to so many UTF-16 units, as a text field counts them. */
function anyWords(chance: Chance, most: number): string {
  const letter = chance.one(letters);
  const mixed = chance.heads(0.3);
  let words = '';
  const length = chance.one([0, 1, most, chance.below(most)]);
  for (;;) {
    const more = mixed ? chance.one(letters) : letter;
    if (words.length + more.length > length) return words;
    words += more;
  }
}

function anyOutcome(chance: Chance, question: Question): unknown {
  if (chance.heads(0.3))
    return {why: chance.one(['skipped', 'not-sure', 'does-not-apply', 'rather-not-say', 'not-reached'])};
  if (question.kind === 'text') return anyWords(chance, question.maxLength ?? 500);
  return question.kind === 'choices' ? chance.some(pickable(question)) : chance.one(pickable(question));
}

/** A whole response, as it is before it is locked. */
function response(answers: Readonly<Record<string, unknown>>): string {
  const [d, n] = ['d'.repeat(32), 'n'.repeat(32)];
  return JSON.stringify({v: 1, s: 's'.repeat(40), d, n, l: 'zh-Hans-CN', m: '2026-11', a: answers});
}

function anyResponse(chance: Chance, asked: readonly Question[]): string {
  const answered = asked.filter(({kind}) => kind !== 'note');
  return response(Object.fromEntries(answered.map((question) => [question.id, anyOutcome(chance, question)])));
}

describe('The size of a response', () => {
  it('R58: is the same for a thousand people, whatever they say and in whatever script', () => {
    const chance = new Chance(58);
    const size = sizeFor(questions());
    const sizes = new Set<number>();
    for (let person = 0; person < 1000; person += 1) sizes.add(pad(anyResponse(chance, questions()), size).length);
    expect([...sizes]).to.deep.equal([8192]);
  });

  it('is the same for everybody in surveys that nobody has seen before', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const chance = new Chance(seed);
      const asked = questions(randomSurvey(chance));
      const size = sizeFor(asked);
      const sizes = new Set<number>();
      for (let person = 0; person < 20; person += 1) sizes.add(pad(anyResponse(chance, asked), size).length);
      expect([...sizes], `seed ${seed}`).to.deep.equal([size]);
    }
  });

  it('holds the longest words that a text field takes, each letter written with six', () => {
    const asked = Array.from({length: 4}, (_, n) => ({id: `text-${n}`, kind: 'text', maxLength: 500}));
    const whole = response(Object.fromEntries(asked.map(({id}) => [id, '\u0001'.repeat(500)])));
    expect(pad(whole, sizeFor(asked)).length).to.equal(sizeFor(asked));
  });

  it('holds every choice of a long list', () => {
    const choices = Array.from({length: 100}, (_, n) => ({id: `${'c'.repeat(36)}-${n}`}));
    const asked = [{id: 'all', kind: 'choices', choices}];
    const everything = response({all: choices.map(({id}) => id)});
    expect(pad(everything, sizeFor(asked)).length).to.equal(sizeFor(asked));
  });

  it('of the longest survey that is sure to arrive holds the longest response to it', () => {
    const asked = Array.from({length: 21}, (_, n) => ({id: `text-${n}`, kind: 'text'}));
    expect(longest(asked)).to.be.within(LARGEST - 3040, LARGEST);
    const everything = response(Object.fromEntries(asked.map(({id}) => [id, '\u0001'.repeat(MOST_CHARACTERS)])));
    expect(pad(everything, sizeFor(asked)).length).to.equal(LARGEST);
  });

  it('is one of three', () => {
    const texts = (n: number) => Array.from({length: n}, (_, at) => ({id: `text-${at}`, kind: 'text'}));
    expect([0, 2, 3, 5, 6, 10, 100].map((n) => sizeFor(texts(n)))).to.deep.equal([
      8192, 8192, 16384, 16384, 32768, 32768, 32768,
    ]);
  });

  it('goes up rather than cut anybody short', () => {
    const words = 'ب'.repeat(5000);
    expect(unpad(pad(words, 8192))).to.equal(words);
  });
});

describe('What is inside', () => {
  it('comes out as it went in', () => {
    const chance = new Chance(4);
    for (let round = 0; round < 300; round += 1) {
      const text = anyResponse(chance, questions());
      expect(unpad(pad(text, 8192))).to.equal(text);
    }
  });

  it('may be empty', () => {
    expect(unpad(pad('', 8192))).to.equal('');
  });

  it('may lie anywhere in a larger buffer', () => {
    const around = new Uint8Array(8200);
    around.set(pad('Tea.', 8192), 3);
    expect(unpad(around.subarray(3, 8195))).to.equal('Tea.');
  });

  it('is followed by nothing but zeros', () => {
    const padded = pad('Tea.', 8192);
    expect(padded.subarray(8).every((byte) => byte === 0)).to.be.true;
  });

  it('is refused when it claims to be longer than it is', () => {
    expect(() => unpad(Uint8Array.of(0, 0, 0, 9, 65))).to.throw(RangeError);
  });

  it('is refused when there is not even a length', () => {
    expect(() => unpad(Uint8Array.of(0, 0))).to.throw(RangeError);
  });
});
