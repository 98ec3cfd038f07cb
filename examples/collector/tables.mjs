/** @import {DatabaseSync} from 'node:sqlite' */

/** Marks a file as a collector's ("heed" in ASCII), so that no other program's database is changed by mistake. */
const OURS = 0x68656564;

// What is deleted is overwritten in the file. A write-ahead log needs one wait for the disk where a journal needs five; it would still hold
// what was withdrawn, so it is emptied after every withdrawal. FULL: each commit waits for the disk.
const SETTINGS = `
  PRAGMA secure_delete = ON;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA trusted_schema = OFF;
  PRAGMA foreign_keys = ON;
`;

// r: responses. h is the hash of the body, wh what a withdrawal must match, q whether it waits in quarantine.
// t: what was withdrawn and must not come back. While wv is there, no such response has come yet, and wv is what its wh has
// to be. The only time in either is the number of the UTC day.
// WITHOUT ROWID, because a row number would be the order of arrival.
//
// How the layout came to be, a step each; never changed, only added to. The number of steps that were done is in `user_version`, which
// was 0 before there were numbers: that is why the first one may find its tables there.
const STEPS = [
  `
  CREATE TABLE IF NOT EXISTS r(
    form BLOB, id BLOB, h BLOB, wh BLOB, body BLOB, day INTEGER, q INTEGER, PRIMARY KEY(form, id)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX IF NOT EXISTS r_id ON r(id, form);
  CREATE TABLE IF NOT EXISTS t(
    form BLOB, id BLOB, wv BLOB, day INTEGER, PRIMARY KEY(form, id)
  ) WITHOUT ROWID, STRICT;
  PRAGMA application_id = ${OURS};
  `,
];

/**
 * Makes a database ready to keep responses, new or not, also when several collectors start at the same time. Throws, and changes nothing, if
 * it is another program's, or a later version's.
 *
 * @param {DatabaseSync} db
 * @param {readonly string[]} [steps]
 */
export function layOut(db, steps = STEPS) {
  const read = (/** @type {string} */ name) => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const empty = () => db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
  // Asked before anything is changed, and again once nobody else can change it.
  const done = () => {
    if (!empty() && read('application_id') !== OURS) throw new Error('it belongs to another program');
    const version = read('user_version');
    if (version > steps.length) throw new Error('a newer version of the collector has used it: start that one');
    return version;
  };
  done();
  db.exec(SETTINGS);
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(done())) db.exec(step);
    db.exec(`PRAGMA user_version = ${steps.length}; COMMIT`);
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
