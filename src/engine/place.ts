import type {Part, Question, Survey} from '../schema/index.js';
import type {Answer, Given} from './answers.js';
import {holds} from './condition.js';

/** Where someone is in a survey, and what they have said so far. Lives in memory only. */
export interface Place {
  /** Which of the survey's screens. One past the last is the review. */
  readonly screen: number;
  readonly given: ReadonlyMap<string, Given>;
  /** The questions that somebody has gone past, answered or not. */
  readonly passed: ReadonlySet<string>;
  /** Questions that could not be drawn here. They count as skipped, and nobody is shown an empty screen. */
  readonly leftOut: ReadonlySet<string>;
  /** They came from the review to change one thing, and return to it. */
  readonly changing: boolean;
}

/** What is shown at once: one question, or all those of a part that belongs together. */
export interface Screen {
  readonly part: Part;
  readonly questions: readonly Question[];
}

export const start: Place = {screen: 0, given: new Map(), passed: new Set(), leftOut: new Set(), changing: false};

const known = new WeakMap<Survey, readonly Screen[]>();

/** Every screen there could be, in order, whether its questions are open or not. Found once: surveys do not change. */
export function screens(survey: Survey): readonly Screen[] {
  const found =
    known.get(survey) ??
    survey.parts.flatMap((part) =>
      part.together
        ? [{part, questions: part.questions}]
        : part.questions.map((question) => ({part, questions: [question]})),
    );
  known.set(survey, found);
  return found;
}

/**
 * The ids of the questions that are open now, and of the rows of each matrix.
 *
 * Conditions look only backwards, so one pass is enough; an answer behind a branch that has closed counts as none.
 */
export function open(survey: Survey, given: Place['given']): ReadonlySet<string> {
  const opened = new Set<string>();
  const answerOf = (id: string): Answer | undefined => {
    const gave = opened.has(id) ? given.get(id) : undefined;
    return gave && 'answer' in gave ? gave.answer : undefined;
  };
  for (const part of survey.parts) {
    if (!holds(part.showIf, answerOf)) continue;
    for (const question of part.questions) {
      if (!holds(question.showIf, answerOf)) continue;
      for (const id of idsIn(question)) opened.add(id);
    }
  }
  return opened;
}

/** A question's own id, and those of what is answered in it. */
export function idsIn(question: Question): string[] {
  return question.kind === 'matrix' ? [question.id, ...question.rows.map(({id}) => id)] : [question.id];
}

/** The questions to show where someone is. None when they are at the review. */
export function visible(survey: Survey, {screen, given, leftOut}: Place): Question[] {
  const opened = open(survey, given);
  return (screens(survey)[screen]?.questions ?? []).filter(({id}) => opened.has(id) && !leftOut.has(id));
}

/** Whether someone has gone through everything and may look over their answers. */
export function atReview(survey: Survey, {screen}: Place): boolean {
  return screen >= screens(survey).length;
}

/** The part that begins where someone is, if one does: its title and content note stand before its first open question. */
export function beginning(survey: Survey, {screen, given, leftOut}: Place): Part | undefined {
  const here = screens(survey)[screen];
  const opened = open(survey, given);
  const first = here?.part.questions.find(({id}) => opened.has(id) && !leftOut.has(id));
  return first && here?.questions.includes(first) ? here.part : undefined;
}
