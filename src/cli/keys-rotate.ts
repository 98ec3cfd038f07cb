import {BadInput} from './bad-input.js';
import {newKeys} from './keys-new.js';

/**
 * `heed keys rotate`: a new key before the others.
 *
 * The first key that a browser can use is used, so the order decides and no clock does: a phone's is often wrong. What is locked
 * to an older key, by a page that somebody left open or by a phone that was away, is taken and opened as before.
 */
export async function rotate(args: readonly string[]): Promise<void> {
  if (!args.some((each) => /^--organisation(=|$)/.test(each)))
    throw new BadInput('heed keys rotate: --organisation is missing; name the organisation.json that is on your site.');
  await newKeys(args, 'heed keys rotate');
  process.stdout.write(`Next:
1. Upload organisation.json again. Until then, and on pages that are still open, responses are locked to the older key.
2. Keep every older key file: heed open takes --key once for each, the new one and the older ones.
3. Tell the new fingerprint to whoever compares it.
`);
}
