import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {newKeys} from './keys-new.js';
import {restore} from './keys-restore.js';
import {rotate} from './keys-rotate.js';
import {show} from './keys-show.js';
import {passphraseHelp} from './passphrase.js';

const help = `heed keys: make a key, put a newer one before it, look at one, or have one back from its 24 words.

heed keys new --out FILE [--organisation organisation.json]
  Makes a key. With --organisation its public half is put in front of those that are there, so that new responses are
  locked to it. Keep the old key file: what was locked to it stays so. The 24 words go to a file beside FILE.

heed keys rotate --organisation organisation.json --out FILE
  The same, and says what to do next. Once a year, or when somebody who knew the passphrase leaves.

heed keys show FILE
  The fingerprint and the names of the keys in an organisation.json or in a key file.

heed keys restore --organisation organisation.json --out FILE [--words-file FILE]
  Makes a key file from the 24 words, if they belong to this organisation.

${passphraseHelp}

A key file is never overwritten.
`;

const actions = new Map(Object.entries({new: newKeys, rotate, show, restore}));

/** `heed keys`: the keys that responses are locked to. */
export const keys: Command = {
  summary: 'make a key, look at one, or have one back from its 24 words',
  help,
  async run([name, ...args]) {
    const action = actions.get(name ?? '');
    const given = name === undefined ? 'nothing' : `\`${name}\``;
    if (!action) throw new BadInput(`heed keys: use ${[...actions.keys()].join(', ')}, not ${given}.`);
    await action(args);
  },
};
