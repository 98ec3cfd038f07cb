import {expect} from '@open-wc/testing';
import {parseSurvey, type Problem} from '../../src/schema/index.js';
import {spoilt} from '../support/spoilt.js';
import {small} from '../support/survey.js';

/** What is found wrong once one thing in a good survey was changed. */
function wrongWith(path: string, value?: unknown): readonly Problem[] {
  const read = parseSurvey(spoilt(small, path, value));
  return read.ok ? [] : read.problems;
}

describe('Reading a survey', () => {
  it('takes a good one as it is', () => {
    expect(parseSurvey(small)).to.deep.equal({ok: true, value: small});
  });

  for (const kind of ['choice', 'choices', 'scale', 'yes-no', 'text', 'note']) {
    it(`knows questions of kind ${kind}`, () => {
      const [question] = small.parts.flatMap(({questions}) => questions).filter((each) => each.kind === kind);
      const alone = {...small, parts: [{id: 'only', questions: [spoilt(question!, 'showIf')]}]};
      expect(parseSurvey(alone)).to.have.property('ok', true);
    });
  }

  it('R1: does not let anybody make a question required', () => {
    expect(wrongWith('parts[0].questions[0].required', true)).to.deep.equal([
      {
        path: 'parts[0].questions[0].required',
        message: 'cannot be set, because no question is ever required; remove it.',
      },
    ]);
  });

  it('R1: does not let anybody make a part mandatory', () => {
    expect(wrongWith('parts[1].mandatory', true)).to.deep.equal([
      {path: 'parts[1].mandatory', message: 'cannot be set, because no question is ever required; remove it.'},
    ]);
  });

  for (const path of [
    'timer',
    'parts[0].autoAdvance',
    'parts[0].questions[0].pattern',
    'parts[0].questions[0].points[0].score',
  ]) {
    it(`names a field that it does not know: ${path}`, () => {
      expect(wrongWith(path, 1)).to.deep.equal([
        {path, message: 'is not a field that can stand here; check its spelling or remove it.'},
      ]);
    });
  }

  it('names a kind of question that it does not know', () => {
    expect(wrongWith('parts[0].questions[1].kind', 'slider')).to.deep.equal([
      {
        path: 'parts[0].questions[1].kind',
        message: 'is of a kind that this version does not know; see the documentation for the kinds there are.',
      },
    ]);
  });

  for (const [path, value, message] of [
    ['heed', 2, 'must be 1.'],
    ['id', 5, 'must be text in quotes.'],
    ['id', undefined, 'is missing; add text in quotes.'],
    ['minutes', 'two', 'must be a number.'],
    ['minutes', 0, 'is too small; it needs at least 1.'],
    ['minutes', 61, 'is too large; at most 60 fit.'],
    ['version', 0, 'is too small; it needs at least 1.'],
    ['parts', {}, 'must be a list.'],
    ['parts', [], 'is too short; it needs at least 1.'],
    ['parts[0]', 'visit', 'must be an object in braces.'],
    ['parts[0].together', 'yes', 'must be true or false.'],
    ['parts[0].questions[0].points', [{id: 'always', label: 'Always'}], 'is too short; it needs at least 2.'],
    ['parts[1].questions[1].maxLength', 501, 'is too large; at most 500 fit.'],
    ['languages.es', 'fine', 'must be "source" or "human-reviewed" or "draft".'],
    ['title', '  ', 'is empty; write some words.'],
    ['parts[0].questions[0].ask', 7, 'must be words, or words per language such as {"en": "Yes", "ar": "نعم"}.'],
    [
      'parts[0].questions[0].id',
      'Safe!',
      'is not an id; use up to 40 lower-case letters, digits and dashes, starting with a letter.',
    ],
  ] as const) {
    it(`says what to change when ${path} is ${JSON.stringify(value) ?? 'missing'}`, () => {
      expect(wrongWith(path, value)).to.deep.equal([{path, message}]);
    });
  }

  it('R23: refuses more than four points on a scale', () => {
    const points = ['one', 'two', 'three', 'four', 'five'].map((id) => ({id, label: id}));
    expect(wrongWith('parts[0].questions[0].points', points)).to.deep.equal([
      {path: 'parts[0].questions[0].points', message: 'is too long; at most 4 fit.'},
    ]);
  });

  it('names each text that lacks a language', () => {
    expect(wrongWith('parts[0].questions[3].choices[1].label.ar')).to.deep.equal([
      {path: 'parts[0].questions[3].choices[1].label', message: 'has no words in `ar`; add them.'},
    ]);
  });

  it('needs words in every language that it says it has', () => {
    const missing = wrongWith('languages.fr', 'draft');
    expect(missing.every(({message}) => message === 'has no words in `fr`; add them.')).to.be.true;
    expect(missing.map(({path}) => path)).to.include.members(['title', 'contentNote', 'parts[1].questions[0].say']);
  });

  it('takes one string as the words for all languages', () => {
    expect(wrongWith('parts[0].questions[0].ask', 'OK?')).to.be.empty;
  });

  it('needs a language', () => {
    expect(wrongWith('languages', {})).to.deep.equal([
      {path: 'languages', message: 'is empty; name at least one, such as {"en": "source"}.'},
    ]);
  });

  it('names what is not a language tag', () => {
    const [problem] = wrongWith('languages', {english: 'source'});
    expect(problem?.path).to.equal('languages.english');
  });

  it('names an id that stands twice among the questions, even in different parts', () => {
    expect(wrongWith('parts[1].questions[1].id', 'safe')).to.deep.equal([
      {path: 'parts[1].questions[1].id', message: 'repeats the id `safe`; give each its own.'},
    ]);
  });

  it('names an id that stands twice among the parts', () => {
    expect(wrongWith('parts[1].id', 'visit')).to.deep.equal([
      {path: 'parts[1].id', message: 'repeats the id `visit`; give each its own.'},
    ]);
  });

  it('names an id that stands twice among the choices of a question', () => {
    expect(wrongWith('parts[0].questions[3].choices[2].id', 'rest')).to.deep.equal([
      {path: 'parts[0].questions[3].choices[2].id', message: 'repeats the id `rest`; give each its own.'},
    ]);
  });

  it('finds everything that is wrong at once', () => {
    const twice = spoilt(spoilt(small, 'minutes') as object, 'parts[0].questions[0].required', true);
    expect(parseSurvey(twice)).to.have.property('problems').with.length(2);
  });
});
