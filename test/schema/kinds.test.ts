import {expect} from '@open-wc/testing';
import {MOST_CHARACTERS} from '../../src/privacy/index.js';
import {parseSurvey, type Problem, type Question} from '../../src/schema/index.js';
import {first, kindly, likely, mood, often, since} from '../support/more-kinds.js';
import {spoilt} from '../support/spoilt.js';
import {small} from '../support/survey.js';

const custom: Question = {id: 'calm', kind: 'custom', element: 'acme-calm', ask: 'How calm was it?'};

/** What is found wrong once one thing in a good question was changed. */
function wrongWith(question: Question, path: string, value?: unknown): readonly Problem[] {
  const read = parseSurvey({...small, parts: [{id: 'only', questions: [spoilt(question, path, value)]}]});
  return read.ok ? [] : read.problems;
}

const list = (length: number) => Array.from({length}, (_, at) => ({id: `n-${at}`, label: `N ${at}`}));
const at = 'parts[0].questions[0]';

for (const question of [often, since, likely, mood, kindly, first, custom]) {
  describe(`A question of kind ${question.kind}`, () => {
    it('is known', () => {
      expect(wrongWith(question, 'hint', 'A hint.')).to.be.empty;
    });

    it('R1: cannot be required', () => {
      expect(wrongWith(question, 'required', true).map(({path}) => path)).to.deep.equal([`${at}.required`]);
    });

    it('has no field that nobody knows', () => {
      expect(wrongWith(question, 'colour', 'red')).to.deep.equal([
        {path: `${at}.colour`, message: 'is not a field that can stand here; check its spelling or remove it.'},
      ]);
    });
  });
}

describe('What is not words', () => {
  it('need not be in every language: recordings', () => {
    expect(wrongWith({...often, audio: {ar: 'audio/often-ar.mp3'}}, 'hint', 'A hint.')).to.be.empty;
  });

  it('need not be in every language: what an element of the site’s own is told', () => {
    const options = {text: {}, label: {en: 'Calm'}, deeper: [{name: {ar: 'هادئ'}}]};
    expect(wrongWith({...custom, options}, 'hint', 'A hint.')).to.be.empty;
  });
});

describe('The longest answer', () => {
  const change: Question = {id: 'change', kind: 'text', ask: 'What should change?'};
  for (const question of [change, custom]) {
    it(`R28: of a question of kind ${question.kind} is as long as every room takes it to be`, () => {
      expect(wrongWith(question, 'maxLength', MOST_CHARACTERS)).to.be.empty;
      expect(wrongWith(question, 'maxLength', MOST_CHARACTERS + 1).map(({path}) => path)).to.deep.equal([
        `${at}.maxLength`,
      ]);
    });
  }
});

describe('The limits of the kinds of question', () => {
  for (const [question, path, good] of [
    [kindly, 'rows', list(1)],
    [kindly, 'rows', list(12)],
    [kindly, 'points', list(2)],
    [kindly, 'points', list(4)],
    [kindly, 'reverse', true],
    [first, 'choices', list(2)],
    [first, 'choices', list(10)],
    [custom, 'options', {any: ['thing', 1, null]}],
    [custom, 'options', undefined],
    [custom, 'maxLength', 1],
    [custom, 'maxLength', 500],
    [custom, 'element', 'a-b-c3'],
    [often, 'from', -1_000_000],
    [often, 'to', 1_000_000],
    [often, 'unit', undefined],
    [since, 'from', 1900],
    [since, 'to', 2200],
  ] as const) {
    it(`allow ${question.kind}.${path} to be ${JSON.stringify(good)?.slice(0, 40) ?? 'left out'}`, () => {
      expect(wrongWith(question, path, good)).to.be.empty;
    });
  }

  for (const [question, path, value, message] of [
    [kindly, 'rows', [], 'is too short; it needs at least 1.'],
    [kindly, 'rows', list(13), 'is too long; at most 12 fit.'],
    [kindly, 'rows', undefined, 'is missing; add a list.'],
    [kindly, 'points', list(1), 'is too short; it needs at least 2.'],
    [kindly, 'points', list(5), 'is too long; at most 4 fit.'],
    [first, 'choices', list(1), 'is too short; it needs at least 2.'],
    [first, 'choices', list(11), 'is too long; at most 10 fit.'],
    [mood, 'points', [{id: 'a', label: 'A', face: 'glad'}], 'is too short; it needs at least 2.'],
    [likely, 'low', undefined, 'must be words, or words per language such as {"en": "Yes", "ar": "نعم"}.'],
    [custom, 'maxLength', 501, 'is too large; at most 500 fit.'],
    [custom, 'maxLength', 0, 'is too small; it needs at least 1.'],
    [custom, 'element', 'Calm', 'is not the tag of a custom element; write for example acme-calm-place.'],
    [custom, 'element', undefined, 'is missing; add text in quotes.'],
    [often, 'from', -1_000_001, 'is too small; it needs at least -1000000.'],
    [often, 'to', 1_000_001, 'is too large; at most 1000000 fit.'],
    [since, 'from', 1899, 'is too small; it needs at least 1900.'],
    [since, 'to', 2201, 'is too large; at most 2200 fit.'],
  ] as const) {
    const told = JSON.stringify(value)?.slice(0, 40) ?? 'missing';
    it(`say what to change when ${question.kind}.${path} is ${told}`, () => {
      expect(wrongWith(question, path, value)).to.deep.equal([{path: `${at}.${path}`, message}]);
    });
  }

  for (const face of ['angry', 'crying', 'sad']) {
    it(`R24: know no ${face} face`, () => {
      expect(wrongWith(mood, 'points[0].face', face).map(({path}) => path)).to.deep.equal([`${at}.points[0].face`]);
    });
  }

  for (const element of ['script', 'img', 'calm', '-calm', 'calm-', 'calm_place', 'calm place-x', 'a-b"onload=x', '']) {
    it(`do not take <${element}> for an element of a site’s own`, () => {
      expect(wrongWith(custom, 'element', element).map(({path}) => path)).to.deep.equal([`${at}.element`]);
    });
  }

  for (const [question, from, to] of [
    [often, 5, 4],
    [since, 2026, 2025],
  ] as const) {
    it(`say that ${question.kind} ends before it begins`, () => {
      expect(wrongWith({...question, to} as Question, 'from', from)).to.deep.equal([
        {path: `${at}.from`, message: 'is more than to; turn the two round.'},
      ]);
    });
  }

  it('allow a number that can only be one', () => {
    expect(wrongWith({...often, to: 3}, 'from', 3)).to.be.empty;
  });
});

describe('The rows of a matrix', () => {
  const [visit] = small.parts;

  function problemsWith(questions: readonly unknown[]): readonly Problem[] {
    const read = parseSurvey({...small, parts: [{...visit, questions}]});
    return read.ok ? [] : read.problems;
  }

  it('may not be called like another question', () => {
    const rows = [{id: 'safe', label: 'Safe'}];
    expect(problemsWith([...visit!.questions, {...kindly, rows}])).to.deep.equal([
      {path: 'parts[0].questions[4].rows[0].id', message: 'repeats the id `safe`; give each its own.'},
    ]);
  });

  it('may not be called like each other', () => {
    const rows = [...kindly.rows, kindly.rows[0]];
    expect(problemsWith([{...kindly, rows}])).to.deep.equal([
      {path: 'parts[0].questions[0].rows[3].id', message: 'repeats the id `at-the-door`; give each its own.'},
    ]);
  });

  it('may not be called like the matrix', () => {
    expect(problemsWith([{...kindly, rows: [{id: 'kindly', label: 'A'}]}]).map(({path}) => path)).to.deep.equal([
      'parts[0].questions[0].rows[0].id',
    ]);
  });

  it('need words in every language', () => {
    const rows = [{id: 'a', label: {en: 'A', es: 'A'}}];
    expect(problemsWith([{...kindly, rows}])).to.deep.equal([
      {path: 'parts[0].questions[0].rows[0].label', message: 'has no words in `ar`; add them.'},
    ]);
  });

  it('can be what a later question depends on', () => {
    const showIf = {question: 'at-night', is: 'never'};
    expect(problemsWith([kindly, {...visit!.questions[0], showIf}])).to.be.empty;
  });

  it('are what it depends on, and not the matrix', () => {
    const showIf = {question: 'kindly', is: 'never'};
    expect(problemsWith([kindly, {...visit!.questions[0], showIf}]).map(({path}) => path)).to.deep.equal([
      'parts[0].questions[1].showIf.question',
    ]);
  });

  it('are compared with what can be picked in them', () => {
    const showIf = {question: 'at-night', is: 'often'};
    expect(problemsWith([kindly, {...visit!.questions[0], showIf}])).to.deep.equal([
      {
        path: 'parts[0].questions[1].showIf',
        message: 'compares with `often`, which cannot be picked there; use one of always, sometimes, never.',
      },
    ]);
  });
});
