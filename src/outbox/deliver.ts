import type {Outbox} from './outbox.js';
import type {Parcel} from './parcel.js';
import {inTurn} from './turn.js';
import {Turns} from './turns.js';

/** What came of one try to deliver a response. */
export type Verdict =
  /** The far side has proven that it has exactly these bytes. */
  | 'taken'
  /** It was withdrawn, and will never be wanted again. */
  | 'gone'
  /** The far side has looked at it and does not take it. */
  | 'refused'
  /** The survey has ended. */
  | 'closed'
  /** Neither: to be tried again before long. */
  | 'later'
  /** To be tried again, but not within so many seconds. */
  | {readonly wait: number};

/** How a response is to be sent. */
export interface How {
  /** The page is going away, and what it began should outlive it. */
  readonly lasting?: boolean;
}

/** Somewhere a locked response can go. A rejection counts as `later`. */
export type Endpoint = (body: string, signal: AbortSignal, how?: How) => Promise<Verdict>;

export interface DeliverOptions {
  readonly signal: AbortSignal;
  /** The name of the lock by which tabs take turns. */
  readonly lock: string;
  /** After how many days a response that nobody takes is let go. */
  readonly retentionDays: number;
  /** What this page remembers of earlier tries. */
  readonly turns?: Turns;
  /** Called with the id of each response that the far side has proven to have. */
  readonly taken?: (id: string) => void;
  /** Called with the id of each response that the far side does not take. */
  readonly turnedAway?: (id: string, why: 'refused' | 'closed') => void;
  /** Called before each attempt: what ends it, and not only when delivery ends. */
  readonly attempt?: (id: string) => AbortSignal;
}

/**
 * Tries everything that waits and may be tried now, once, one after the other.
 *
 * A response is removed only after the endpoint has proven that it has it: a page closed half-way may send one twice, and
 * the collector recognises it; it never loses one. Tabs take turns; the second finds nothing left to do.
 *
 * @returns How many are still waiting, and will be tried again by themselves.
 */
export function deliver(outbox: Outbox, endpoint: Endpoint, options: DeliverOptions): Promise<number> {
  const {lock, signal, turns = new Turns()} = options;
  return inTurn(lock, signal, async () => {
    let left = 0;
    const waiting = await outbox.waiting();
    for (const [id, parcel] of waiting) {
      if (signal.aborted) break;
      if (turns.parked(id)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other: a slow line serves one better than five
      if (!turns.due(id) || (await attempt(outbox, endpoint, id, parcel, {...options, turns}))) left += 1;
    }
    if (waiting.size > 0 && left === 0) await outbox.tidy();
    return left;
  });
}

/**
 * Tries one, and does what follows from the answer.
 *
 * @returns Whether it still waits, and will be tried again by itself.
 */
export async function attempt(
  outbox: Outbox,
  endpoint: Endpoint,
  id: string,
  parcel: Parcel,
  {signal, retentionDays, turns, taken, turnedAway, ...options}: Omit<DeliverOptions, 'lock'>,
  how?: How,
): Promise<boolean> {
  const ending = options.attempt?.(id) ?? signal;
  if (!(await outbox.leaving(id)) || ending.aborted) return false;
  const asked = async () => endpoint(parcel.body, ending, how);
  const verdict = await asked().catch(() => 'later' as const);
  turns?.heard(id, verdict);
  // Its time is up only after this last attempt.
  const over = verdict === 'taken' || verdict === 'gone' || outbox.expired(id, parcel, retentionDays);
  if (over) await outbox.remove(id);
  if (verdict === 'taken') taken?.(id);
  if (verdict !== 'refused' && verdict !== 'closed') return !over;
  turnedAway?.(id, verdict);
  return false;
}
