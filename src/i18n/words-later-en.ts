import type {Counter} from './plural.js';

/**
 * What the library says once the questions are answered, and to those who need more than reading and choosing. Loads while
 * the notice is read.
 *
 * Under the same rules as the rest: plain words, no blame, no pressure, no promise that may not hold (R9, R21, R25, R31).
 */
export const laterEn = (n: Counter) => ({
  aloud: 'Read this aloud',
  aloudFailed: 'There is no sound right now. You can try again later.',
  aloudOwn: 'What is yours is for you to see. It is not read out loud.',
  aloudPlay: 'Play',
  aloudQuiet: 'No sound',
  aloudStop: 'Stop reading',
  aloudWarning: 'Sound will play out loud. Others near you may hear it.',
  anyMonth: 'Any month',
  change: 'Change',
  clearAll: 'Clear all of these answers',
  clearScreen: 'Clear this screen',
  closed: (who: string): string =>
    `Your answers did not reach ${who}. They are still here, and locked. You can remove them. If you want to talk to somebody, look below.`,
  closedTitle: 'This survey has ended',
  code: 'Your code',
  codeHow:
    'With this code you can have your answers deleted later. We do not show it again. Whoever finds it knows that you answered. Keep it if that is safe for you.',
  codeOffer: 'Show a code to delete my answers later',
  dateHint: 'A month and a year, or a year alone.',
  held: 'Please keep this page open. Your answers are locked, but this browser cannot keep them. They leave when you are online.',
  heldTitle: 'Your answers are locked',
  idle: 'This screen will soon be cleared, so that nobody else sees your answers.',
  idleStay: 'I am still here',
  idleTitle: 'Are you still there?',
  kept: (who: string): string =>
    `They are locked. Nobody but ${who} can open them. They have not left yet. They go when this page is open and you are online.`,
  keptTitle: 'Your answers are kept on this device',
  month: 'Month',
  monthAlone: 'To keep this month, choose a year with it. You can also go on.',
  moved: (what: string, at: number, of: number): string =>
    `${what} is now ${n(at, {other: '#'})} of ${n(of, {other: '#'})}.`,
  moveDown: (what: string): string => `Move down: ${what}`,
  moveUp: (what: string): string => `Move up: ${what}`,
  notKept: 'We could not lock your answers yet. They are still here. You can try again, or call us instead.',
  notKeptTitle: 'Your answers have not left',
  noneOfThese: 'None of these',
  notReached: 'Not seen',
  noYear: 'No year chosen',
  numberHint: (from: number, to: number, unit: string): string =>
    `A number from ${n(from, {other: '#'})} to ${n(to, {other: '#'})}${unit && ` (${unit})`}.`,
  numberLeast: (from: number): string => `${n(from, {other: '#'})} is the lowest number here.`,
  numberMost: (to: number): string => `${n(to, {other: '#'})} is the highest number here.`,
  numberUnclear: (from: number, to: number): string =>
    `Here we can count whole numbers from ${n(from, {other: '#'})} to ${n(to, {other: '#'})}. You can also go on.`,
  oneLess: 'One less',
  oneMore: 'One more',
  orderIsRight: 'This order is right',
  ranked: (at: number, label: string): string => `${n(at, {other: '#'})}. ${label}`,
  rated: (given: number, low: string, high: string): string =>
    `${n(given, {other: '#'})} (${n(0, {other: '#'})}: ${low}. ${n(10, {other: '#'})}: ${high}.)`,
  ratingEnd: (given: number, label: string): string => `${n(given, {other: '#'})}: ${label}`,
  received: (who: string): string =>
    `${who} has your answers. We do not know which ones are yours, so this page cannot take them back now.`,
  receivedTitle: 'Your answers have arrived',
  refused: 'This is not because of you. They are still here, and locked. You can try again, or remove them.',
  refusedTitle: 'Your answers could not be taken',
  remove: 'Remove my answers',
  removed: 'Your answers are removed. Nothing of them is kept here.',
  review: 'This is what we will send. You can change anything.',
  reviewTitle: 'Look over your answers',
  send: 'Send my answers',
  skipped: 'Skipped',
  takeBack: 'Take back my answers',
  takenBack: 'Your answers are taken back. Nothing of them is kept here.',
  takenBackUnsure:
    'Your answers are gone from this device. They had set out already, so they may have arrived. You can try again to have them deleted.',
  thanks: 'Thank you.',
  whatNext: 'What happens next',
  withdrawAsking: 'One moment.',
  withdrawDone:
    'If we had your answers, they are deleted now. Somebody may have read them before. You do not need the code any more.',
  withdrawHint: 'It has 20 letters and numbers. Small letters, spaces and dashes are fine.',
  withdrawHow: 'Did you keep a code when you sent your answers? Write it here.',
  withdrawLater: 'We could not be reached just now. Nothing is lost. You can try again.',
  withdrawLook: 'Please look at the code again. A letter or a number may be different.',
  withdrawTitle: 'Have your answers deleted',
  year: 'Year',
});
