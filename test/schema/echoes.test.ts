import {expect} from '@open-wc/testing';
import {parseSurvey, type Problem, type Question, type Survey} from '../../src/schema/index.js';
import {kindly} from '../support/more-kinds.js';
import {small} from '../support/survey.js';

/** The small survey with several things asked at once before its fourth question, and that question changed. */
function wrongWith(changed: Partial<Question>): readonly Problem[] {
  const [visit, words] = small.parts;
  const [safe, back, forWhat, helped] = visit!.questions;
  const questions = [safe, back, kindly, forWhat, {...helped, ...changed}];
  const read = parseSurvey({...small, parts: [{...visit, questions}, words]} as Survey);
  return read.ok ? [] : read.problems;
}

const path = 'parts[0].questions[4]';

describe('A question that repeats an earlier answer', () => {
  for (const ask of [
    'You said {safe|something}. What helped?',
    '{safe|One thing} and {back|another}?',
    {en: 'After {for-what|that}?', es: '¿Tras {for-what|eso}?', ar: 'بعد {for-what|ذلك}؟'},
    'At night it was {at-night|as it was}. What helped?',
  ]) {
    it(`may ask ${JSON.stringify(ask)}`, () => {
      expect(wrongWith({ask})).to.be.empty;
    });
  }

  it('may repeat it in the hint', () => {
    expect(wrongWith({hint: 'You said {safe|nothing yet}.'})).to.be.empty;
  });

  for (const [told, id] of [
    ['a later one', 'change'],
    ['its own', 'helped'],
    ['one that there is not', 'nobody'],
    ['that of several at once, which have one each', 'kindly'],
    ['that of a note', 'nearly'],
  ] as const) {
    it(`cannot repeat ${told}`, () => {
      expect(wrongWith({ask: `You said {${id}|this}. Why?`})).to.deep.equal([
        {
          path: `${path}.ask`,
          message: `repeats the answer to \`${id}\`, which is not a question asked before this one; name an earlier one.`,
        },
      ]);
    });
  }

  for (const instead of ['', '  ']) {
    it(`needs words for when there is no answer, and “${instead}” is none`, () => {
      expect(wrongWith({hint: `You said {safe|${instead}}.`})).to.deep.equal([
        {
          path: `${path}.hint`,
          message: `says nothing where \`safe\` has no answer; write words after the bar in \`{safe|${instead}}\`.`,
        },
      ]);
    });
  }

  it('is told once for each language in which it goes wrong', () => {
    const problems = wrongWith({ask: {en: 'After {nobody|that}?', es: '¿Tras {nobody|eso}?', ar: 'بعد ذلك؟'}});
    expect(problems.map((problem) => problem.path)).to.deep.equal([`${path}.ask`, `${path}.ask`]);
  });

  for (const ask of ['{safe}', '{}', '{Safe|x}', 'a {b', 'a } b |', '{a b|c}']) {
    it(`takes ${ask} for words, because it repeats nothing`, () => {
      expect(wrongWith({ask})).to.be.empty;
    });
  }

  it('is checked in notes as well', () => {
    const note = {id: 'first', kind: 'note', say: 'You said {safe|this}.'} as const;
    const read = parseSurvey({...small, parts: [{id: 'p', questions: [note]}, ...small.parts]});
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).to.deep.equal(['parts[0].questions[0].say']);
  });

  for (const [where, survey, at] of [
    ['the title', {...small, title: 'About {safe|it}'}, 'title'],
    [
      'what a part is about',
      {...small, parts: [{...small.parts[0]!, contentNote: {en: 'On {safe|it}.'}}]},
      'parts[0].contentNote.en',
    ],
  ] as const) {
    it(`cannot stand in ${where}, where the braces would be shown`, () => {
      const read = parseSurvey(survey);
      expect(read.ok ? [] : read.problems).to.deep.include({
        path: at,
        message:
          'would show `{safe|it}` as it stands here; repeat an answer in what a question asks, its hint, or a note.',
      });
    });
  }

  it('cannot stand in the words of a choice', () => {
    expect(
      wrongWith({
        choices: [
          {id: 'a', label: 'As {safe|it}'},
          {id: 'b', label: 'B'},
        ],
      } as never),
    ).to.deep.include({
      path: `${path}.choices[0].label`,
      message:
        'would show `{safe|it}` as it stands here; repeat an answer in what a question asks, its hint, or a note.',
    });
  });
});
