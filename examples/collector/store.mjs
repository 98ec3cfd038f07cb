import {openPostgresStore} from './postgres-store.mjs';
import {openSqliteStore} from './sqlite-store.mjs';
/** @import {Body} from './body.mjs' */
/** @import {Coarseness} from './calendar.mjs' */
/** @import {Withdrawal} from './withdrawal.mjs' */

/** @typedef {'stored' | 'already' | 'conflict' | 'withdrawn'} Kept */
/** @typedef {{form: string, id: string}} Named Which response: its letterbox in hexadecimal digits, its id as it was sent. */

/**
 * Where responses are kept. What a method promises holds when its promise resolves; when it rejects, nothing has changed.
 *
 * @typedef {object} Store
 * @property {(body: Body, how?: {quarantine?: boolean}) => Promise<Kept>} keep
 *   Keeps a response, and it is on the disk. In quarantine it is kept as well, but marked for who reads it.
 * @property {(body: Body) => Promise<'already' | 'withdrawn' | undefined>} remembers
 *   Says what became of exactly this response, if it came before, and changes nothing.
 * @property {(withdrawal: Withdrawal) => Promise<void>} withdraw
 *   Deletes a response, if `wh` is the right one for it, and sees to it that it does not come again. One that has not come yet
 *   is turned away when it does. Nobody is told which of these it was.
 * @property {() => AsyncIterable<Named>} withdrawn What was withdrawn, in the order of the random ids.
 * @property {() => AsyncIterable<Named>} quarantined What is kept in quarantine, in the order of the random ids.
 * @property {() => AsyncIterable<Uint8Array>} all
 *   Every response exactly as it was sent, in the order of the random ids: nobody can tell which came first. Read a few at a
 *   time, so that a slow reader never keeps others from writing.
 * @property {() => Promise<void>} check Asks the database something, and rejects if it does not answer.
 * @property {(days: number) => Promise<number>} retain
 *   Deletes the responses that came more than so many days ago, and says how many; what was withdrawn stays so.
 * @property {() => Promise<boolean>} settle
 *   Writes everything anew in the order of the random ids, so that neither the order of arrival nor anything deleted is left in
 *   the files; at most once a day. Says whether it did.
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} StoreOptions
 * @property {() => number} [now]
 * @property {Coarseness} [time] How finely to keep when a response came.
 * @property {string} [list] The file beside the database that names what was withdrawn.
 * @property {number} [patience] Milliseconds to wait while somebody else has the database locked.
 * @property {number} [mostEarly] How many withdrawals to remember of which no response has come.
 */

/**
 * Opens the place in which responses are kept, and makes it ready if it is new.
 *
 * @param {string} place A file, or the address of a PostgreSQL, which begins with `postgres://`.
 * @param {StoreOptions} [options]
 * @returns {Promise<Store>}
 */
export async function openStore(place, options) {
  return /^postgres(ql)?:\/\//.test(place) ? openPostgresStore(place, options) : openSqliteStore(place, options);
}
