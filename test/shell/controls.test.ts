import {expect} from '@open-wc/testing';
import {surveyJsonSchema, type Question, type Survey} from '../../src/schema/index.js';
import {everything, show} from '../support/person.js';
import {small} from '../support/survey.js';
import {throughQuestions} from '../support/walk.js';

const three = ['a', 'b', 'c'].map((id) => ({id, label: id}));
const faces = ['glad', 'low'] as const;

/** A question of every kind, but for those that a site draws itself. */
const every: readonly Question[] = [
  {id: 'choice', kind: 'choice', ask: 'Which?', choices: three},
  {id: 'choices', kind: 'choices', ask: 'Which ones?', choices: three},
  {id: 'scale', kind: 'scale', ask: 'How much?', points: three},
  {id: 'yes-no', kind: 'yes-no', ask: 'Did it?'},
  {id: 'line', kind: 'text', size: 'short', ask: 'In a word?'},
  {id: 'words', kind: 'text', size: 'long', ask: 'In your words?'},
  {id: 'number', kind: 'number', ask: 'How many?', from: 0, to: 99},
  {id: 'date', kind: 'date', ask: 'Since when?', from: 2020, to: 2026},
  {id: 'faces', kind: 'faces', ask: 'How was it?', points: faces.map((face) => ({id: face, label: face, face}))},
  {id: 'rating', kind: 'rating', ask: 'How likely?', low: 'Not', high: 'Very'},
  {
    id: 'matrix',
    kind: 'matrix',
    ask: 'How were these?',
    rows: three.map(({id, label}) => ({id: `row-${id}`, label})),
    points: three,
  },
  {id: 'ranking', kind: 'ranking', ask: 'What first?', choices: three},
  {id: 'note', kind: 'note', say: 'Read this.'},
];

const survey: Survey = {
  ...small,
  languages: {en: 'source', es: 'source', ar: 'source'},
  parts: [{id: 'all', questions: every}],
};

/** What somebody types into, and what they pick. */
const typed = 'textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=range], [type=button])';
const controls = 'textarea, [contenteditable], input, select';

/** Every control on the way through the survey that matches. */
async function found(selector: string): Promise<Element[]> {
  const element = await show({survey});
  const visited = await throughQuestions(element, (here) => everything(here).filter((each) => each.matches(selector)));
  return visited.flatMap(({seen}) => seen);
}

describe('Every control of every kind of question', () => {
  it('is looked at by these tests', () => {
    const kinds = new Set(JSON.stringify(surveyJsonSchema()).match(/(?<="kind":\{"type":"string","const":")[\w-]+/g));
    expect([...kinds].filter((kind) => kind !== 'custom')).to.have.members([...new Set(every.map(({kind}) => kind))]);
  });

  it('R50: keeps what is typed from the browser’s memory, its corrections and its helpers', async () => {
    const wanted = {
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
      translate: 'no',
      'data-gramm': 'false',
      'data-enable-grammarly': 'false',
      'data-lpignore': 'true',
    };
    const fields = await found(typed);
    expect(fields.length).to.be.at.least(3);
    for (const field of fields) {
      const attributes = Object.fromEntries([...field.attributes].map(({name, value}) => [name, value]));
      expect(attributes, field.outerHTML).to.include(wanted);
    }
  });

  it('R50: has no name or label by which a browser would know what is typed', async () => {
    for (const field of await found(typed)) {
      expect(field.hasAttribute('name'), field.outerHTML).to.be.false;
      expect(`${field.id} ${field.getAttribute('type') ?? ''}`).not.to.match(
        /name|mail|tel|phone|address|birth|search|password/,
      );
    }
  });

  it('R50: is not remembered from one visit to the next', async () => {
    const remembered = (await found(controls)).filter((each) => each.getAttribute('autocomplete') !== 'off');
    expect(remembered.map(({outerHTML}) => outerHTML)).to.be.empty;
  });

  it('R1: refuses nothing', async () => {
    const strict = (await found(controls)).filter((each) =>
      each.matches('[required], [pattern], [minlength], :invalid'),
    );
    expect(strict.map(({outerHTML}) => outerHTML)).to.be.empty;
  });
});
