import {expect} from '@open-wc/testing';
import {move, start, visible, type Answer, type Move} from '../../src/engine/index.js';
import type {Condition, Survey} from '../../src/schema/index.js';
import {small} from '../support/survey.js';

/** Whether a second question is asked, after a first one was given these answers. */
function asked(showIf: Condition, ...steps: Move[]): boolean {
  const survey: Survey = {
    ...small,
    parts: [
      {
        id: 'only',
        together: true,
        questions: [
          {id: 'first', kind: 'text', ask: 'First?'},
          {id: 'second', kind: 'text', ask: 'Second?', showIf},
        ],
      },
    ],
  };
  const place = steps.reduce((at, step) => move(survey, at, step), start);
  return visible(survey, place).some(({id}) => id === 'second');
}

const say = (answer: Answer): Move => ({type: 'answer', question: 'first', answer});
const question = 'first';

describe('A question without an answer', () => {
  it('is unequal to everything', () => {
    expect(asked({question, isNot: 'a'})).to.be.true;
    expect(asked({question, is: 'a'})).to.be.false;
  });

  for (const range of [{atLeast: 0}, {atMost: 9}, {moreThan: -1}, {lessThan: 9}]) {
    it(`is no number ${JSON.stringify(range)}`, () => {
      expect(asked({question, number: range})).to.be.false;
    });

    it(`has no count ${JSON.stringify(range)}`, () => {
      expect(asked({question, count: range})).to.be.false;
    });
  }

  it('makes the opposite of a comparison hold', () => {
    expect(asked({not: {question, number: {atLeast: 0}}})).to.be.true;
  });

  it('is one for which somebody said why', () => {
    const unsure: Move = {type: 'why', question, why: 'not-sure'};
    expect(asked({question, answered: false}, unsure)).to.be.true;
    expect(asked({question, isNot: 'not-sure'}, unsure)).to.be.true;
  });
});

describe('A condition', () => {
  for (const [condition, answer, holds] of [
    [{question, is: 'a'}, 'a', true],
    [{question, is: 'a'}, 'b', false],
    [{question, is: 3}, 3, true],
    [{question, is: '3'}, 3, false],
    [{question, isNot: 'a'}, 'a', false],
    [{question, isNot: 'a'}, 'b', true],
    [{question, answered: true}, 'a', true],
    [{question, answered: false}, 'a', false],
    [{question, includes: 'a'}, ['a', 'b'], true],
    [{question, includes: 'c'}, ['a', 'b'], false],
    [{question, includes: 'a'}, 'abc', false],
    [{question, count: {atLeast: 2}}, ['a', 'b'], true],
    [{question, count: {moreThan: 2}}, ['a', 'b'], false],
    [{question, count: {atLeast: 1, lessThan: 2}}, ['a', 'b'], false],
    [{question, number: {atLeast: 3, atMost: 3}}, 3, true],
    [{question, number: {moreThan: 3}}, 3, false],
    [{question, number: {lessThan: 3}}, 3, false],
    [{question, number: {atMost: 9}}, '3', false],
    [{not: {question, is: 'a'}}, 'a', false],
    [
      {
        all: [
          {question, is: 'a'},
          {question, answered: true},
        ],
      },
      'a',
      true,
    ],
    [
      {
        all: [
          {question, is: 'a'},
          {question, is: 'b'},
        ],
      },
      'a',
      false,
    ],
    [
      {
        any: [
          {question, is: 'b'},
          {question, is: 'a'},
        ],
      },
      'a',
      true,
    ],
    [
      {
        any: [
          {question, is: 'b'},
          {question, is: 'c'},
        ],
      },
      'a',
      false,
    ],
  ] as const) {
    it(`${JSON.stringify(condition)} ${holds ? 'holds' : 'does not hold'} for ${JSON.stringify(answer)}`, () => {
      expect(asked(condition, say(answer))).to.equal(holds);
    });
  }
});
