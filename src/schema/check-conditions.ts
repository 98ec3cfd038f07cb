import type {Condition} from './condition.js';
import type {Problem} from './problem.js';
import {leavesOf, type Leaf} from './leaves.js';
import {choicesOf} from './question.js';
import type {Survey} from './survey.js';

/** Conditions that could never be decided: they ask about something unknown, later, or of another kind. */
export function checkConditions(survey: Survey): Problem[] {
  const earlier = new Map<string, Leaf>();
  const problems: Problem[] = [];
  const check = (condition: Condition | undefined, path: string) => {
    if (condition) problems.push(...wrongIn(condition, path, earlier));
  };
  survey.parts.forEach((part, p) => {
    check(part.showIf, `parts[${p}].showIf`);
    part.questions.forEach((question, q) => {
      check(question.showIf, `parts[${p}].questions[${q}].showIf`);
      for (const leaf of leavesOf(question)) earlier.set(leaf.id, leaf);
    });
  });
  return problems;
}

function wrongIn(condition: Condition, path: string, earlier: ReadonlyMap<string, Leaf>): Problem[] {
  if ('all' in condition) return condition.all.flatMap((each, i) => wrongIn(each, `${path}.all[${i}]`, earlier));
  if ('any' in condition) return condition.any.flatMap((each, i) => wrongIn(each, `${path}.any[${i}]`, earlier));
  if ('not' in condition) return wrongIn(condition.not, `${path}.not`, earlier);
  const question = earlier.get(condition.question);
  if (!question) {
    return [
      {
        path: `${path}.question`,
        message: `names \`${condition.question}\`, which is not a question asked before this one; name an earlier one.`,
      },
    ];
  }
  return wrongAbout(condition, question).map((message) => ({path, message}));
}

function wrongAbout(condition: Condition & {question: string}, question: Leaf): string[] {
  const choices = choicesOf(question)?.map(({id}) => id);
  const several = question.kind === 'choices' || question.kind === 'ranking';
  const counted = question.kind === 'number' || question.kind === 'rating';
  const unknown = (value: string | number) =>
    choices && !choices.includes(String(value))
      ? [`compares with \`${value}\`, which cannot be picked there; use one of ${choices.join(', ')}.`]
      : [];
  if ('is' in condition || 'isNot' in condition) {
    if (several) return ['compares one value with several choices; use includes or count.'];
    const value = 'is' in condition ? condition.is : condition.isNot;
    // An element of the site's own may give words or a number.
    if (choices || question.kind === 'custom' || counted === (typeof value === 'number')) return unknown(value);
    return counted
      ? [`compares with the words \`${value}\`, but the answer is a number; write the number without quotes.`]
      : [`compares with the number \`${value}\`, but the answer is words; write the words in quotes.`];
  }
  if ('includes' in condition)
    return several ? unknown(condition.includes) : ['uses includes, which needs a question of kind choices; use is.'];
  if ('count' in condition) return several ? [] : ['uses count, which needs a question of kind choices; use is.'];
  if ('number' in condition)
    return counted ? [] : ['uses number, which needs a question that is answered with a number; use is.'];
  return [];
}
