import {dirname, join} from 'node:path';
import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {keepOnly, makeFolder, readText, writeWhole} from './files.js';
import {flags} from './flags.js';
import {readLibrary} from './library.js';
import {scriptTags} from './page.js';
import {readOrganisation, readSurvey} from './read-documents.js';

const help = `heed renew SITE: bring the library in a site up to date.

SITE is the folder that heed init wrote. The files in SITE/heed are replaced, and in index.html the tags that load them. Your own
words, in organisation.json, survey.json and everywhere else in index.html, stay as they are. Then upload the folder again.

  --library FOLDER   take heed.js from here instead of from this package
`;

/** The tags as some version of `heed init` wrote them. */
const tags =
  /(?:<link rel="modulepreload" href="heed\/[^>]*>\s*)*<script type="module" src="heed\/heed\.js"[^>]*><\/script>/;

async function run(args: readonly string[]): Promise<void> {
  const {values, positionals} = flags(args, {library: {type: 'string'}}, 'heed renew');
  const [site] = positionals;
  if (!site || positionals.length > 1) throw new BadInput('heed renew: needs one folder, such as my-survey/site.');
  await readOrganisation(join(site, 'organisation.json'));
  await readSurvey(join(site, 'survey.json'));
  const {integrity, contents} = await readLibrary(values.library);
  const page = join(site, 'index.html');
  const html = await readText(page);
  const wanted = scriptTags(integrity);
  if (!tags.test(html))
    throw new BadInput(
      `${page}: has no tag that loads heed/heed.js; put this into its head: ${wanted.replaceAll('\n', ' ')}`,
    );

  // First what the new page needs, then the page, and only then away with what no page needs any more.
  for (const [name, content] of contents) {
    const file = join(site, 'heed', name);
    await makeFolder(dirname(file));
    await writeWhole(file, content);
  }
  await writeWhole(
    page,
    html.replace(tags, () => wanted),
  );
  await keepOnly(join(site, 'heed', 'c'), (name) => contents.has(`c/${name}`));
  process.stdout.write(`${site}: the library is up to date. Upload the folder again.\n`);
}

/** `heed renew`: a newer library under the same words. */
export const renew: Command = {summary: 'bring the library in a site up to date', help, run};
