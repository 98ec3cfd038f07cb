import {whole} from './door-settings.mjs';
import {SettingsError} from './settings-error.mjs';
/** @import {StoreOptions} from './store.mjs' */

/**
 * A phone keeps what it could not send for 30 days at most. What it sent without hearing the receipt it sends again, and that would be a new
 * response to a collector that has deleted the first one since.
 */
const FEWEST_DAYS = 31;

/**
 * @typedef {object} KeepingSettings
 * @property {string} database A file, or the address of a PostgreSQL.
 * @property {Pick<StoreOptions, 'time' | 'list'>} keeping
 * @property {number | undefined} retainDays After how many days responses are deleted; never, unless it is set.
 */

/**
 * Reads where responses are kept, how long, and how finely when they came.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string | undefined} flag
 * @returns {KeepingSettings}
 */
export function readKeeping(env, flag) {
  const time = env['HEED_TIME'] || 'week';
  if (time !== 'week' && time !== 'day') throw new SettingsError('HEED_TIME must be week or day.');
  const list = env['HEED_WITHDRAWN'];
  const retainDays = whole(env, 'HEED_RETAIN_DAYS', 36_500, 'after how many days to delete responses');
  if (retainDays !== undefined && retainDays < FEWEST_DAYS) {
    throw new SettingsError(
      `HEED_RETAIN_DAYS must be at least ${FEWEST_DAYS}: a phone may send the same response again for 30 days.`,
    );
  }
  const address = env['DATABASE_URL'];
  if (address && !/^postgres(ql)?:\/\//.test(address)) {
    throw new SettingsError('DATABASE_URL must begin with postgres://; for a file, set DATABASE.');
  }
  return {
    database: flag ?? (address || env['DATABASE'] || 'responses.sqlite'),
    keeping: {time, ...(list && {list})},
    retainDays,
  };
}
