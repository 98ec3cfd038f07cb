// Everything a response meets on its way: an organisation's uploaded site, its collector, its key. All real, on this machine.
import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {createCollector} from '../../examples/collector/server.mjs';
import {DatabaseSync} from '../../examples/collector/sqlite.mjs';
import {openStore} from '../../examples/collector/store.mjs';
import {makeDemo, PASSPHRASE} from '../../examples/support/demo.mjs';
import {folderServer, listen, strictHeaders} from '../../dist/cli/folder-server.js';

const heed = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const token = 'the-access-word-of-this-test';

/** Builds the town. `requests` lists what reached the collector, as method, path and headers. */
export async function buildTown() {
  const folder = await mkdtemp(join(tmpdir(), 'heed-road-'));
  const file = join(folder, 'responses.sqlite');
  const store = await openStore(file);
  const collectorServer = createCollector({store, token});
  const requests = [];
  collectorServer.prependListener('request', ({method, url, headers}) => requests.push({method, url, headers}));
  const collector = await listen(collectorServer, 0);
  await makeDemo(folder, collector);
  const siteServer = folderServer({'/': join(folder, 'site')}, strictHeaders(collector));
  const asked = [];
  siteServer.prependListener('request', ({url}) => asked.push(url));
  const site = await listen(siteServer, 0);
  return {
    folder,
    site,
    collector,
    requests,
    /** Paths asked of the site. */
    asked,
    /** How many responses the collector holds. */
    rows() {
      const db = new DatabaseSync(file, {readOnly: true});
      try {
        return Number(db.prepare('SELECT count(*) AS n FROM r').get().n);
      } finally {
        db.close();
      }
    },
    /** What `heed open` makes of them, as CSV. */
    async opened() {
      const passphrase = join(folder, 'passphrase.txt');
      const word = join(folder, 'access-word.txt');
      await writeFile(passphrase, PASSPHRASE);
      await writeFile(word, token);
      const flags = [
        '--key',
        join(folder, 'private/heed-key.age'),
        '--passphrase-file',
        passphrase,
        '--token-file',
        word,
      ];
      const {stdout} = await promisify(execFile)(process.execPath, [heed, 'open', collector, ...flags]);
      return stdout;
    },
    async tearDown() {
      for (const server of [siteServer, collectorServer]) {
        server.close();
        server.closeAllConnections();
      }
      await store.close();
      await rm(folder, {recursive: true});
    },
  };
}

/** Waits until something holds, looking again after each turn of the clock. */
export async function until(holds, what, within = 20_000) {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
