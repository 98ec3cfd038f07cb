import {checkTogether, type Organisation, type Survey} from '../schema/index.js';
import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {describeOrganisation, describeSurvey, openQuestions} from './describe.js';
import {flags} from './flags.js';
import {readDocument, sentence, type Document} from './read-documents.js';
import {neverShown, shownInNone} from './spoken.js';
import {tooLong} from './too-long.js';

const help = `heed check FILE…: say what has to be changed in a survey or an organisation.

Give survey.json, organisation.json, or both together: then it also sees whether they fit each other. Each problem is one line:
the file, where in it, and what to change. The exit code is 2 when there is one. What is not settled yet before the survey
goes live is said too, and is no problem.
`;

async function run(args: readonly string[]): Promise<number> {
  const {positionals} = flags(args, {}, 'heed check');
  if (positionals.length === 0) throw new BadInput('heed check: name a file, such as survey.json.');
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
  return 0;
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
