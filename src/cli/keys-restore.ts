import {lock, seedFrom} from '../custody/index.js';
import {belongs, unlockingKeys} from '../seal/index.js';
import {askerIfAny, type Asker} from './ask.js';
import {BadInput} from './bad-input.js';
import {readText, refuseToReplaceKey, writeWhole} from './files.js';
import {flags} from './flags.js';
import {markOf} from './mark.js';
import {newPassphrase} from './passphrase.js';
import {readOrganisation} from './read-documents.js';

const options = {
  organisation: {type: 'string'},
  out: {type: 'string'},
  'words-file': {type: 'string'},
  'passphrase-file': {type: 'string'},
} as const;

/** `heed keys restore`: a key file from the 24 words. */
export async function restore(args: readonly string[]): Promise<void> {
  const {values} = flags(args, options, 'heed keys restore');
  for (const flag of ['organisation', 'out'] as const) {
    if (values[flag] === undefined)
      throw new BadInput(`heed keys restore: --${flag} is missing; see heed keys --help.`);
  }
  const {organisation: file = '', out = ''} = values;
  await refuseToReplaceKey([out]);
  const organisation = await readOrganisation(file);

  const asker = askerIfAny();
  try {
    const seed = seedFrom(await recoveryWords(values['words-file'], asker));
    if (!(await belongs(seed, organisation.keys))) {
      throw new BadInput(
        `${file}: has no key that these words belong to; use the words, or the file, of the same organisation.`,
      );
    }
    const kids = (await unlockingKeys(seed, organisation.keys)).map(({kid}) => kid);
    const keys = organisation.keys.filter(({kid}) => kids.includes(kid));
    await writeWhole(
      out,
      await lock({heed: 1, seed, keys}, await newPassphrase(values['passphrase-file'], asker)),
      0o600,
    );
    process.stdout.write(`${out}: the key is back; fingerprint ${await markOf(keys)}.\n`);
  } finally {
    asker?.close();
  }
}

/** The 24 words, from a file or from somebody at the terminal, over as many lines as they like. */
export async function recoveryWords(file: string | undefined, asker: Asker | undefined): Promise<string> {
  if (file !== undefined) return readText(file);
  if (!asker) throw new BadInput('There are no recovery words; give --words-file.');
  let words = await asker.line('The 24 recovery words');
  while ((words.match(/[a-z]+/gi) ?? []).length < 24) words += ` ${await asker.line('Go on')}`;
  return words;
}
