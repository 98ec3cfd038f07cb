import {addressOf, type Destination, type Launch, type Organisation, type Survey, type Text} from '../schema/index.js';
import {markOf} from './mark.js';

/** What a survey is, in a line, and whether it has been gone over by somebody who knows such help from inside (R18). */
export function describeSurvey({id, version, parts, minutes, languages, survivorReview}: Survey): string {
  const questions = parts.flatMap((part) => part.questions).filter(({kind}) => kind !== 'note').length;
  const spoken = Object.entries(languages).map(([language, status]) => `${language} (${status})`);
  const about = [
    `survey ${id}`,
    `version ${version}`,
    count(questions, 'question'),
    `about ${count(minutes, 'minute')}`,
  ];
  const review = survivorReview
    ? `Gone over in ${survivorReview.when} by ${survivorReview.who}.`
    : 'A draft: nobody who has used such help has gone over the questions yet (survivorReview).';
  return `${about.join(', ')}; ${spoken.join(', ')}. ${review}`;
}

/** What an organisation is, in a line. */
export async function describeOrganisation({name, keys, languages, endpoint}: Organisation): Promise<string> {
  const mark = await markOf(keys);
  return `${say(name)}, key fingerprint ${mark}, responses go to ${whereTo(endpoint)}; ${languages.join(', ')}.`;
}

function whereTo(endpoint: Destination): string {
  const address = addressOf(endpoint);
  if (typeof endpoint === 'string') return address;
  const what = endpoint.kind === 'form' ? 'a form service' : 'a plain address';
  return `${address} (${what}: it cannot prove that it has a response, and deletes none)`;
}

const questions: Readonly<Record<keyof Launch, string>> = {
  safeguardingLead: 'Who is told when somebody writes that a person is in danger?',
  textIsRead: 'Who reads what people write, at least once a week?',
  complaintRoute: 'Where does a complaint about your own staff go?',
  keyCustodian: 'Who keeps the key, and who the 24 words?',
  retention: 'When are responses deleted?',
  shareBackDate: 'When and where do you say what you heard?',
  survivorReviewer: 'Which person who has used such help went over the questions, and was paid for it?',
  legalReview: 'Who has looked up what the law has you report?',
};

/** What is not settled yet (R88): advice, and no problem. Empty when all is. */
export function openQuestions({launch, mandatoryReporting}: Organisation): string {
  const open = Object.entries(questions).filter(([tick]) => !launch[tick as keyof Launch]);
  const lines = open.map(([tick, question]) => `  ${question} (launch.${tick})\n`);
  if ('jurisdiction' in mandatoryReporting && mandatoryReporting.jurisdiction.trim() === '') {
    lines.push('  Which law says what you have to report? (mandatoryReporting.jurisdiction)\n');
  }
  return lines.length === 0 ? '' : `Not settled yet; write it down or set it to true when it is:\n${lines.join('')}`;
}

function count(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

function say(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}
