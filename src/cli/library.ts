import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {BadInput} from './bad-input.js';
import {readJson} from './files.js';
import type {Integrity} from './page.js';

/** What an organisation uploads of ours. */
export interface Library {
  readonly integrity: Integrity;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

const packaged = fileURLToPath(new URL('../standalone/', import.meta.url));

/**
 * The files behind the `<script>` tag, each with the hash that the page will ask for.
 *
 * @param folder Where they are, unless they are those of this package.
 * @throws BadInput when they are missing or are not those that were built: such a page would show no question to anybody.
 */
export async function readLibrary(folder = packaged): Promise<Library> {
  const summary = await readJson(join(folder, 'integrity.json')).catch((cause: unknown) => {
    throw incomplete(folder, cause);
  });
  const {files, first} = (summary ?? {}) as Partial<Integrity>;
  if (!files?.['heed.js'] || !Array.isArray(first)) throw incomplete(folder);
  const contents = new Map<string, Uint8Array>();
  for (const [name, hash] of Object.entries(files)) {
    if (!/^(c\/)?[\w-][\w.-]*\.js$/.test(name)) throw incomplete(folder);
    const content = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw incomplete(folder, cause);
    });
    if (hash !== `sha384-${createHash('sha384').update(content).digest('base64')}`) throw incomplete(folder);
    contents.set(name, content);
  }
  return {integrity: {files, first}, contents};
}

function incomplete(folder: string, cause?: unknown): BadInput {
  const message = `${folder}: does not hold the built library whole; install heed-survey again, or run \`npm run build\` in its source.`;
  return new BadInput(message, {cause});
}
