import {parseOrganisation, parseSurvey, type Organisation, type Parsed, type Survey} from '../schema/index.js';
import {BadInput} from './bad-input.js';
import {readJson} from './files.js';

/** A file that is a survey or an organisation, and what is in it or wrong with it. */
export type Document =
  | {readonly kind: 'survey'; readonly file: string; readonly parsed: Parsed<Survey>}
  | {readonly kind: 'organisation'; readonly file: string; readonly parsed: Parsed<Organisation>};

/**
 * Reads a survey or an organisation, told apart by what is in it.
 *
 * @throws BadInput when it is neither.
 */
export async function readDocument(file: string): Promise<Document> {
  const json = await readJson(file);
  const has = (...fields: string[]) =>
    typeof json === 'object' && json !== null && fields.some((field) => Object.hasOwn(json, field));
  if (has('parts')) return {kind: 'survey', file, parsed: parseSurvey(json)};
  if (has('notice', 'endpoint', 'keys')) return {kind: 'organisation', file, parsed: parseOrganisation(json)};
  throw new BadInput(
    `${file}: is neither a survey (which has parts) nor an organisation (which has a notice); give one of these.`,
  );
}

/**
 * An organisation that can be used.
 *
 * @throws BadInput with the first problem when it cannot.
 */
export async function readOrganisation(file: string): Promise<Organisation> {
  return usable(file, parseOrganisation(await readJson(file)));
}

/**
 * A survey that can be used.
 *
 * @throws BadInput with the first problem when it cannot.
 */
export async function readSurvey(file: string): Promise<Survey> {
  return usable(file, parseSurvey(await readJson(file)));
}

/**
 * What was read, where it can be used.
 *
 * @param file Where it was, or which command made it.
 * @throws BadInput with the first problem when it cannot.
 */
export function usable<T>(file: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  const [problem] = parsed.problems;
  throw new BadInput(sentence(file, problem?.path ?? '', problem?.message ?? 'cannot be used.'));
}

/** A problem as it is printed: the file, where in it, and what to change. */
export function sentence(file: string, path: string, message: string): string {
  return path === '' ? `${file}: ${message}` : `${file}: ${path}: ${message}`;
}
