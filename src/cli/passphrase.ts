import type {Asker} from './ask.js';
import {BadInput} from './bad-input.js';
import {readText} from './files.js';

/** Shorter ones can be guessed with the file in hand, even at a second a guess. */
const SHORTEST = 12;

/** How to give a passphrase, for the help of each command that needs one. */
export const passphraseHelp = `  --passphrase-file F   a file with the passphrase in its first line; or set HEED_PASSPHRASE.
                        Without either, you are asked, and it is not shown`;

/**
 * A passphrase to lock a new key file with.
 *
 * @throws BadInput when there is none, or it is too short.
 */
export async function newPassphrase(file: string | undefined, asker: Asker | undefined): Promise<string> {
  return (await newPassphraseGiven(file)) ?? (asker ? twice(asker) : missing());
}

/**
 * The same, where it was given beforehand, or nothing. So a wrong one is refused before anything is asked.
 *
 * @throws BadInput when it is too short.
 */
export async function newPassphraseGiven(file: string | undefined): Promise<string | undefined> {
  const given = await givenPassphrase(file);
  const problem = given === undefined ? undefined : tooShort(given);
  if (problem) throw new BadInput(problem);
  return given;
}

/**
 * The passphrase of a key file that exists.
 *
 * @throws BadInput when there is none.
 */
export async function knownPassphrase(
  keyFile: string,
  file: string | undefined,
  asker: Asker | undefined,
): Promise<string> {
  return (await givenPassphrase(file)) ?? (asker ? asker.secret(`Passphrase of ${keyFile}`) : missing());
}

async function givenPassphrase(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return process.env['HEED_PASSPHRASE'] || undefined;
  const line = (await readText(file)).split(/\r?\n/, 1)[0];
  if (!line) throw new BadInput(`${file}: has nothing in its first line; write the passphrase there.`);
  return line;
}

async function twice(asker: Asker): Promise<string> {
  for (;;) {
    const first = await asker.secret(`A passphrase for the key file, at least ${SHORTEST} characters`);
    const problem =
      tooShort(first) ??
      ((await asker.secret('The same again')) === first ? undefined : 'The two differ; write it twice again.');
    if (problem === undefined) return first;
    asker.say(problem);
  }
}

function tooShort(passphrase: string): string | undefined {
  if (passphrase.length >= SHORTEST) return undefined;
  return `The passphrase has ${passphrase.length} characters; use at least ${SHORTEST}, such as four words that do not belong together.`;
}

function missing(): never {
  throw new BadInput('There is no passphrase; give --passphrase-file, or set HEED_PASSPHRASE.');
}
