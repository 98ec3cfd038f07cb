import {checkTogether, type Organisation, type Survey} from '../schema/index.js';
import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {describeOrganisation, describeSurvey, openQuestions} from './describe.js';
import {flags} from './flags.js';
import {checkLive} from './live.js';
import {passphraseHelp} from './passphrase.js';
import {readDocument, sentence, type Document} from './read-documents.js';
import {neverShown, shownInNone} from './spoken.js';
import {tooLong} from './too-long.js';

const help = `heed check FILE…: say what has to be changed in a survey, an organisation, or a page.

Give survey.json, organisation.json, or both together: then it also sees whether they fit each other. Each problem is one line:
the file, where in it, and what to change. The exit code is 2 when there is one. What is not settled yet before the survey
goes live is said too, and is no problem.

heed check --live URL [organisation.json]
  Tries the page at this address, as it is on the site: whether everything is there and unchanged, what the page allows, and
  whether a test response arrives, opens and can be taken back. It leaves nothing behind but the mark of a withdrawal. Each step
  is a line: ok, NOT with what to change, or -- where it could not be tried. With your own organisation.json, the key on the
  site is compared with yours.

  --key FILE            the key file, to open the test response with
${passphraseHelp}
  --words-file FILE     the 24 recovery words, instead of a key file
  --token-file FILE     the collector's token; or set HEED_TOKEN
  --library FOLDER      compare with the heed.js of this folder instead of the one in this package
`;

const options = {
  live: {type: 'string'},
  key: {type: 'string', multiple: true},
  'passphrase-file': {type: 'string', multiple: true},
  'words-file': {type: 'string', multiple: true},
  'token-file': {type: 'string'},
  library: {type: 'string'},
} as const;

async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = flags(args, options, 'heed check');
  if (positionals.length === 0 && values.live === undefined)
    throw new BadInput('heed check: name a file, such as survey.json.');
  const documents: Document[] = [];
  for (const file of positionals) documents.push(await readDocument(file));

  const problems = [...documents.flatMap(ownProblems), ...sharedProblems(documents)];
  if (problems.length > 0) {
    process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
    return 2;
  }
  for (const {file, value} of good(documents, 'survey')) {
    process.stdout.write(`${file}: ${describeSurvey(value)}\n${about(file, neverShown(Object.keys(value.languages)))}`);
  }
  for (const {file, value} of good(documents, 'organisation')) {
    const unspoken = about(file, neverShown(value.languages));
    process.stdout.write(`${file}: ${await describeOrganisation(value)}\n${unspoken}${openQuestions(value)}`);
  }
  if (values.live === undefined) return 0;
  return checkLive(values.live, {
    keyFiles: values.key ?? [],
    passphraseFiles: values['passphrase-file'] ?? [],
    wordsFiles: values['words-file'] ?? [],
    tokenFile: values['token-file'],
    library: values.library,
    here: good(documents, 'organisation')[0]?.value,
  });
}

function about(file: string, advice: string): string {
  return advice && `${file}: ${advice}\n`;
}

function ownProblems({kind, file, parsed}: Document): string[] {
  if (!parsed.ok) return parsed.problems.map(({path, message}) => sentence(file, path, message));
  const long = kind === 'survey' ? tooLong(parsed.value) : undefined;
  return long === undefined ? [] : [sentence(file, 'parts', long)];
}

function sharedProblems(documents: readonly Document[]): string[] {
  return good(documents, 'organisation').flatMap(({value: organisation}) =>
    good(documents, 'survey').flatMap(({file, value: survey}) => {
      const problems = checkTogether(survey, organisation).map(({path, message}) => sentence(file, path, message));
      const unseen = problems.length === 0 ? shownInNone(survey, organisation) : undefined;
      return unseen === undefined ? problems : [sentence(file, 'languages', unseen)];
    }),
  );
}

function good(documents: readonly Document[], kind: 'survey'): {file: string; value: Survey}[];
function good(documents: readonly Document[], kind: 'organisation'): {file: string; value: Organisation}[];
function good(documents: readonly Document[], kind: Document['kind']) {
  return documents.flatMap((document) =>
    document.kind === kind && document.parsed.ok ? [{file: document.file, value: document.parsed.value}] : [],
  );
}

/** `heed check`: whether files can be used. */
export const check: Command = {summary: 'say what has to be changed in a survey or an organisation', help, run};
