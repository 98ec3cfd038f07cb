import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {readDoor, whole} from './door-settings.mjs';
import {readKeeping} from './keeping-settings.mjs';
import {SettingsError} from './settings-error.mjs';
import {TOKEN} from './token.mjs';
/** @import {DoorSettings} from './door-settings.mjs' */
/** @import {KeepingSettings} from './keeping-settings.mjs' */

/**
 * @typedef {KeepingSettings & Room} Settings
 *
 * @typedef {object} Room
 * @property {number} port 0 for any free one.
 * @property {string} host
 * @property {string} token
 * @property {number} notice Milliseconds for which it says that it is about to stop, before it takes nobody new.
 * @property {DoorSettings} door
 */

/**
 * Reads the settings from the environment and from flags; a flag wins. There is no flag for the token itself, because
 * everybody on a machine can read the command line of everything that runs on it.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {readonly string[]} args
 * @returns {Settings}
 */
export function readSettings(env, args) {
  const flags = parseFlags(args);
  const port = flags.port ?? env['PORT'] ?? '8787';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new SettingsError('PORT must be a number from 0 to 65535; 0 takes any free port.');
  }
  return {
    port: Number(port),
    host: flags.host ?? (env['HOST'] || '127.0.0.1'),
    token: readToken(env['TOKEN'], flags['token-file'] ?? env['TOKEN_FILE']),
    notice: 1000 * (whole(env, 'HEED_NOTICE', 300, 'for how many seconds to say that it is about to stop') ?? 0),
    door: readDoor(env),
    ...readKeeping(env, flags.database),
  };
}

/** @param {readonly string[]} args */
function parseFlags(args) {
  const text = /** @type {const} */ ({type: 'string'});
  const options = {port: text, host: text, database: text, 'token-file': text};
  try {
    return parseArgs({args: [...args], options}).values;
  } catch {
    throw new SettingsError('The flags are --port, --host, --database and --token-file, each followed by a value.');
  }
}

/**
 * @param {string | undefined} token
 * @param {string | undefined} file
 */
function readToken(token, file) {
  if (token && file) throw new SettingsError('Set TOKEN or TOKEN_FILE, not both.');
  const found = file ? readTokenFile(file) : (token ?? '').trim();
  if (!found)
    throw new SettingsError('Set TOKEN or TOKEN_FILE: without a token, anybody could take the responses away.');
  if (!TOKEN.test(found)) {
    throw new SettingsError('The token must be at least 16 letters and digits, without spaces.');
  }
  return found;
}

/** @param {string} file */
function readTokenFile(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SettingsError(`TOKEN_FILE cannot be read: ${file}`);
  }
}
