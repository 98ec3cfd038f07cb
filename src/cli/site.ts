import {join} from 'node:path';
import type {Organisation, Survey} from '../schema/index.js';
import type {Library} from './library.js';
import {pageCss} from './page-css.js';
import {pageHtml} from './page.js';

/** The files that an organisation uploads, before there is anything in them. */
export function siteFileNames(folder: string, {contents}: Library): string[] {
  const ours = [...contents.keys()].map((name) => join('heed', name));
  return ['index.html', 'page.css', 'organisation.json', 'survey.json', ...ours].map((name) => join(folder, name));
}

/**
 * The files that an organisation uploads: their names, and what is in them.
 *
 * @param folder The folder that is uploaded.
 */
export function siteFiles(
  folder: string,
  organisation: Organisation,
  survey: Survey,
  library: Library,
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    [join(folder, 'index.html'), pageHtml({...organisation, integrity: library.integrity})],
    [join(folder, 'page.css'), pageCss],
    [join(folder, 'organisation.json'), pretty(organisation)],
    [join(folder, 'survey.json'), pretty(survey)],
  ]);
  for (const [name, content] of library.contents) files.set(join(folder, 'heed', name), content);
  return files;
}

/** JSON as a person reads and edits it. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
