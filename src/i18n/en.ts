import type {Counter} from './plural.js';

/**
 * Everything the library itself says, in English, which is the source of all translations.
 *
 * Plain words, grade 6 or below, no blame, no pressure, no promise that may not hold (R9, R21, R25, R31).
 */
export const en = (n: Counter) => ({
  about: (least: number, most: number, minutes: number): string => {
    const questions = n(most, {one: '# question', other: '# questions'});
    const from = least === most ? '' : `${n(least, {other: '#'})} to `;
    return `${from}${questions}. About ${n(minutes, {one: '# minute', other: '# minutes'})}.`;
  },
  back: 'Back',
  change: 'Change',
  clear: 'Clear my answer',
  clearScreen: 'Clear this screen',
  cleared: 'This screen is clear. You can close this page.',
  deleted: 'Your answers are deleted. Nothing was sent.',
  doesNotApply: 'Does not apply to me',
  draft: 'No person has checked this translation yet.',
  help: 'Get help',
  helpForChildren: 'If you are under 18',
  held: 'Please keep this page open. Your answers are locked, but this browser cannot keep them. They leave when you are online.',
  heldTitle: 'Your answers are locked',
  kept: (who: string): string =>
    `They are locked. Nobody but ${who} can open them. They have not left yet. They go when this page is open and you are online.`,
  keptTitle: 'Your answers are kept on this device',
  language: 'Language',
  leave: 'Leave this page',
  leaveHow:
    '“Leave this page” opens another page at once. You can also press the Shift key three times. It does not clear your browsing history. A person who can see this device, or a spy app on it, may still know you were here. You can use another device or a private window. To come back, open this page again.',
  leavePresses: (left: number): string =>
    n(left, {one: 'Press Shift # more time to leave.', other: 'Press Shift # more times to leave.'}),
  leaveTitle: 'How to leave fast',
  next: 'Continue',
  no: 'No',
  notKept: 'We could not lock your answers yet. They are still here. You can try again, or call us instead.',
  notKeptTitle: 'Your answers have not left',
  notReached: 'Not seen',
  notSure: 'Not sure',
  notWatched: 'Nobody watches this form for emergencies.',
  nothing: 'You did not answer. That is fine. Nothing was sent.',
  or: 'Or choose one of these',
  otherWays: 'Other ways to tell us',
  progress: (at: number, least: number, most: number): string =>
    least === most
      ? `Question ${n(at, {other: '#'})} of ${n(most, {other: '#'})}`
      : `Question ${n(at, {other: '#'})} of ${n(least, {other: '#'})} to ${n(most, {other: '#'})}`,
  ratherNotSay: 'I would rather not say',
  received: (who: string): string =>
    `${who} has your answers. We do not know which ones are yours, so they cannot be taken back now.`,
  receivedTitle: 'Your answers have arrived',
  review: 'This is what we will send. You can change anything.',
  reviewTitle: 'Look over your answers',
  send: 'Send my answers',
  sending: 'Locking your answers',
  skip: 'Skip this question',
  skipPart: 'Skip this part',
  skipped: 'Skipped',
  start: 'Start',
  startTitle: 'Before you start',
  stop: 'Stop',
  stopBack: 'Go back to the questions',
  stopDelete: 'Delete my answers',
  stopSend: 'Send what I have done',
  stopText: 'You can send what you have done, or delete it. Both are fine.',
  stopTitle: 'Do you want to stop?',
  textHint: 'Please do not write names, places or dates.',
  thanks: 'Thank you.',
  tryAgain: 'Try again',
  whatNext: 'What happens next',
  yes: 'Yes',
});
