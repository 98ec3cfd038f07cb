import type {Problem} from '../schema/index.js';

/**
 * Tells a developer why a survey, or a question of it, cannot be shown: in the console and by a `problem` event.
 *
 * Beside one line about a collector that proves nothing, it is all that we ever write to the console. About the definition, never about an answer.
 */
export function tellDeveloper(
  survey: EventTarget & {problems: readonly Problem[]},
  problems: readonly Problem[],
): void {
  survey.problems = problems;
  // oxlint-disable-next-line no-console
  for (const {path, message} of problems) console.error(`heed-survey: ${path} ${message}`);
  survey.dispatchEvent(new Event('problem'));
}
