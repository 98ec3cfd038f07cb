import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import process from 'node:process';

const SURE = /^[0-9a-f]{16} [0-9a-f]{32}$/;
// The day first and something of a fixed length last: what a power cut leaves of such a line is neither of the two.
const EARLY = /^(?<day>\d{1,7}) (?<which>[0-9a-f]{16} [0-9a-f]{32}) (?<wv>[0-9a-f]{64})$/;

/** @typedef {ReturnType<typeof withdrawnList>} WithdrawnList */
/** @typedef {{readonly which: string, readonly wv: string, readonly day: number}} Early A withdrawal of which no response has come. */

/**
 * What was withdrawn, in a file of its own, for one database: a backup of that from before would bring it back, and this file
 * says what has to go again. A line is a form and an id in hexadecimal digits. As long as no response has come, the week stands before it
 * and after it the hash that the response has to have. Nothing else.
 *
 * It is added to at once, and written whole now and then, without what is not needed any more. Whoever writes it has to hold the lock of
 * the database, so that nobody adds to a file that is being replaced.
 *
 * @param {string} file
 */
export function withdrawnList(file) {
  let grown = 0;

  /** @returns {string[]} */
  function lines() {
    const text = existsSync(file) ? readFileSync(file, 'latin1') : '';
    return text.split(/\r?\n/).filter((line) => line !== '');
  }

  /** On the disk when it returns. @param {readonly string[]} more */
  function add(more) {
    const isNew = !existsSync(file);
    // A line feed before it as well: a power cut may have cut the line before it short.
    write(file, 'a', `\n${more.join('\n')}\n`);
    if (isNew) settleName(file);
  }

  /** The old file is there until the new one is, whole and on the disk. @param {readonly string[]} all */
  function replace(all) {
    const there = existsSync(file) ? realpathSync(file) : file;
    const fresh = `${there}.new`;
    write(fresh, 'w', all.map((line) => `${line}\n`).join(''));
    renameSync(fresh, there);
    settleName(there);
  }

  return {
    /** @returns {{sure: Set<string>, early: Map<string, Early>}} */
    read() {
      const all = lines();
      const sure = new Set(all.filter((line) => SURE.test(line)));
      /** @type {Map<string, Early>} */
      const early = new Map();
      for (const line of all) {
        const {day = '', which = '', wv = ''} = EARLY.exec(line)?.groups ?? {};
        if (which && !sure.has(which)) early.set(which, {which, wv, day: Number(day)});
      }
      return {sure, early};
    },

    /** Adds what was withdrawn for good. On the disk when it returns. @param {readonly string[]} sure */
    add: (...sure) => add(sure),

    /** Adds one of which no response has come. On the disk when it returns. @param {Early} early */
    addEarly(early) {
      add([lineOf(early)]);
      grown += 1;
    },

    /** How many of which no response has come were added here since it was last put in order. */
    grown: () => grown,

    /** Makes it say this and no other thing: by adding to it, if that is enough. @param {readonly string[]} sure @param {readonly Early[]} early */
    putInOrder(sure, early) {
      const wanted = new Set([...sure, ...early.map(lineOf)]);
      const there = lines();
      const known = new Set(there);
      const missing = [...wanted].filter((line) => !known.has(line));
      const surplus = known.size < there.length || there.some((line) => !wanted.has(line));
      if (surplus || existsSync(`${file}.new`)) replace([...wanted].toSorted());
      else if (missing.length > 0) add(missing);
      grown = 0;
    },
  };
}

/** @param {Early} early */
function lineOf({day, which, wv}) {
  return `${day} ${which} ${wv}`;
}

/** @param {string} file @param {'a' | 'w'} how @param {string} text */
function write(file, how, text) {
  const open = openSync(file, how, 0o600);
  try {
    writeFileSync(open, text);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/** That there is a file of this name is on the disk only once its folder is. Windows sees to that by itself. @param {string} file */
function settleName(file) {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
