import type {Survey} from '../schema/index.js';
import {holds, unknown, type Lookup} from './condition.js';
import {visible, type Place} from './place.js';

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
  const might = new Set<string>();
  const answerOf: Lookup = (id) => {
    if (!might.has(id)) return undefined;
    const gave = place.given.get(id);
    if (gave) return 'answer' in gave ? gave.answer : undefined;
    return place.passed.has(id) ? undefined : unknown;
  };
  let [at, least, most] = [0, 0, 0];
  for (const part of survey.parts) {
    const partOpen = holds(part.showIf, answerOf);
    for (const {id, kind, showIf} of part.questions) {
      const opened = partOpen === false ? false : holds(showIf, answerOf);
      if (opened === false) continue;
      might.add(id);
      if (kind === 'note') continue;
      most += 1;
      if (opened && partOpen) least += 1;
      if (id === shown) at = most;
    }
  }
  return {at, least, most};
}
