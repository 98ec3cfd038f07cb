/** How long a tab waits for its turn. The other may be on a slow line, or asleep with the lock in its hand. */
const TURN_WITHIN = 15_000;

/**
 * Does something when it is this tab's turn.
 *
 * Some browsers have no locks, some refuse them, and one that is locked down might never answer. Two tabs that send at once are
 * harmless, and one that never sends is not: so then we just go.
 */
export function inTurn<T>(lock: string, signal: AbortSignal, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    let begun = false;
    let late: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      if (begun) return undefined;
      begun = true;
      clearTimeout(late);
      const acting = act();
      resolve(acting);
      return acting;
    };
    try {
      void navigator.locks.request(lock, {signal}, begin).catch(begin);
      late = setTimeout(begin, TURN_WITHIN);
    } catch {
      void begin();
    }
  });
}
