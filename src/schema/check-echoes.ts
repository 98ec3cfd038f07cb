import {leavesOf} from './leaves.js';
import {pathOf, type Problem} from './problem.js';
import type {Survey} from './survey.js';
import type {Text} from './text.js';

/** Where words of an earlier answer are to stand: the id, and what stands there when there is none. */
const echo = /\{([a-z][a-z0-9-]*)\|([^{}]*)\}/g;

/** Echoes that could never be said: of something unknown or later, with nothing to say in its place, or where none is said. */
export function checkEchoes(survey: Survey): Problem[] {
  const earlier = new Set<string>();
  const problems = misplaced(survey, []);
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

/** What repeats answers. Anything else would be shown with its braces. */
const repeating = ['ask', 'hint', 'say'];

/** The options of a question that the site draws itself are its own to read. */
const unread = 'options';

/** Echoes in words that repeat no answer, such as a choice's. */
function misplaced(value: unknown, keys: readonly PropertyKey[]): Problem[] {
  if (typeof value === 'string')
    return [...value.matchAll(echo)].map(([whole]) => ({
      path: pathOf(keys),
      message: `would show \`${whole}\` as it stands here; repeat an answer in what a question asks, its hint, or a note.`,
    }));
  return Object.entries(value ?? {})
    .filter(([key]) => key !== unread && !repeating.includes(key))
    .flatMap(([key, each]) => misplaced(each, [...keys, Array.isArray(value) ? Number(key) : key]));
}
