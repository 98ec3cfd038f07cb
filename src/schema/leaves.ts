import type {MatrixQuestion, ScaleQuestion} from './picked.js';
import type {Note, Question} from './question.js';

/** Something that has one answer of its own. */
export type Leaf = Exclude<Question, MatrixQuestion | Note>;

/** What is answered in a question: itself, each row of a matrix as a question of its own, nothing in a note. */
export function leavesOf(question: Question): readonly Leaf[] {
  if (question.kind === 'note') return [];
  return question.kind === 'matrix' ? question.rows.map((row) => asScale(question, row)) : [question];
}

/** A row of a matrix, as the question that it is. */
function asScale(matrix: MatrixQuestion, {id, label}: MatrixQuestion['rows'][number]): ScaleQuestion {
  const {points, tag, reverse = false} = matrix;
  return {id, kind: 'scale', ask: label, points, reverse, ...(tag === undefined ? {} : {tag})};
}
