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
  aboutThis: 'About these questions',
  back: 'Back',
  breakBack: 'Go on',
  breakText: 'Take all the time you need. Your answers stay as they are while this page is open.',
  breakTitle: 'Take a break',
  charactersLeft: (left: number): string =>
    n(left, {one: 'You can write # more letter.', other: 'You can write # more letters.'}),
  clear: 'Clear my answer',
  cleared: 'This screen is clear. You can close this page.',
  covered: 'This page is paused.',
  deleted: 'Your answers are deleted. Nothing was sent. You can close this page.',
  doesNotApply: 'Does not apply to me',
  draft: 'No person has checked this translation yet.',
  help: 'Get help',
  helpForChildren: 'If you are under 18',
  language: 'Language',
  leave: 'Leave this page',
  leaveHow:
    '“Leave this page” opens another page at once. On a computer, you can also press the Shift key three times. It does not clear your browsing history. A person who can see this device, or a spy app on it, may still know you were here. You can use another device or a private window. To come back, open this page again.',
  leavePresses: (left: number): string =>
    n(left, {one: 'Press Shift # more time to leave.', other: 'Press Shift # more times to leave.'}),
  leaveTitle: 'How to leave fast',
  leaving: 'Loading',
  mayIdentify: 'This may show who you are. You can change it or keep it.',
  missing: 'A part of this page is not here yet. Your answers are still here.',
  next: 'Continue',
  no: 'No',
  nothing: 'You did not answer. That is fine. Nothing was sent. You can close this page.',
  noticeChoice: 'You choose',
  noticeReads: 'Who can read it',
  noticeStop: 'You can stop',
  noticeWho: 'Who asks, and why',
  noticeWrite: 'Before you write',
  notSure: 'Not sure',
  notWatched: 'Nobody watches this form for emergencies. Here is who you can turn to.',
  or: 'Or choose one of these',
  otherWays: 'Other ways to tell us',
  progress: (at: number, least: number, most: number): string =>
    least === most
      ? `Question ${n(at, {other: '#'})} of ${n(most, {other: '#'})}`
      : `Question ${n(at, {other: '#'})} of ${n(least, {other: '#'})} to ${n(most, {other: '#'})}`,
  ratherNotSay: 'I would rather not say',
  safetyHelps:
    'What helps: a device that nobody else uses or has set up. A private window keeps no history, but it does not stop a spy app.',
  safetyHistory:
    'The history of this browser shows that this page was open. Devices that share an account often share it.',
  safetyNetwork: 'Whoever runs the Wi-Fi or the network can see which site was open.',
  safetySpy: 'A spy app on this device can see the screen, record it, and read each key that you press.',
  safetyTitle: 'What this page cannot hide',
  sending: 'Locking your answers',
  several: 'You can choose more than one.',
  show: 'Show the page again',
  skip: 'Skip this question',
  skipAll: 'Skip these questions',
  skipPart: 'Skip this part',
  start: 'Start',
  stop: 'Stop',
  stopBack: 'Go back to the questions',
  stopDelete: 'Delete my answers',
  stopSend: 'Send my answers so far',
  stopText: 'You can send your answers so far, or delete them. Both are fine.',
  stopTitle: 'Do you want to stop?',
  textHint: 'Please do not write names, places or dates.',
  tryAgain: 'Try again',
  yes: 'Yes',
});
