import type {MatrixQuestion, ScaleQuestion} from './picked.js';
import type {Note, Question} from './question.js';
import type {Survey} from './survey.js';

/** Something that has one answer of its own. */
export type Leaf = Exclude<Question, MatrixQuestion | Note>;

/** What is answered in a question: itself, each row of a matrix as a question of its own, nothing in a note. */
export function leavesOf(question: Question): readonly Leaf[] {
  if (question.kind === 'note') return [];
  return question.kind === 'matrix' ? question.rows.map((row) => asScale(question, row)) : [question];
}

/** The same for a whole survey, in its order. */
export function leavesIn(survey: Pick<Survey, 'parts'>): readonly Leaf[] {
  return survey.parts.flatMap(({questions}) => questions.flatMap(leavesOf));
}

/** A row of a matrix, as the question that it is. */
function asScale(matrix: MatrixQuestion, {id, label}: MatrixQuestion['rows'][number]): ScaleQuestion {
  const {points, tag, reverse = false} = matrix;
  return {id, kind: 'scale', ask: label, points, reverse, ...(tag === undefined ? {} : {tag})};
}
