import type {Outbox} from './outbox.js';

/** What the far side proved: it has exactly these bytes, it will never want them again, or neither. */
export type Verdict = 'taken' | 'gone' | 'later';

/** Somewhere a locked response can go. A rejection counts as `later`. */
export type Endpoint = (body: string, signal: AbortSignal) => Promise<Verdict>;

export interface DeliverOptions {
  readonly signal: AbortSignal;
  /** The name of the lock by which tabs take turns. */
  readonly lock: string;
  /** After how many days a response that nobody takes is let go. */
  readonly retentionDays: number;
  /** Called with the id of each response that the far side has proven to have. */
  readonly taken?: (id: string) => void;
  /** Called before each attempt: what ends it, and not only when delivery ends. */
  readonly attempt?: (id: string) => AbortSignal;
}

/**
 * Tries everything that waits, once, one after the other.
 *
 * A response is removed only after the endpoint has proven that it has it: a page closed half-way may send one twice, and
 * the collector recognises it; it never loses one. Tabs take turns; the second finds nothing left to do.
 *
 * @returns How many are still waiting.
 */
export async function deliver(outbox: Outbox, endpoint: Endpoint, options: DeliverOptions): Promise<number> {
  const {lock, signal} = options;
  const round = () => tryEach(outbox, endpoint, options);
  // Some browsers have no locks, and some refuse them. Sending twice is harmless, so then we just go.
  let started = false;
  try {
    return await navigator.locks.request(lock, {signal}, () => {
      started = true;
      return round();
    });
  } catch (error) {
    if (started || signal.aborted) throw error;
    return round();
  }
}

async function tryEach(
  outbox: Outbox,
  endpoint: Endpoint,
  {signal, retentionDays, taken, attempt}: DeliverOptions,
): Promise<number> {
  let left = 0;
  for (const [id, {body, day}] of await outbox.waiting()) {
    if (signal.aborted) break;
    const ending = attempt?.(id) ?? signal;
    // oxlint-disable-next-line no-await-in-loop -- one after the other: a slow line serves one better than five
    if (!(await outbox.leaving(id)) || ending.aborted) continue;
    // oxlint-disable-next-line no-await-in-loop
    const verdict = await endpoint(body, ending).catch(() => 'later' as const);
    // Its time is up only after this last attempt. A clock that went backwards makes it no older.
    const expired = outbox.today - day > retentionDays;
    // oxlint-disable-next-line no-await-in-loop
    if (verdict !== 'later' || expired) await outbox.remove(id);
    else left += 1;
    if (verdict === 'taken') taken?.(id);
  }
  return left;
}
