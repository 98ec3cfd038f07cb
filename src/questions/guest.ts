import type {Answer} from '../engine/index.js';
import type {CustomQuestion} from '../schema/index.js';
import type {CustomKind} from './custom-kind.js';

/** An element of the site's own that draws a question. It fires `change` when its `answer` is another one. */
export interface Guest extends HTMLElement {
  /** What the survey says under `options`, as its own check understood it. */
  options: unknown;
  /** What is answered. Nothing, where nothing is or it was cleared. */
  answer: Answer | undefined;
  /** Settles once it is drawn, as elements made with Lit have it. */
  readonly updateComplete?: Promise<unknown>;
}

/** The longest answer that a survey takes unless it says otherwise. */
const MOST_CHARACTERS = 500;

/**
 * A new element for a question, told its options.
 *
 * @returns The element; or, in words for the developer, why there is none.
 */
export function invite({element, options}: CustomQuestion, kinds: readonly CustomKind[]): Guest | string {
  const kind = kinds.find((each) => each.element === element);
  if (!kind) return `<${element}> is not among the customKinds of this survey`;
  const Kind = customElements.get(element);
  if (!Kind) return `<${element}> was not registered with customElements.define`;
  // A copy: what a guest does to its options changes nothing of what was asked.
  const told = kind.options.safeParse(structuredClone(options));
  if (!told.success) return `<${element}> does not understand its options${where(told.error)}`;
  // With `document.createElement`, what breaks here would be told to the page and not to us.
  return Object.assign(new Kind(), {options: told.data}) as Guest;
}

/**
 * What a guest says, as an answer of our own that it cannot change behind our back.
 *
 * @returns Nothing where nothing is answered, and `null` where what it says is no answer, or too long for one.
 */
export function answerFrom(said: unknown, {maxLength = MOST_CHARACTERS}: CustomQuestion): Answer | undefined | null {
  if (said === undefined || said === null) return undefined;
  if (typeof said === 'number') return Number.isFinite(said) ? said : null;
  const words: unknown[] = Array.isArray(said) ? [...(said as unknown[])] : [said];
  if (!words.every((each) => typeof each === 'string')) return null;
  const all = words.join(' ');
  if (all.trim() === '') return undefined;
  if (all.length > maxLength) return null;
  return Array.isArray(said) ? words : all;
}

/** Whether two answers say the same. */
export function isSame(one: Answer | undefined | null, other: Answer | undefined | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where zod found the first thing that it does not understand. */
function where(error: unknown): string {
  const [issue] = (error as {issues?: {path?: PropertyKey[]; message?: string}[]} | undefined)?.issues ?? [];
  return issue ? ` (${[...(issue.path ?? []), issue.message].map(String).join(': ')})` : '';
}
