const DAY = 86_400_000;

/** @typedef {'week' | 'day'} Coarseness How finely the time of a response is kept. */
/** @typedef {ReturnType<typeof calendar>} Calendar */

/**
 * The only clock of a store. Days are counted in UTC from 1 January 1970, and nothing finer leaves here.
 *
 * @param {() => number} now
 * @param {Coarseness} time
 */
export function calendar(now, time) {
  const today = () => Math.floor(now() / DAY);
  return {
    /** The number of this day: for the store's own work, never for a response. */
    today,
    /** What is kept instead of a day: the Monday of its week (ISO 8601), unless the organisation wants the day itself. */
    kept: (day = today()) => (time === 'week' ? mondayOf(day) : day),
    time,
  };
}

/** The Monday of the week that a day is in. Day 0 was a Thursday. @param {number} day */
export function mondayOf(day) {
  return day - ((((day + 3) % 7) + 7) % 7);
}
