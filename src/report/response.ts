import type {Answer, Collected, Why} from '../engine/index.js';

/** What one person said, as it was inside the lock. */
export interface Response {
  /** The id of the survey. */
  readonly survey: string;
  /** The hash of the survey's definition: answers to other words are never added together. */
  readonly definition: string;
  /** The hash of the notice that the person was shown. */
  readonly notice: string;
  readonly language: string;
  /** Such as `2026-11`, by the clock of the person's own device. */
  readonly month: string;
  /** For each question that was open, the answer or why there is none. */
  readonly answers: Collected;
  /** There when the collector had reason to doubt it: it came with very many others, say. It may be as true as any. */
  readonly quarantined?: true;
}

const whys: readonly string[] = [
  'skipped',
  'not-sure',
  'does-not-apply',
  'rather-not-say',
  'not-reached',
] satisfies Why[];

const texts = ['s', 'd', 'n', 'l'];

/**
 * The response in an opened text.
 *
 * Anybody can lock anything to a public key, so nothing but exactly the agreed shape is taken.
 *
 * @returns The response, or `newer` when a later version wrote it, or `not-a-response`.
 */
export function parseResponse(text: string): Response | 'newer' | 'not-a-response' {
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    return 'not-a-response';
  }
  if (!isObject(plain)) return 'not-a-response';
  if (typeof plain['v'] === 'number' && plain['v'] > 1) return 'newer';
  const {v, s, d, n, l, m, a} = plain;
  const whole = Object.keys(plain).length === 7 && v === 1 && texts.every((key) => isShort(plain[key]));
  if (!whole || typeof m !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(m)) return 'not-a-response';
  if (!isObject(a) || !Object.values(a).every((given) => isAnswer(given) || isWhy(given))) return 'not-a-response';
  // A map, because a question may have any id, `__proto__` included.
  const answers = new Map(Object.entries(a)) as Collected;
  return {survey: String(s), definition: String(d), notice: String(n), language: String(l), month: m, answers};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 100;
}

function isAnswer(value: unknown): value is Answer {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return typeof value === 'string' || typeof value === 'number';
}

function isWhy(value: unknown): value is {why: Why} {
  return isObject(value) && Object.keys(value).length === 1 && whys.includes(value['why'] as string);
}
