// What a person downloads, in bytes as they travel (Brotli 11), by when it is needed.
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';

const brotli = (file) =>
  brotliCompressSync(readFileSync(file), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

/** Each file of the plain-html example's page, by name without its hash. */
function files(folder) {
  const chunks = readdirSync(`${folder}/heed/c`).filter((name) => name.endsWith('.js'));
  const entries = chunks.map((name) => [name.replace(/-[\w-]{6}\.js$/, ''), brotli(`${folder}/heed/c/${name}`)]);
  return new Map([['heed', brotli(`${folder}/heed/heed.js`)], ['page.css', brotli(`${folder}/page.css`)], ...entries]);
}

/**
 * The sizes of an uploaded site.
 *
 * @param {string} folder With `page.css` and `heed/`.
 */
export function sizesOf(folder) {
  const sizes = files(folder);
  const sum = (...names) => names.reduce((total, name) => total + sizes.get(name), 0);
  return {
    /** All script and style that the first question needs, in English. The definitions are the organisation's. */
    untilFirstQuestion: sum('heed', 'page.css', 'en'),
    /** Loaded in parallel, and there before anything is shown: checks that the definitions are whole. */
    checking: sum('schema'),
    /** Loaded while the notice is read: locking, keeping, sending. */
    beforeSending: sum('connect', 'reach'),
    each: sizes,
  };
}

/** What the tests hold, in bytes. The brief's ceiling until the first question is 20,000, its aim 12,000. */
export const CEILINGS = {untilFirstQuestion: 20_000, checking: 12_300, beforeSending: 11_600};
