import {expect} from '@open-wc/testing';
import {parseSurvey, type Condition, type Problem, type Question} from '../../src/schema/index.js';
import {likely, often, since} from '../support/more-kinds.js';
import {spoilt} from '../support/spoilt.js';
import {safe, small} from '../support/survey.js';

const at = 'parts[0].questions[3].showIf';

/** What is found wrong with a condition for the fourth question of the small survey. */
function wrongIf(condition: unknown): readonly Problem[] {
  const read = parseSurvey(spoilt(small, at, condition));
  return read.ok ? [] : read.problems;
}

const calm: Question = {id: 'calm', kind: 'custom', element: 'acme-calm', ask: 'How calm was it?'};

/** What is found wrong with a condition for a part that comes after one question. */
function wrongAfter(question: Question, showIf: Condition): readonly Problem[] {
  const later = {id: 'later', showIf, questions: [{id: 'note', kind: 'note', say: 'Then.'}]};
  const read = parseSurvey({...small, parts: [{id: 'first', questions: [question]}, later]});
  return read.ok ? [] : read.problems;
}

describe('When a question is shown', () => {
  for (const good of [
    {question: 'back', is: 'yes'},
    {question: 'safe', isNot: 'never'},
    {question: 'for-what', answered: false},
    {all: [{question: 'back', is: 'no'}, {not: {question: 'safe', is: 'always'}}]},
    {
      any: [
        {question: 'back', is: 'no'},
        {question: 'for-what', is: 'food'},
      ],
    },
  ]) {
    it(`may follow from ${JSON.stringify(good)}`, () => {
      expect(wrongIf(good)).to.be.empty;
    });
  }

  it('may follow from how many choices were picked', () => {
    const later = {...small.parts[1]!, showIf: {question: 'helped', count: {atLeast: 2}}};
    expect(parseSurvey({...small, parts: [small.parts[0], later]})).to.have.property('ok', true);
  });

  it('may follow from one of the choices picked', () => {
    const later = {...small.parts[1]!, showIf: {question: 'helped', includes: 'rest'}};
    expect(parseSurvey({...small, parts: [small.parts[0], later]})).to.have.property('ok', true);
  });

  for (const [told, condition, path, message] of [
    [
      'a later question',
      {question: 'change', answered: true},
      `${at}.question`,
      'names `change`, which is not a question asked before this one; name an earlier one.',
    ],
    [
      'the question itself',
      {question: 'helped', answered: true},
      `${at}.question`,
      'names `helped`, which is not a question asked before this one; name an earlier one.',
    ],
    [
      'a question that there is not',
      {question: 'nobody', answered: true},
      `${at}.question`,
      'names `nobody`, which is not a question asked before this one; name an earlier one.',
    ],
    [
      'an answer that cannot be picked',
      {question: 'back', is: 'maybe'},
      at,
      'compares with `maybe`, which cannot be picked there; use one of yes, no.',
    ],
    [
      'one of several choices where only one can be picked',
      {question: 'back', includes: 'yes'},
      at,
      'uses includes, which needs a question of kind choices; use is.',
    ],
    [
      'how many choices where only one can be picked',
      {question: 'safe', count: {atLeast: 1}},
      at,
      'uses count, which needs a question of kind choices; use is.',
    ],
    [
      'a number where words are picked',
      {question: 'safe', number: {atLeast: 1}},
      at,
      'uses number, which needs a question that is answered with a number; use is.',
    ],
    [
      'something wrong deep inside',
      {all: [{question: 'back', is: 'yes'}, {any: [{not: {question: 'nobody', is: 'yes'}}]}]},
      `${at}.all[1].any[0].not.question`,
      'names `nobody`, which is not a question asked before this one; name an earlier one.',
    ],
  ] as const) {
    it(`cannot follow from ${told}`, () => {
      expect(wrongIf(condition)).to.deep.equal([{path, message}]);
    });
  }

  it('cannot follow from one answer to a question with several choices', () => {
    const read = parseSurvey(spoilt(small, 'parts[1].showIf', {question: 'helped', is: 'rest'}));
    expect(read).to.deep.equal({
      ok: false,
      problems: [{path: 'parts[1].showIf', message: 'compares one value with several choices; use includes or count.'}],
    });
  });

  it('cannot follow from a note', () => {
    const read = parseSurvey(spoilt(small, 'parts[1].questions[1].showIf', {question: 'nearly', answered: true}));
    expect(read).to.have.nested.property('problems[0].path', 'parts[1].questions[1].showIf.question');
  });

  for (const [asked, condition] of [
    [often, {question: 'often', is: '5'}],
    [often, {question: 'often', isNot: '5'}],
    [likely, {question: 'likely', is: '5'}],
  ] as const) {
    it(`cannot follow from ${JSON.stringify(condition)}, because the answer is a number`, () => {
      expect(wrongAfter(asked, condition)).to.deep.equal([
        {
          path: 'parts[1].showIf',
          message: 'compares with the words `5`, but the answer is a number; write the number without quotes.',
        },
      ]);
    });
  }

  for (const [asked, condition] of [
    [since, {question: 'since', is: 2024}],
    [small.parts[1]!.questions[1]!, {question: 'change', isNot: 2024}],
  ] as const) {
    it(`cannot follow from ${JSON.stringify(condition)}, because the answer is words`, () => {
      expect(wrongAfter(asked, condition)).to.deep.equal([
        {
          path: 'parts[1].showIf',
          message: 'compares with the number `2024`, but the answer is words; write the words in quotes.',
        },
      ]);
    });
  }

  it('names what can be picked where a choice is compared with a number', () => {
    expect(wrongAfter(safe, {question: 'safe', is: 5}).map(({message}) => message)).to.deep.equal([
      'compares with `5`, which cannot be picked there; use one of always, sometimes, never.',
    ]);
  });

  for (const [asked, condition] of [
    [often, {question: 'often', is: 5}],
    [likely, {question: 'likely', isNot: 5}],
    [since, {question: 'since', is: '2024'}],
    [calm, {question: 'calm', is: 5}],
    [calm, {question: 'calm', is: 'very'}],
  ] as const) {
    it(`may follow from ${JSON.stringify(condition)}`, () => {
      expect(wrongAfter(asked, condition)).to.be.empty;
    });
  }

  for (const shapeless of [
    {},
    {question: 'back'},
    {question: 'back', is: 'yes', isNot: 'no'},
    {question: 'back', equals: 'yes'},
    'back = yes',
  ]) {
    it(`is not told by ${JSON.stringify(shapeless)}`, () => {
      expect(wrongIf(shapeless)).to.deep.equal([
        {
          path: at,
          message:
            'is not a condition; write for example {"question": "felt-safe", "is": "never"}, or all, any or not of such.',
        },
      ]);
    });
  }

  it('is not told by a list of nothing', () => {
    expect(wrongIf({all: []})).to.deep.equal([{path: `${at}.all`, message: 'is too short; it needs at least 1.'}]);
  });

  it('is not told by a count without bounds', () => {
    expect(wrongIf({question: 'safe', count: {}})).to.deep.equal([
      {path: `${at}.count`, message: 'has no bound; write atLeast, atMost, moreThan or lessThan.'},
    ]);
  });
});
