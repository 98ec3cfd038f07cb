import {atReview, collect, move, visible, type Answer, type Move, type Place} from '../../src/engine/index.js';
import type {Question, Survey} from '../../src/schema/index.js';
import type {Chance} from './chance.js';
import {dates, pickable} from './random-survey.js';

/** Something that somebody could do where they are: answer what they see, or turn a page. */
export function anyMove(chance: Chance, survey: Survey, place: Place): Move {
  if (atReview(survey, place)) {
    const changeable = [...collect(survey, place).keys()];
    return changeable.length === 0 || chance.heads()
      ? {type: 'back'}
      : {type: 'change', question: chance.one(changeable)};
  }
  const asked = visible(survey, place).filter(({kind}) => kind !== 'note');
  const turn = chance.heads(0.45) || asked.length === 0;
  if (turn) return {type: chance.one(['next', 'next', 'next', 'back', 'skip-part'] as const)};
  const question = chance.one(asked);
  if (chance.heads(0.15)) return {type: 'clear', question: question.id};
  return reply(chance, question);
}

/** Something that somebody could say to a question. */
export function reply(chance: Chance, question: Question): Move {
  const {id} = question;
  const why = chance.one(['not-sure', 'does-not-apply', 'rather-not-say'] as const);
  return chance.heads(0.2)
    ? {type: 'why', question: id, why}
    : {type: 'answer', question: id, answer: answer(chance, question)};
}

function answer(chance: Chance, question: Question): Answer {
  if (question.kind === 'text') return chance.one(['Good.', '', '  ', 'Longer opening hours.']);
  if (question.kind === 'number') return question.from + chance.below(question.to - question.from + 1);
  if (question.kind === 'rating') return chance.below(11);
  if (question.kind === 'date') return chance.one(dates);
  return question.kind === 'choices' ? chance.some(pickable(question)) : chance.one(pickable(question));
}

/** Where somebody is after so many moves, and each place on the way. */
export function wander(
  chance: Chance,
  survey: Survey,
  place: Place,
  moves: number,
): {place: Place; step: Move; next: Place}[] {
  const way = [];
  let here = place;
  for (let turn = 0; turn < moves; turn += 1) {
    const step = anyMove(chance, survey, here);
    const next = move(survey, here, step);
    way.push({place: here, step, next});
    here = next;
  }
  return way;
}
