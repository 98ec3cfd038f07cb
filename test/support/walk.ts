import type {Keep} from '../../src/engine/index.js';
import type {SurveyElement} from '../../src/shell/index.js';
import {Clock} from './clock.js';
import {button, everything, keeper, reads, settled, show, type Shown} from './person.js';
import {replace} from './watch.js';

/** A screen that somebody came to, and what a test saw there. */
export interface Visited<T> {
  readonly screen: string;
  readonly seen: T;
}

/** What is seen on a screen. */
export type Look<T> = (survey: SurveyElement, screen: string) => T | Promise<T>;

/** On to where a button leads. By a click, because here the screens are looked at and not the way to them. */
async function go(survey: SurveyElement, words: string): Promise<void> {
  button(survey, words).click();
  await settled(survey);
}

/** The button of a kind, by its part, as words to press. */
function wordsOn(survey: SurveyElement, part: string): string | undefined {
  return everything(survey)
    .find((each) => each.matches(`#screen [part~=${part}]`))
    ?.textContent?.trim();
}

/** Picks or marks the first thing that can be on the screen, if there is one. */
async function sayAnything(survey: SurveyElement): Promise<void> {
  firstInput(survey)?.click();
  await settled(survey);
}

/** The first thing to pick on the screen. */
export function firstInput(survey: SurveyElement): HTMLInputElement | undefined {
  return everything(survey).find((each) => each.matches('input[type=radio], input[type=checkbox]')) as
    | HTMLInputElement
    | undefined;
}

/** Goes through all questions to the review, answering the first one, and looks at each screen from the notice on. */
export async function throughQuestions<T>(survey: SurveyElement, look: Look<T>): Promise<Visited<T>[]> {
  const seen: Visited<T>[] = [{screen: 'notice', seen: await look(survey, 'notice')}];
  await go(survey, 'Start');
  for (let at = 1, next; (next = wordsOn(survey, 'next')); at += 1) {
    const screen = `question ${at}`;
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    seen.push({screen, seen: await look(survey, screen)});
    // oxlint-disable-next-line no-await-in-loop
    if (at === 1) await sayAnything(survey);
    // oxlint-disable-next-line no-await-in-loop
    await go(survey, wordsOn(survey, 'next') ?? next);
  }
  await reads(survey, 'Send my answers');
  return [...seen, {screen: 'review', seen: await look(survey, 'review')}];
}

/** A screen, as buttons to press after the first question was answered, and what is read there. */
interface End {
  readonly screen: string;
  readonly way: readonly string[];
  readonly reads: string;
  readonly keep?: Keep;
  /** Nothing was answered. */
  readonly silent?: boolean;
  /** What happens afterwards without anybody pressing something. */
  readonly meanwhile?: 'hidden' | 'alone';
}

const send = ['Stop', 'Send my answers so far'];

const takingBack: Keep = async (_collected, _language, tell) => {
  tell('kept');
  return {takeBack: async () => 'taken-back'};
};

/** Nobody takes them, and what can still be done is there to press. */
const turningAway =
  (state: 'refused' | 'closed'): Keep =>
  async (_collected, _language, tell) => {
    tell(state);
    return {takeBack: async () => 'taken-back', tryAgain: async () => undefined, remove: async () => 'taken-back'};
  };

const ends: readonly End[] = [
  {screen: 'break', way: ['Take a break'], reads: 'Take all the time you need.'},
  {screen: 'stopping', way: ['Stop'], reads: 'Do you want to stop?'},
  {screen: 'sending', way: send, reads: 'Locking', keep: () => new Promise(() => undefined)},
  {screen: 'not kept', way: send, reads: 'have not left', keep: async () => Promise.reject(new Error('no key'))},
  {screen: 'nothing', way: send, reads: 'You did not answer', silent: true},
  {screen: 'deleted', way: ['Stop', 'Delete my answers'], reads: 'are deleted'},
  ...(['kept', 'held', 'received'] as const).map((state) => ({
    screen: state,
    way: send,
    reads: 'Thank you.',
    keep: keeper(state).keep,
  })),
  {screen: 'taken back', way: [...send, 'Take back my answers'], reads: 'are taken back', keep: takingBack},
  {screen: 'refused', way: send, reads: 'could not be taken', keep: turningAway('refused')},
  {screen: 'closed', way: send, reads: 'has ended', keep: turningAway('closed')},
  {screen: 'removed', way: [...send, 'Remove my answers'], reads: 'are removed', keep: turningAway('refused')},
  {screen: 'cleared', way: [...send, 'Clear this screen'], reads: 'This screen is clear.'},
  {screen: 'covered', way: [], reads: 'Show the page again', meanwhile: 'hidden'},
  {screen: 'idle', way: [], reads: 'Are you still there?', meanwhile: 'alone'},
];

/** Goes from the notice to an end. */
async function toEnd(
  {way, reads: words, keep = keeper().keep, silent, meanwhile}: End,
  shown: Shown,
): Promise<SurveyElement> {
  const clock = meanwhile === 'alone' ? new Clock() : undefined;
  const survey = await show({...shown, keep, device: clock ? 'shared' : 'own'});
  await go(survey, 'Start');
  if (!silent) await sayAnything(survey);
  for (const step of way) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await reads(survey, step);
    // oxlint-disable-next-line no-await-in-loop
    await go(survey, step);
  }
  clock?.pass(2 * 60_000);
  if (meanwhile === 'hidden') {
    replace(document, 'visibilityState', 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  }
  await reads(survey, words);
  return survey;
}

/** Looks at every screen that somebody can come to: the questions, the break, stopping, each end, and what covers them. */
export async function onEveryScreen<T>(look: Look<T>, shown: Shown = {}): Promise<Visited<T>[]> {
  const seen = await throughQuestions(await show(shown), look);
  for (const end of ends) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const survey = await toEnd(end, shown);
    // oxlint-disable-next-line no-await-in-loop
    seen.push({screen: end.screen, seen: await look(survey, end.screen)});
    survey.remove();
  }
  return seen;
}
