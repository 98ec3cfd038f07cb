import {seedFrom, unlock} from '../custody/index.js';
import {unlockingKeys, type PublicKey, type UnlockingKey} from '../seal/index.js';
import type {Asker} from './ask.js';
import {BadInput} from './bad-input.js';
import {readText} from './files.js';
import {knownPassphrase} from './passphrase.js';

/** Where an organisation's keys are, present and past. */
export interface KeyPlaces {
  readonly keyFiles: readonly string[];
  /** In the order of the key files. The last serves those for which there is none. */
  readonly passphraseFiles: readonly string[];
  readonly wordsFiles: readonly string[];
  /** The public keys in `organisation.json`, where it is at hand. */
  readonly known: readonly PublicKey[];
}

/**
 * The private keys by which responses are opened.
 *
 * @param asker Done with as soon as everything is asked: while keys are unlocked, Ctrl-C ends the program.
 */
export async function unlockAll(places: KeyPlaces, asker: Asker | undefined): Promise<UnlockingKey[]> {
  const {wordsFiles, known} = places;
  const keys: UnlockingKey[] = [];
  const files = await lockedFiles(places, asker).finally(() => asker?.close());
  for (const {file, text, passphrase} of files) {
    const kept = await unlock(text, passphrase).catch((cause: Error) => {
      // Of several, it has to be said which.
      throw files.length > 1 ? new BadInput(`${file}: ${cause.message}`, {cause}) : cause;
    });
    keys.push(...(await unlockingKeys(kept.seed, [...kept.keys, ...known])));
  }
  for (const file of wordsFiles) keys.push(...(await unlockingKeys(seedFrom(await readText(file)), known)));
  return keys;
}

async function lockedFiles({keyFiles, passphraseFiles}: KeyPlaces, asker: Asker | undefined) {
  const files: {file: string; text: string; passphrase: string}[] = [];
  for (const [at, file] of keyFiles.entries()) {
    const text = await readText(file);
    const passphrase = await knownPassphrase(file, passphraseFiles[at] ?? passphraseFiles.at(-1), asker);
    files.push({file, text, passphrase});
  }
  return files;
}
