import type {Answer, Place} from '../../src/engine/index.js';
import type {Condition, Question, Survey} from '../../src/schema/index.js';

/**
 * The questions that should be open, worked out another way than the library does: from the definition's own words, for each
 * question anew.
 */
export function shouldBeOpen(survey: Survey, {given}: Place): Question[] {
  const isOpen = (id: string): boolean => {
    const part = survey.parts.find(({questions}) => questions.some((question) => question.id === id))!;
    const question = part.questions.find((each) => each.id === id)!;
    return [part.showIf, question.showIf].every((when) => when === undefined || isTrue(when));
  };
  const answerTo = (id: string): Answer | undefined => {
    const gave = isOpen(id) ? given.get(id) : undefined;
    return gave && 'answer' in gave ? gave.answer : undefined;
  };
  const isTrue = (when: Condition): boolean => {
    if ('not' in when) return !isTrue(when.not);
    if ('all' in when) return when.all.filter(isTrue).length === when.all.length;
    if ('any' in when) return when.any.some(isTrue);
    const answer = answerTo(when.question);
    if ('answered' in when) return when.answered ? answer !== undefined : answer === undefined;
    if ('isNot' in when) return answer === undefined || answer !== when.isNot;
    if (answer === undefined) return false;
    if ('is' in when) return answer === when.is;
    if ('includes' in when) return (answer as readonly string[]).includes(when.includes);
    const size = 'count' in when ? (answer as readonly string[]).length : (answer as number);
    const {
      atLeast = size,
      atMost = size,
      moreThan = size - 1,
      lessThan = size + 1,
    } = 'count' in when ? when.count : when.number;
    return atLeast <= size && size <= atMost && moreThan < size && size < lessThan;
  };
  return survey.parts.flatMap(({questions}) => questions).filter(({id}) => isOpen(id));
}
