import type {Organisation} from '../schema/index.js';
import {askerIfAny} from './ask.js';
import {readLibrary} from './library.js';
import {drill} from './live-drill.js';
import {liveDocuments, scriptSteps} from './live-files.js';
import {headerSteps} from './live-headers.js';
import {livePage} from './live-page.js';
import {markOf} from './mark.js';
import {fine, lineOf, wrong, type Step} from './step.js';
import {unlockAll, type KeyPlaces} from './unlocking.js';

/** What is known of a survey that is to go live, beside its address. */
export interface Live extends Pick<KeyPlaces, 'keyFiles' | 'passphraseFiles' | 'wordsFiles'> {
  readonly tokenFile: string | undefined;
  readonly library: string | undefined;
  /** The organisation as it is on this machine, to be compared with what is on the site. */
  readonly here: Organisation | undefined;
}

/**
 * Goes the whole way that a response goes, on the site as it is, and says of each step whether it holds.
 *
 * @returns The exit code: 2 when something has to be changed.
 */
export async function checkLive(address: string, live: Live): Promise<number> {
  let code = 0;
  for await (const step of steps(address, live)) {
    process.stdout.write(lineOf(step));
    if (step.ok === false) code = 2;
  }
  return code;
}

async function* steps(address: string, {here, library, tokenFile, ...places}: Live): AsyncGenerator<Step> {
  const page = await livePage(address);
  yield fine(`${page.url} shows a survey.`);
  const {survey, organisation, steps: documents} = await liveDocuments(page);
  yield* documents;
  yield* await scriptSteps(page, await readLibrary(library).catch(() => undefined));
  if (!survey || !organisation) return;
  yield* headerSteps(page, organisation.endpoint);
  yield await keyStep(organisation, here);

  // Asked only now: whoever has to change the page first need not type a passphrase.
  const asker = places.keyFiles.length > 0 ? askerIfAny() : undefined;
  const known = [...organisation.keys, ...(here?.keys ?? [])];
  const keys = await unlockAll({...places, known}, asker).finally(() => asker?.close());
  yield* drill({page: page.url, survey, organisation, keys, tokenFile});
}

/** A key that was swapped on the site is noticed by nothing but comparing it with one that never was there. */
async function keyStep({keys}: Organisation, here: Organisation | undefined): Promise<Step> {
  const mark = await markOf(keys);
  if (!here) return fine(`The key has the fingerprint ${mark}. Compare it with what you wrote down.`);
  const same = JSON.stringify(keys) === JSON.stringify(here.keys);
  if (same) return fine(`The key is the one of your own file: ${mark}.`);
  return wrong(
    `The key is not the one of your own file: ${mark} on the site, ${await markOf(here.keys)} here. Find out who changed it before anybody answers.`,
  );
}
