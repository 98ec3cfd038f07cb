import {createHmac, randomBytes} from 'node:crypto';
import {performance} from 'node:perf_hooks';

/**
 * @typedef {object} Pace
 * @property {number} burst How many may come at once after a quiet time.
 * @property {number} perSecond How many may come for good.
 */

const HOUR = 3_600_000;
const MOST = 50_000;

/**
 * One bucket for everybody: `takes()` says whether one more is within the pace.
 *
 * @param {Pace} pace
 * @param {() => number} [now] Milliseconds that never go back.
 */
export function bucket({burst, perSecond}, now = () => performance.now()) {
  let [left, at] = [burst, now()];
  return {
    takes() {
      const time = now();
      left = Math.min(burst, left + ((time - at) / 1000) * perSecond);
      at = time;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

/**
 * A bucket for each network, in memory only. A network is known by a scrambled name: the key that scrambles it is chance, and
 * after an hour it is thrown away with all buckets. What is left in memory tells who was here to nobody who comes later.
 *
 * With too many networks at once the one that was quiet for longest is forgotten. That favours whoever it was.
 *
 * @param {Pace} pace
 * @param {object} [options]
 * @param {() => number} [options.now]
 * @param {number} [options.most] How many networks to remember.
 */
export function buckets(pace, {now = () => performance.now(), most = MOST} = {}) {
  /** @type {Map<string, ReturnType<typeof bucket>>} */
  const known = new Map();
  /** @type {Buffer | undefined} */
  let key;

  function forget() {
    known.clear();
    key?.fill(0);
    key = undefined;
  }

  /** @param {Uint8Array} network */
  function nameOf(network) {
    if (!key) {
      key = randomBytes(32);
      setTimeout(forget, HOUR).unref?.(); // Also when nobody else comes. Some places have no `unref`.
    }
    return createHmac('sha256', key).update(network).digest('base64');
  }

  return {
    /** Whether one more from there is within the pace. @param {Uint8Array} network */
    takes(network) {
      const name = nameOf(network);
      const found = known.get(name) ?? bucket(pace, now);
      known.delete(name);
      known.set(name, found); // Last in line, so the first in line is the quietest.
      for (const quietest of known.keys()) {
        if (known.size <= most) break;
        known.delete(quietest);
      }
      return found.takes();
    },

    /** How many networks are remembered. */
    get size() {
      return known.size;
    },
  };
}
