import {LARGEST, longest} from '../privacy/index.js';
import type {Survey} from '../schema/index.js';

/** How many questions to name before it becomes noise. */
const NAMED = 5;

/**
 * Why a survey could lose what somebody took the trouble to write: a response to every question, each at its longest, would be
 * more than a collector takes.
 *
 * @returns A sentence about its parts, or nothing.
 */
export function tooLong({parts}: Survey): string | undefined {
  const questions = parts.flatMap((part) => part.questions);
  const bytes = longest(questions);
  if (bytes <= LARGEST) return undefined;
  const none = longest([]);
  const sizes = questions.map((question) => ({id: question.id, size: longest([question]) - none}));
  const most = sizes
    .toSorted((a, b) => b.size - a.size)
    .slice(0, NAMED)
    .map(({id, size}) => `${id} (${number(size)})`);
  return `can be answered at a length of ${number(bytes)} bytes, and ${number(LARGEST)} are sure to arrive; ask less, or give a smaller maxLength to what takes most: ${most.join(', ')}.`;
}

function number(n: number): string {
  return n.toLocaleString('en');
}
