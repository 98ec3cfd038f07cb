// A made-up organisation to try everything with. Its key protects nothing: the passphrase stands here.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

export const PASSPHRASE = 'only for the demonstration';

const heed = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/**
 * Makes the demonstration's site and key, or brings its site up to date. A key that is there stays.
 *
 * @param {string} folder
 * @param {string} collector The collector's address.
 */
export async function makeDemo(folder, collector) {
  const words = {
    name: 'Casa Luz',
    endpoint: collector,
    'help-name': 'Casa Luz helpline',
    'help-link': 'tel:+15550100',
    languages: 'en,es,ar',
    jurisdiction: 'none, this is a demonstration',
  };
  const flags = Object.entries(words).flatMap(([flag, value]) => [`--${flag}`, value]);
  const again = existsSync(join(folder, 'site')) ? ['--force'] : [];
  const promises = ['--promise-no-effect', '--worker-cannot-see', '--allow-drafts', '--yes', ...again];
  const env = {...process.env, HEED_PASSPHRASE: PASSPHRASE};
  await promisify(execFile)(process.execPath, [heed, 'init', folder, ...flags, ...promises], {env});
}
