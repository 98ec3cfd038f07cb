/** @import {DatabaseSync} from 'node:sqlite' */

/** Marks a file as a collector's ("heed" in ASCII), so that no other program's database is changed by mistake. */
const OURS = 0x68656564;

// secure_delete and a journal that is deleted: what is withdrawn leaves the file. A write-ahead log would still hold it.
// EXTRA is FULL and one step more: it also waits until the disk knows that the journal is gone. Without it a power cut just
// after a receipt could bring the journal back, and the journal would undo the response.
const SETTINGS = `
  PRAGMA secure_delete = ON;
  PRAGMA journal_mode = DELETE;
  PRAGMA synchronous = EXTRA;
  PRAGMA trusted_schema = OFF;
  PRAGMA foreign_keys = ON;
`;

// r: responses. h is the hash of the body, wh what a withdrawal must match, q whether it waits in quarantine.
// t: what was withdrawn and must not come back. While wv is there, no such response has come yet, and wv is what its wh has
// to be. The only time in either is the number of the UTC day.
// WITHOUT ROWID, because a row number would be the order of arrival.
const TABLES = `
  CREATE TABLE IF NOT EXISTS r(
    form BLOB, id BLOB, h BLOB, wh BLOB, body BLOB, day INTEGER, q INTEGER, PRIMARY KEY(form, id)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX IF NOT EXISTS r_id ON r(id, form);
  CREATE TABLE IF NOT EXISTS t(
    form BLOB, id BLOB, wv BLOB, day INTEGER, PRIMARY KEY(form, id)
  ) WITHOUT ROWID, STRICT;
  PRAGMA application_id = ${OURS};
`;

/**
 * Makes a database ready to keep responses, new or not. Throws, and changes nothing, if it is another program's.
 *
 * @param {DatabaseSync} db
 */
export function layOut(db) {
  const empty = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
  const mark = db.prepare('PRAGMA application_id').get()?.['application_id'];
  if (!empty && mark !== OURS) throw new Error('it belongs to another program');
  db.exec(SETTINGS);
  db.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT;`);
}
