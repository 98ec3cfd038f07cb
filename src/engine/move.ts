import type {Survey} from '../schema/index.js';
import type {Answer, SaidWhy} from './answers.js';
import {open, screens, visible, type Place} from './place.js';

/** Something a person does. */
export type Move =
  | {readonly type: 'answer'; readonly question: string; readonly answer: Answer}
  | {readonly type: 'why'; readonly question: string; readonly why: SaidWhy}
  | {readonly type: 'clear'; readonly question: string}
  | {readonly type: 'next'}
  | {readonly type: 'back'}
  | {readonly type: 'skip-part'}
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
    case 'change': {
      const screen = screens(survey).findIndex(({questions}) => questions.some(({id}) => id === step.question));
      return screen < 0 ? at : {...at, screen, changing: true};
    }
  }
}

function clear(at: Place, question: string): Place {
  const given = new Map(at.given);
  given.delete(question);
  return {...at, given};
}

function isEmpty(answer: Answer): boolean {
  return typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0;
}

function pass(at: Place, questions: readonly {readonly id: string}[]): Place {
  return {...at, passed: new Set([...at.passed, ...questions.map(({id}) => id)])};
}

/** To the nearest screen with an open question. Somebody changing one thing goes straight back to the review. */
function turn(survey: Survey, at: Place, by: 1 | -1): Place {
  const all = screens(survey);
  const opened = open(survey, at.given);
  const wanted = (id: string) => opened.has(id) && !(at.changing && at.passed.has(id));
  let screen = at.screen + by;
  while (all[screen] && !all[screen]?.questions.some(({id}) => wanted(id))) screen += by;
  if (screen < 0 || at.screen + by > all.length) return at;
  return {...at, screen, changing: at.changing && screen < all.length};
}

function skipPart(survey: Survey, at: Place): Place {
  const all = screens(survey);
  const part = all[at.screen]?.part;
  if (!part) return at;
  const last = all.findLastIndex((screen) => screen.part === part);
  return turn(survey, pass({...at, screen: last}, part.questions), 1);
}
