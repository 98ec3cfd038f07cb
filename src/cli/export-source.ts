import {createReadStream} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {isLocked, textsIn} from '../report/index.js';
import {BadInput} from './bad-input.js';
import {fileProblem, readText} from './files.js';
import {linesOf} from './lines.js';

/**
 * The locked responses of an export, one after the other: of a collector, of a form service, or carried by hand.
 *
 * @param source A file, a folder of saved files, `-` for standard input, or the address of a collector.
 * @param tokenFile Where the collector's token is, if not in HEED_TOKEN.
 */
export async function* exportLines(source: string, tokenFile: string | undefined): AsyncGenerator<string> {
  if (/^https?:\/\//.test(source)) {
    yield* fetched(source, await tokenFrom(tokenFile));
    return;
  }
  try {
    if (source !== '-' && (await stat(source)).isDirectory()) yield* saved(source);
    else yield* lockedIn(linesOf(source === '-' ? process.stdin : createReadStream(source)));
  } catch (cause) {
    throw cause instanceof BadInput ? cause : fileProblem(source, cause);
  }
}

/** Lines as they come, where they are a collector's; whatever else it is has to be looked through whole. */
async function* lockedIn(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const other: string[] = [];
  let ours = false;
  for await (const line of lines) {
    ours ||= other.every((each) => each.trim() === '') && isLocked(line);
    if (!ours) other.push(line);
    else yield* [...other.splice(0), line];
  }
  yield* textsIn(other.join('\n'));
}

/** Files that were carried by hand. One in which nothing is left is counted, too, and no line of it is passed over. */
async function* saved(folder: string): AsyncGenerator<string> {
  const files = (await readdir(folder, {withFileTypes: true})).filter(
    (each) => each.isFile() && !each.name.startsWith('.'),
  );
  if (files.length === 0) throw new BadInput(`${folder}: is a folder without files; name the one with what was saved.`);
  for (const {name} of files) {
    const text = await readText(join(folder, name));
    yield* text.trim() === '' ? ['(an empty file)'] : textsIn(text);
  }
}

async function* fetched(address: string, token: string): AsyncGenerator<string> {
  const url = URL.canParse(address) ? new URL(`${address.replace(/\/+$/, '')}/export`) : undefined;
  const here = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || (url.protocol === 'http:' && !here)) {
    throw new BadInput(
      `${address}: must start with https:// (http:// only for localhost), so that nobody on the way sees the token.`,
    );
  }
  try {
    const response = await fetch(url, {headers: {authorization: `Bearer ${token}`}, redirect: 'error'});
    if (!response.ok) throw new BadInput(`${url}: ${refusal(response.status)}.`);
    if (!response.headers.get('content-type')?.startsWith('application/x-ndjson') || !response.body) {
      throw new BadInput(
        `${url}: answers with something else than an export; check that this is the address of the collector.`,
      );
    }
    yield* linesOf(response.body);
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    const why = cause instanceof Error && cause.cause instanceof Error ? ` (${cause.cause.message})` : '';
    throw new BadInput(`${url}: could not be fetched whole${why}; check the address and the connection.`, {cause});
  }
}

function refusal(status: number): string {
  if (status === 401 || status === 403) return 'does not know this token; check the token file or HEED_TOKEN';
  if (status === 404) return 'is not there; check that this is the address of the collector';
  return `answers with ${status}; try again later, or ask who runs the collector`;
}

async function tokenFrom(file: string | undefined): Promise<string> {
  const token = file === undefined ? process.env['HEED_TOKEN'] : await readText(file);
  if (!token?.trim()) throw new BadInput('The collector asks for a token; give --token-file, or set HEED_TOKEN.');
  if (!/^[\x21-\x7e]+$/.test(token.trim()))
    throw new BadInput(`${file ?? 'HEED_TOKEN'}: is not a token; it is one word of letters and digits.`);
  return token.trim();
}
