/** So many turns of the event loop are waited for at most, however many keep coming. */
const MOST_TURNS = 8;
/** So many are done together at most. */
const MOST = 64;

/**
 * Gathers what is asked for at the same moment and does it together, because waiting for the disk once costs no more than
 * waiting for it once for each. Nobody is answered before all of it is on the disk.
 *
 * @template Wish, Outcome
 * @param {(wishes: readonly Wish[]) => readonly Outcome[] | Promise<readonly Outcome[]>} doTogether
 *   An outcome for each, or it throws and nothing was done.
 * @param {(error: unknown) => boolean} hopeless Whether doing them one by one would fail in the same way.
 * @param {number} [lanes] How many such groups may be under way at once.
 */
export function gathering(doTogether, hopeless, lanes = 1) {
  /** @type {{wish: Wish, resolve: (outcome: Outcome | undefined) => void, reject: (why: unknown) => void}[]} */
  let waiting = [];
  let underWay = 0;
  let looking = false;

  /** Begins as soon as a turn has brought nobody new. @param {number} before @param {number} turns */
  function look(before, turns) {
    if (waiting.length > before && turns < MOST_TURNS) {
      setImmediate(look, waiting.length, turns + 1);
      return;
    }
    looking = false;
    void doAll();
  }

  function lookSoon() {
    if (looking || underWay >= lanes || waiting.length === 0) return;
    looking = true;
    setImmediate(look, 0, 0);
  }

  async function doAll() {
    const all = waiting.splice(0, MOST);
    if (all.length === 0) return;
    underWay += 1;
    try {
      const outcomes = await doTogether(all.map(({wish}) => wish));
      for (const [n, {resolve}] of all.entries()) resolve(outcomes[n]);
    } catch (error) {
      // One that cannot be done must not keep the others from being done.
      if (all.length === 1 || hopeless(error)) for (const {reject} of all) reject(error);
      else for (const one of all) await doOne(one);
    }
    underWay -= 1;
    lookSoon();
  }

  /** @param {(typeof waiting)[number]} one */
  async function doOne({wish, resolve, reject}) {
    try {
      const [outcome] = await doTogether([wish]);
      resolve(outcome);
    } catch (error) {
      reject(error);
    }
  }

  return {
    /** Asks for something; resolves when it is done. @param {Wish} wish @returns {Promise<Outcome>} */
    ask(wish) {
      const {promise, resolve, reject} = Promise.withResolvers();
      waiting.push({wish, resolve, reject});
      lookSoon();
      return promise;
    },
    /** Begins at once with what is waiting. */
    finish() {
      while (waiting.length > 0) void doAll();
    },
  };
}
