import {leavesOf} from './leaves.js';
import type {Problem} from './problem.js';
import type {Survey} from './survey.js';
import type {Text} from './text.js';

/** Where words of an earlier answer are to stand: the id, and what stands there when there is none. */
const echo = /\{([a-z][a-z0-9-]*)\|([^{}]*)\}/g;

/** Echoes that could never be said: of something unknown or later, or with nothing to say in its place. */
export function checkEchoes(survey: Survey): Problem[] {
  const earlier = new Set<string>();
  const problems: Problem[] = [];
  const check = (text: Text | undefined, path: string) => {
    const texts = typeof text === 'string' ? [text] : Object.values(text ?? {});
    for (const [whole, id = '', instead = ''] of texts.flatMap((each) => [...each.matchAll(echo)])) {
      if (!earlier.has(id))
        problems.push({
          path,
          message: `repeats the answer to \`${id}\`, which is not a question asked before this one; name an earlier one.`,
        });
      if (instead.trim() === '')
        problems.push({
          path,
          message: `says nothing where \`${id}\` has no answer; write words after the bar in \`${whole}\`.`,
        });
    }
  };
  survey.parts.forEach((part, p) =>
    part.questions.forEach((question, q) => {
      const path = `parts[${p}].questions[${q}]`;
      if (question.kind === 'note') check(question.say, `${path}.say`);
      else {
        check(question.ask, `${path}.ask`);
        check(question.hint, `${path}.hint`);
      }
      for (const {id} of leavesOf(question)) earlier.add(id);
    }),
  );
  return problems;
}
