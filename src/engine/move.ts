import type {Question, Survey} from '../schema/index.js';
import type {Answer, SaidWhy} from './answers.js';
import {atReview, idsIn, open, screens, visible, type Place} from './place.js';

/** Something a person does. */
export type Move =
  | {readonly type: 'answer'; readonly question: string; readonly answer: Answer}
  | {readonly type: 'why'; readonly question: string; readonly why: SaidWhy}
  | {readonly type: 'clear'; readonly question: string}
  | {readonly type: 'next'}
  | {readonly type: 'back'}
  | {readonly type: 'skip-part'}
  /** Not a person's doing: the question cannot be drawn here. */
  | {readonly type: 'leave-out'; readonly question: string}
  | {readonly type: 'change'; readonly question: string};

/** The place after a move. Pure: same survey, place and move, same result. */
export function move(survey: Survey, at: Place, step: Move): Place {
  switch (step.type) {
    case 'answer':
      return isEmpty(step.answer)
        ? clear(at, step.question)
        : {...at, given: new Map(at.given).set(step.question, {answer: step.answer})};
    case 'why':
      return {...at, given: new Map(at.given).set(step.question, {why: step.why})};
    case 'clear':
      return clear(at, step.question);
    case 'next':
      return turn(survey, pass(at, visible(survey, at)), 1);
    case 'back':
      return turn(survey, {...at, changing: false}, -1);
    case 'skip-part':
      return skipPart(survey, at);
    case 'leave-out':
      return leaveOut(survey, at, step.question);
    case 'change': {
      const screen = screens(survey).findIndex(({questions}) =>
        questions.some((question) => idsIn(question).includes(step.question)),
      );
      return screen < 0 ? at : {...at, screen, changing: true};
    }
  }
}

/** Whether there is anything to go back to. */
export function hasBack(survey: Survey, at: Place): boolean {
  const here = {...at, changing: false};
  return turn(survey, here, -1) !== here;
}

function clear(at: Place, question: string): Place {
  const given = new Map(at.given);
  given.delete(question);
  return {...at, given};
}

function isEmpty(answer: Answer): boolean {
  return typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0;
}

function pass(at: Place, questions: readonly Question[]): Place {
  return {...at, passed: new Set([...at.passed, ...questions.flatMap(idsIn)])};
}

/** To the nearest screen with an open question. Somebody changing one thing goes straight back to the review. */
function turn(survey: Survey, at: Place, by: 1 | -1): Place {
  const all = screens(survey);
  const opened = open(survey, at.given);
  const wanted = (id: string) => opened.has(id) && !at.leftOut.has(id) && !(at.changing && at.passed.has(id));
  let screen = at.screen + by;
  while (all[screen] && !all[screen]?.questions.some(({id}) => wanted(id))) screen += by;
  if (screen < 0 || at.screen + by > all.length) return at;
  return {...at, screen, changing: at.changing && screen < all.length};
}

/** As if it had been skipped; on to the next screen if there is nothing else on this one. */
function leaveOut(survey: Survey, at: Place, question: string): Place {
  const without = {...at, leftOut: new Set(at.leftOut).add(question), passed: new Set(at.passed).add(question)};
  return atReview(survey, at) || visible(survey, without).length > 0 ? without : turn(survey, without, 1);
}

function skipPart(survey: Survey, at: Place): Place {
  const all = screens(survey);
  const part = all[at.screen]?.part;
  if (!part) return at;
  const last = all.findLastIndex((screen) => screen.part === part);
  return turn(survey, pass({...at, screen: last}, part.questions), 1);
}
