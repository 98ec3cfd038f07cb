import type {Survey} from '../schema/index.js';
import {holds, unknown, type Lookup} from './condition.js';
import {idsIn, screens, visible, type Place} from './place.js';

/** How far along someone is, without pretending to know what they will answer (R32). */
export interface Progress {
  /** The number of the first question shown, from 1. */
  readonly at: number;
  /** How many questions there will be at least, and at most. Equal when no open branch is left. */
  readonly least: number;
  readonly most: number;
}

/** How far along someone is. Notes are not counted. */
export function progress(survey: Survey, place: Place): Progress {
  const shown = visible(survey, place).find(({kind}) => kind !== 'note')?.id;
  const behind = new Set(
    screens(survey)
      .slice(0, place.screen)
      .flatMap(({questions}) => questions.flatMap(idsIn)),
  );
  const openness = new Map<string, boolean | undefined>();
  // What somebody said before this screen counts; from here on it may still change.
  const answerOf: Lookup = (id) => {
    const opened = openness.get(id);
    if (opened === false) return undefined;
    if (opened === undefined || !behind.has(id)) return unknown;
    const gave = place.given.get(id);
    return gave && 'answer' in gave ? gave.answer : undefined;
  };
  let [at, least, most] = [0, 0, 0];
  for (const part of survey.parts) {
    const partOpen = holds(part.showIf, answerOf);
    for (const question of part.questions) {
      const opened = both(partOpen, holds(question.showIf, answerOf));
      for (const id of idsIn(question)) openness.set(id, opened);
      if (opened === false || question.kind === 'note' || place.leftOut.has(question.id)) continue;
      most += 1;
      if (opened) least += 1;
      if (question.id === shown) at = most;
    }
  }
  return {at, least, most};
}

/** Both, neither, or not yet known. */
function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false;
  return one && other;
}
