import {seedFrom, unlock} from '../custody/index.js';
import {unlockingKeys, type PublicKey, type UnlockingKey} from '../seal/index.js';
import type {Asker} from './ask.js';
import {readText} from './files.js';
import {recoveryWords} from './keys-restore.js';
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

/** The private keys by which responses are opened. */
export async function unlockAll(places: KeyPlaces, asker: Asker | undefined): Promise<UnlockingKey[]> {
  const {keyFiles, passphraseFiles, wordsFiles, known} = places;
  const keys: UnlockingKey[] = [];
  for (const [at, file] of keyFiles.entries()) {
    const text = await readText(file);
    const passphrase = await knownPassphrase(file, passphraseFiles[at] ?? passphraseFiles.at(-1), asker);
    const kept = await unlock(text, passphrase);
    keys.push(...(await unlockingKeys(kept.seed, [...kept.keys, ...known])));
  }
  for (const file of wordsFiles) {
    keys.push(...(await unlockingKeys(seedFrom(await recoveryWords(file, asker)), known)));
  }
  return keys;
}
