import {closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync} from 'node:fs';

const LINE = /^[0-9a-f]{16} [0-9a-f]{32}$/;

/** @typedef {ReturnType<typeof withdrawnList>} WithdrawnList */

/**
 * What was withdrawn, in a file of its own that is only ever added to: a backup of the database from before would bring it
 * back, and this file says what has to go again. A line is a form and an id in hexadecimal digits. No time, no other thing.
 *
 * @param {string} file
 */
export function withdrawnList(file) {
  return {
    /** @returns {Set<string>} */
    read() {
      const lines = existsSync(file) ? readFileSync(file, 'latin1').split('\n') : [];
      return new Set(lines.filter((line) => LINE.test(line)));
    },

    /** On the disk when it returns. @param {readonly string[]} lines */
    add(...lines) {
      const open = openSync(file, 'a', 0o600);
      try {
        // A line feed before it as well: a power cut may have cut the line before it short.
        writeSync(open, `\n${lines.join('\n')}\n`);
        fsyncSync(open);
      } finally {
        closeSync(open);
      }
    },
  };
}
