import {SettingsError} from './settings-error.mjs';
/** @import {Closed, Options} from './house.mjs' */
/** @import {Work} from './door.mjs' */

/** @typedef {Pick<Options, 'trustProxy' | 'work' | 'closed' | 'limits'>} DoorSettings */

/**
 * Reads who may come in, how many at once, and when it is over.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {DoorSettings}
 */
export function readDoor(env) {
  const trustProxy = whole(env, 'HEED_TRUST_PROXY', 9, 'how many servers of yours a request passes before this one');
  const rate = whole(env, 'HEED_RATE', 100_000, 'how many responses one network may send a minute; 0 for any number');
  return {
    trustProxy,
    work: workIn(env['HEED_PROOF_OF_WORK']),
    closed: closedIn(env['HEED_CLOSED']),
    ...(rate !== undefined && {limits: {network: paceOf(rate)}}),
  };
}

/** Five minutes' worth may come at once. @param {number} rate */
function paceOf(rate) {
  return rate === 0 ? {burst: Infinity, perSecond: 0} : {burst: 5 * rate, perSecond: rate / 60};
}

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} name
 * @param {number} most
 * @param {string} what
 */
export function whole(env, name, most, what) {
  const text = env[name];
  if (!text) return undefined;
  if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
  throw new SettingsError(`${name} must be a whole number up to ${most}: ${what}.`);
}

/** @param {string | undefined} text @returns {Work | undefined} */
function workIn(text) {
  if (!text) return undefined;
  if (text === 'auto' || text === 'off') return text;
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 20) return Number(text);
  throw new SettingsError('HEED_PROOF_OF_WORK must be auto, off, or a number of bits from 1 to 20.');
}

/** @param {string | undefined} text @returns {Closed | undefined} */
function closedIn(text) {
  if (!text) return undefined;
  if (text === 'all') return text;
  const forms = text.split(',').map((form) => form.trim());
  if (forms.every((form) => /^[0-9a-f]{16}$/.test(form))) return forms;
  throw new SettingsError(
    'HEED_CLOSED must be all, or the letterboxes ("form" in organisation.json), with commas between.',
  );
}
