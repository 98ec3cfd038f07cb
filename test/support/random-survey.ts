import type {Condition, Part, Question, Range, Survey} from '../../src/schema/index.js';
import type {Chance} from './chance.js';

const labelled = (ids: readonly string[]) => ids.map((id) => ({id, label: id}));

/** What somebody may say to a question for a month. */
export const dates = ['2024', '2024-03'] as const;

const faced = [
  {id: 'well', label: 'Well', face: 'glad'},
  {id: 'badly', label: 'Badly', face: 'low'},
] as const;

/** A survey that nobody wrote: a few parts, every kind of question, and conditions on what was asked before. */
export function randomSurvey(chance: Chance): Survey {
  const earlier: Question[] = [];
  const maybe = (often: number) =>
    earlier.length > 0 && chance.heads(often) ? {showIf: condition(chance, earlier, 2)} : {};
  const parts: Part[] = [];
  for (let p = 0; p < 1 + chance.below(5); p += 1) {
    const part = {id: `part-${p}`, ...maybe(0.3), together: chance.heads(0.3)};
    const questions: Question[] = [];
    for (let q = 0; q < 1 + chance.below(4); q += 1) {
      const question = {...bare(chance, `q-${p}-${q}`), ...maybe(0.5)};
      questions.push(question);
      if (question.kind !== 'note') earlier.push(question);
    }
    parts.push({...part, questions});
  }
  return {
    heed: 1,
    id: 'random',
    version: 1,
    title: 'Random',
    languages: {en: 'source'},
    contentNote: 'Random.',
    minutes: 1,
    parts,
  };
}

function bare(chance: Chance, id: string): Question {
  const asked = {id, ask: `${id}?`};
  const kind = chance.one([
    'choice',
    'choices',
    'scale',
    'yes-no',
    'text',
    'note',
    'number',
    'rating',
    'date',
    'faces',
  ] as const);
  switch (kind) {
    case 'choice':
    case 'choices':
      return {...asked, kind, choices: labelled(['a', 'b', 'c'])};
    case 'scale':
      return {...asked, kind, points: labelled(['much', 'some', 'none'])};
    case 'yes-no':
    case 'text':
      return {...asked, kind};
    case 'number':
      return {...asked, kind, from: -2, to: 3};
    case 'rating':
      return {...asked, kind, low: 'Little', high: 'Much'};
    case 'date':
      return {...asked, kind, from: 2020, to: 2026};
    case 'faces':
      return {...asked, kind, points: faced};
    case 'note':
      return {id, kind, say: `${id}.`};
  }
}

/** The ids that can be picked in a question. */
export function pickable(question: Question): readonly string[] {
  if (question.kind === 'choice' || question.kind === 'choices') return question.choices.map(({id}) => id);
  if (question.kind === 'scale' || question.kind === 'faces') return question.points.map(({id}) => id);
  return question.kind === 'yes-no' ? ['yes', 'no'] : [];
}

function condition(chance: Chance, earlier: readonly Question[], depth: number): Condition {
  const deeper = () => condition(chance, earlier, depth - 1);
  if (depth > 0 && chance.heads(0.4)) {
    return chance.one<() => Condition>([
      () => ({all: [deeper(), deeper()]}),
      () => ({any: [deeper(), deeper()]}),
      () => ({not: deeper()}),
    ])();
  }
  const about = chance.one(earlier);
  const {id: question, kind} = about;
  if (kind === 'text' || chance.heads(0.2)) return {question, answered: chance.heads()};
  if (kind === 'number' || kind === 'rating')
    return chance.heads() ? {question, number: range(chance)} : {question, is: chance.below(4)};
  if (kind === 'date') return {question, is: chance.one(dates)};
  const value = chance.one(pickable(about));
  if (kind === 'choices') return chance.heads() ? {question, includes: value} : {question, count: range(chance)};
  return chance.heads() ? {question, is: value} : {question, isNot: value};
}

function range(chance: Chance): Range {
  const n = chance.below(4);
  return chance.one<Range>([{atLeast: n}, {atMost: n}, {moreThan: n}, {lessThan: n}, {atLeast: 1, lessThan: n}]);
}
