import {randomBytes} from 'node:crypto';
import {access, mkdir, open, readdir, readFile, rename, rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {BadInput} from './bad-input.js';

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'is not there; check the name',
  EISDIR: 'is a folder; name a file',
  ENOTDIR: 'is inside something that is not a folder; check the name',
  EEXIST: 'is a file; name a folder',
  EACCES: 'may not be read or written by you; change its permissions or use another place',
  EPERM: 'may not be read or written by you; change its permissions or use another place',
  EROFS: 'is on a disk that cannot be written; use another place',
  ENOSPC: 'does not fit on the disk; make room',
};

/**
 * The text of a file, without a byte order mark.
 *
 * @throws BadInput when it cannot be read.
 */
export async function readText(file: string | URL): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    throw fileProblem(String(file), cause);
  }
}

/**
 * What a JSON file holds.
 *
 * @throws BadInput when it cannot be read or is not JSON.
 */
export async function readJson(file: string | URL): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = / position (\d+)/.exec((cause as Error).message)?.[1];
    const line = place === undefined ? '' : `line ${text.slice(0, Number(place)).split('\n').length}: `;
    throw new BadInput(`${file}: ${line}is not JSON; look for a missing comma, quote or bracket.`, {cause});
  }
}

/**
 * Makes sure that nothing is lost by writing.
 *
 * @throws BadInput that names the files that are there already, unless `force`.
 */
export async function refuseToOverwrite(files: readonly string[], force: boolean | undefined): Promise<void> {
  if (force) return;
  const there = await existing(files);
  if (there.length === 0) return;
  const more = there.length > 3 ? ` and ${there.length - 3} more` : '';
  const are = there.length === 1 ? 'is there already' : 'are there already';
  throw new BadInput(
    `${there.slice(0, 3).join(', ')}${more}: ${are}; add --force to overwrite, or choose another place.`,
  );
}

/**
 * Makes sure that no key is lost by writing: with it would go every response that is locked to it.
 *
 * @throws BadInput when one of the files is there already. No force helps against that.
 */
export async function refuseToReplaceKey(files: readonly string[]): Promise<void> {
  for (const file of files) await refuseMissingFolder(file);
  const [there] = await existing(files);
  if (there !== undefined)
    throw new BadInput(`${there}: is there already, and a key is never overwritten; choose another name.`);
}

/**
 * Makes sure that there is a folder to write a file into, before anything is asked for it.
 *
 * @throws BadInput when there is none.
 */
export async function refuseMissingFolder(file: string): Promise<void> {
  const folder = dirname(file);
  if ((await existing([folder])).length === 0) throw missingFolder(folder);
}

function missingFolder(folder: string, cause?: unknown): BadInput {
  return new BadInput(`${folder}: is not there; make this folder first, or choose another place.`, {cause});
}

/** Those of some files that exist. */
export async function existing(files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, at) => found[at]);
}

/**
 * Writes a file so that it is either as before or whole, whatever happens in between.
 *
 * @param mode Who may read it: 0o600 for the owner alone.
 * @throws BadInput when it cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, {force: true}).catch(() => undefined);
    // What is missing can only be the folder: the file is new.
    throw (cause as NodeJS.ErrnoException).code === 'ENOENT'
      ? missingFolder(dirname(file), cause)
      : fileProblem(file, cause);
  }
}

/**
 * Takes away what is in a folder and not wanted there any more.
 *
 * @throws BadInput when it cannot be.
 */
export async function keepOnly(folder: string, wanted: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw fileProblem(folder, cause);
  });
  for (const file of names.filter((name) => !wanted(name)).map((name) => join(folder, name))) {
    await rm(file).catch((cause: unknown) => {
      throw fileProblem(file, cause);
    });
  }
}

/**
 * Makes a folder and those above it.
 *
 * @throws BadInput when it cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true}).catch((cause: unknown) => {
    throw fileProblem(folder, cause);
  });
}

/** What went wrong with a file, as a sentence. */
export function fileProblem(file: string, cause: unknown): BadInput {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new BadInput(`${file}: ${causes[code] ?? `cannot be read or written (${code}); use another place`}.`, {cause});
}
