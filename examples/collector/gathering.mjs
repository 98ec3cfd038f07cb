/** So many turns of the event loop are waited for at most, however many keep coming. */
const MOST_TURNS = 8;

/**
 * Gathers what is asked for at the same moment and does it together, because waiting for the disk once costs no more than
 * waiting for it once for each. Nobody is answered before all of it is on the disk.
 *
 * @template Wish, Outcome
 * @param {(wishes: readonly Wish[]) => readonly Outcome[]} doTogether An outcome for each, or it throws and nothing was done.
 * @param {(error: unknown) => boolean} hopeless Whether doing them one by one would fail in the same way.
 */
export function gathering(doTogether, hopeless) {
  /** @type {{wish: Wish, resolve: (outcome: Outcome) => void, reject: (why: unknown) => void}[]} */
  let waiting = [];

  /** Begins as soon as a turn has brought nobody new. @param {number} before @param {number} turns */
  function look(before, turns) {
    if (waiting.length > before && turns < MOST_TURNS) setImmediate(look, waiting.length, turns + 1);
    else doAll();
  }

  function doAll() {
    const all = waiting;
    if (all.length === 0) return;
    waiting = [];
    try {
      const outcomes = doTogether(all.map(({wish}) => wish));
      for (const [n, {resolve}] of all.entries()) resolve(/** @type {Outcome} */ (outcomes[n]));
    } catch (error) {
      // One that cannot be done must not keep the others from being done.
      if (all.length === 1 || hopeless(error)) for (const {reject} of all) reject(error);
      else for (const one of all) doOne(one);
    }
  }

  /** @param {(typeof waiting)[number]} one */
  function doOne({wish, resolve, reject}) {
    try {
      resolve(/** @type {Outcome} */ (doTogether([wish])[0]));
    } catch (error) {
      reject(error);
    }
  }

  return {
    /** Asks for something; resolves when it is done. @param {Wish} wish @returns {Promise<Outcome>} */
    ask(wish) {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(look, 0, 0);
        waiting.push({wish, resolve, reject});
      });
    },
    /** Does at once what is waiting. */
    finish() {
      doAll();
    },
  };
}
