// What `npm start` runs: the whole road on this machine. A survey page, a collector, and the page where staff read.
import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createCollector} from './collector/server.mjs';
import {openStore} from './collector/store.mjs';
import {makeDemo, PASSPHRASE} from './support/demo.mjs';
import {folderServer, listen, strictHeaders} from '../dist/cli/folder-server.js';

const folder = fileURLToPath(new URL('demo/', import.meta.url));
const privately = join(folder, 'private');

/** The access word for staff, kept so that it stays the same the next time. */
async function accessWord() {
  const file = join(privately, 'access-word.txt');
  if (!existsSync(file)) await writeFile(file, randomBytes(12).toString('base64url'), {mode: 0o600});
  return (await readFile(file, 'utf8')).trim();
}

/** The port of an address that was used before, or 0. */
const portOf = (address) => (address ? Number(new URL(address).port) : 0);

const remembered = join(folder, 'addresses.json');
const before = existsSync(remembered) ? JSON.parse(await readFile(remembered, 'utf8')) : {};

await mkdir(privately, {recursive: true, mode: 0o700});
const token = await accessWord();
const store = await openStore(join(privately, 'responses.sqlite'));
await store.settle(); // so that the file does not tell who came first
const collectorServer = createCollector({store, token});
const collector = await listen(collectorServer, portOf(before.collector));
await makeDemo(folder, collector);

const siteServer = folderServer({'/': join(folder, 'site')}, strictHeaders(collector));
const staffFolders = {
  '/': fileURLToPath(new URL('staff/', import.meta.url)),
  '/desk/': fileURLToPath(new URL('../dist/desk/', import.meta.url)),
};
const staffServer = folderServer(staffFolders, strictHeaders(collector));
const survey = await listen(siteServer, portOf(before.survey));
const staff = await listen(staffServer, portOf(before.staff));
await writeFile(remembered, `${JSON.stringify({survey, collector, staff}, null, 2)}\n`);

console.log(`
Heed is running on this machine.

  Survey page   ${survey}/    answer it, as somebody would
  Collector     ${collector}/health    where locked responses wait
  Staff page    ${staff}/#collector=${collector}    open them, with the key

Next: answer the survey, then go to the staff page. It asks for

  Access word   ${token}
  Key file      ${relative(process.cwd(), join(privately, 'heed-key.age'))}
  Passphrase    ${PASSPHRASE}

Everything of this demonstration is in ${relative(process.cwd(), folder)}/. Delete that folder to begin anew.
To set up your own: npx heed init my-survey

Stop with Ctrl-C.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const server of [siteServer, staffServer, collectorServer]) {
      server.close();
      server.closeAllConnections();
    }
    void store.close();
    console.log('\nStopped.');
  });
}
