/**
 * Gathers what is asked for within one turn of the event loop and does it together, because waiting for the disk once costs no more than
 * waiting for it once for each. Nobody is answered before all of it is on the disk.
 *
 * @template Wish, Outcome
 * @param {(wishes: readonly Wish[]) => readonly Outcome[]} doTogether An outcome for each, or it throws and nothing was done.
 * @param {(error: unknown) => boolean} hopeless Whether doing them one by one would fail in the same way.
 */
export function gathering(doTogether, hopeless) {
  /** @type {{wish: Wish, resolve: (outcome: Outcome) => void, reject: (why: unknown) => void}[]} */
  let waiting = [];

  function doAll() {
    const all = waiting;
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
        if (waiting.length === 0) setImmediate(doAll);
        waiting.push({wish, resolve, reject});
      });
    },
    /** Does at once what is waiting. */
    finish() {
      if (waiting.length > 0) doAll();
    },
  };
}
