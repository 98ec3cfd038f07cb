import type {Collected} from '../engine/index.js';
import type {Survey} from '../schema/index.js';
import {leavesIn} from '../schema/leaves.js';
import type {Response} from './response.js';

export type Cell = string | number;

/** Rows and columns, as a spreadsheet has them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const about = ['survey', 'version', 'language', 'month'];
/** Only there when the collector had reason to doubt one of them. */
const doubt = 'quarantine';

/**
 * One row for each response, one column for each question.
 *
 * A cell holds the answer, several joined by `; `, or why there is none, such as `[skipped]`. It is empty when the question
 * was not open to that person. Rows keep the order that they came in.
 *
 * @param survey Gives the order of the questions. Questions that it does not have, and all where there is none, follow in the
 *   order in which they are first met: no answer is left out.
 */
export function tableOf(responses: readonly Response[], survey?: Pick<Survey, 'parts'>): Table {
  const asked = survey ? leavesIn(survey) : [];
  const ids = new Set([...asked.map(({id}) => id), ...responses.flatMap(({answers}) => [...answers.keys()])]);
  const questions = [...ids];
  const doubted = responses.some(({quarantined}) => quarantined);
  return {
    columns: [...about, ...(doubted ? [doubt] : []), ...questions.map(heading)],
    rows: responses.map(({survey: name, definition, language, month, answers, quarantined}) => {
      const doubtful = doubted ? [quarantined ? 'yes' : ''] : [];
      return [name, definition, language, month, ...doubtful, ...questions.map((id) => cell(answers.get(id)))];
    }),
  };
}

/** The id, unless a question is called like one of the first columns. */
function heading(id: string): string {
  return [...about, doubt].includes(id) ? `question ${id}` : id;
}

function cell(given: ReturnType<Collected['get']>): Cell {
  if (given === undefined) return '';
  if (typeof given === 'string' || typeof given === 'number') return given;
  return 'why' in given ? `[${given.why}]` : given.join('; ');
}
