// Part of `npm run build`: writes examples/plain-html anew from its organisation.json, as `heed init` would.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readLibrary} from '../../dist/cli/library.js';
import {siteFiles} from '../../dist/cli/site.js';
import {universalShort} from '../../dist/templates/index.js';

const folder = fileURLToPath(new URL('../plain-html/', import.meta.url));
const organisation = JSON.parse(await readFile(`${folder}organisation.json`, 'utf8'));

await rm(`${folder}heed`, {recursive: true, force: true});
for (const [file, content] of siteFiles(folder, organisation, universalShort, await readLibrary())) {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, content);
}
