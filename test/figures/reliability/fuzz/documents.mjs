// Definitions by chance: good ones in every shape that the schema knows, and the same after something happened to them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {universalShort} from '../../../../dist/templates/index.js';
import {everyKind} from '../../../road/every-kind.mjs';
import {randomSurvey} from '../../../support/random-survey.ts';
import {mutated} from './mutate.mjs';
import {oddWords} from './odd.mjs';

const labelled = (chance, count) => Array.from({length: count}, (_, at) => ({id: `c${at}`, label: words(chance)}));

const words = (chance) => (chance.heads(0.4) ? chance.one(oddWords) : 'Some words');

/** The kinds of question that the tests of the engine do without. */
const moreKinds = [
  (chance, id) => ({
    id,
    kind: 'matrix',
    ask: words(chance),
    rows: Array.from({length: 1 + chance.below(12)}, (_, at) => ({id: `${id}-r${at}`, label: words(chance)})),
    points: labelled(chance, 2 + chance.below(3)),
  }),
  (chance, id) => ({id, kind: 'ranking', ask: words(chance), choices: labelled(chance, 2 + chance.below(9))}),
  (chance, id) => ({id, kind: 'choices', ask: words(chance), choices: labelled(chance, 2 + chance.below(99))}),
  (chance, id) => ({
    id,
    kind: 'custom',
    ask: words(chance),
    element: 'fuzz-guest',
    options: chance.one([undefined, null, {a: [1]}, 'x']),
  }),
  (chance, id) => ({
    id,
    kind: 'text',
    ask: words(chance),
    size: chance.one(['short', 'long']),
    maxLength: 1 + chance.below(500),
  }),
  (chance, id) => ({id, kind: 'number', ask: words(chance), from: -1_000_000, to: 1_000_000, unit: words(chance)}),
  (chance, id) => ({id, kind: 'note', say: words(chance)}),
];

/** A survey that the schema should take, of any shape. One in a hundred is as long as five hundred questions. */
export function good(chance) {
  if (chance.heads(0.05)) return structuredClone(chance.one([universalShort, everyKind]));
  const survey = structuredClone(randomSurvey(chance));
  survey.title = words(chance);
  survey.contentNote = words(chance);
  for (const [p, part] of survey.parts.entries()) {
    for (const question of part.questions) if (question.ask && chance.heads(0.3)) question.ask = words(chance);
    for (let more = chance.below(3); more > 0; more -= 1)
      part.questions.splice(
        chance.below(part.questions.length + 1),
        0,
        chance.one(moreKinds)(chance, `more-${p}-${more}`),
      );
    if (chance.heads(0.2)) part.contentNote = words(chance);
  }
  echoSomething(chance, survey);
  if (chance.heads(0.01)) lengthen(survey);
  return survey;
}

/** Has one question repeat the answer to an earlier one. */
function echoSomething(chance, {parts}) {
  const all = parts.flatMap(({questions}) => questions).filter(({kind}) => kind !== 'note' && kind !== 'matrix');
  if (all.length < 2) return;
  const at = 1 + chance.below(all.length - 1);
  all[at].ask = `{${all[chance.below(at)].id}|nothing} and {again`;
}

function lengthen({parts}) {
  const room = 500 - parts.flatMap(({questions}) => questions).length;
  const questions = Array.from({length: room}, (_, at) => ({
    id: `long-${at}`,
    kind: 'choices',
    ask: 'Which?',
    choices: Array.from({length: 6}, (__, c) => ({id: `c${c}`, label: {en: 'This', es: 'Esto'}})),
    ...(at > 0 && at % 3 === 0
      ? {showIf: {any: [{question: `long-${at - 1}`, includes: 'c1'}, {not: {question: 'long-0', answered: true}}]}}
      : {}),
  }));
  parts.push({id: 'long', questions});
}

/** More than any survey has: to be refused, and quickly. */
const giants = [
  () => JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  () => Array.from({length: 300_000}, () => []),
  () => ({
    ...structuredClone(universalShort),
    ...Object.fromEntries(Array.from({length: 60_000}, (_, at) => [`k${at}`, at])),
  }),
  () => ({...structuredClone(universalShort), languages: Object.fromEntries(tags().map((tag) => [tag, 'draft']))}),
  () => ({...structuredClone(universalShort), title: Object.fromEntries(tags().map((tag) => [tag, 'a']))}),
  () => ({
    ...structuredClone(universalShort),
    parts: Array.from({length: 100}, (_, p) => ({
      id: `p${p}`,
      questions: Array.from({length: 200}, (__, q) => ({id: `q${p}-${q}`, kind: 'yes-no', ask: 'Yes?'})),
    })),
  }),
  () => ({
    ...structuredClone(universalShort),
    parts: [{id: 'a', showIf: bush(8), questions: [{id: 'q', kind: 'yes-no', ask: 'Yes?'}]}],
  }),
];

const tags = () =>
  Array.from({length: 17_576}, (_, at) =>
    [at / 676, (at / 26) % 26, at % 26].map((n) => String.fromCharCode(97 + n)).join(''),
  );

const bush = (levels) => (levels === 0 ? {question: 'q', isNot: true} : {all: [bush(levels - 1), bush(levels - 1)]});

/**
 * Something to read: `{survey}` or `{organisation}`, good or not.
 *
 * @param {import('../../../support/chance.ts').Chance} chance
 * @param {string} site The folder of a built site, whose organisation is the one that things happen to.
 */
export function documents(chance, site) {
  const organisation = JSON.parse(readFileSync(join(site, 'organisation.json'), 'utf8'));
  return () => {
    const about = chance.part();
    if (about < 0.004) return {survey: chance.one(giants)()};
    if (about < 0.3) return {survey: good(chance)};
    if (about < 0.75) return {survey: mutated(chance, good(chance))};
    return {organisation: mutated(chance, structuredClone(organisation))};
  };
}
