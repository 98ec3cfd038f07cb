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
  const asked = async () => {
    const seed = seedFrom(await recoveryWords(values['words-file'], asker));
    if (!(await belongs(seed, organisation.keys))) {
      throw new BadInput(
        `${file}: has no key that these words belong to; use the words, or the file, of the same organisation.`,
      );
    }
    return {seed, passphrase: await newPassphrase(values['passphrase-file'], asker)};
  };
  // Nobody is asked any more while the file is locked: then Ctrl-C ends the program, and nothing is written.
  const {seed, passphrase} = await asked().finally(() => asker?.close());
  const kids = (await unlockingKeys(seed, organisation.keys)).map(({kid}) => kid);
  const keys = organisation.keys.filter(({kid}) => kids.includes(kid));
  await writeWhole(out, await lock({heed: 1, seed, keys}, passphrase), 0o600);
  // The organisation's, which `heed check` and `heed keys new` say as well: people compare it over the telephone.
  process.stdout.write(
    `${out}: the key is back; fingerprint of the organisation ${await markOf(organisation.keys)}.\n`,
  );
}

/** The 24 words, from a file or from somebody at the terminal, over as many lines as they like. An empty line ends them. */
export async function recoveryWords(file: string | undefined, asker: Asker | undefined): Promise<string> {
  if (file !== undefined) return readText(file);
  if (!asker) throw new BadInput('There are no recovery words; give --words-file.');
  let words = await asker.line('The 24 recovery words');
  while ((words.match(/[a-z]+/gi) ?? []).length < 24) {
    const more = await asker.line('Go on, or press Enter if that was all', '');
    // Whoever has too few hears what to look for.
    if (more === '') break;
    words += ` ${more}`;
  }
  return words;
}
