import {passphraseHelp} from './passphrase.js';

export const openHelp = `heed open EXPORT --key FILE: open responses with the key, into a table.

EXPORT is the address of a collector (https://…), which then is asked for its export; a file; a folder of files that were saved and
carried; or - for standard input. A file may be a collector's export, one saved response, or what a form service gives as CSV or
JSON: the locked responses in it are found. What could not be opened is counted, with the reason, on standard error; where there
are no lines, line 3 is the third response. When nothing at all could be opened, nothing is written and the exit code is 2.

  --key FILE            the key file; give it again for each older key
${passphraseHelp};
                        give it again where key files have different ones
  --words-file FILE     the 24 recovery words, instead of a key file; give it again for each older key
  --organisation FILE   organisation.json: tells more exactly why something could not be opened
  --survey FILE         survey.json: columns in the order of its questions
  --format csv|jsonl    csv (unless you say), or JSON lines with exactly what was said
  --out FILE            where to write; standard output unless you say
  --force               overwrite that file
  --token-file FILE     the collector's token; or set HEED_TOKEN

What comes out is what people wrote. Keep it where only those can read it who have to, and delete it when it is counted.
`;
