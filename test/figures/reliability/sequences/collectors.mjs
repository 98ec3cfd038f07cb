// A collector for each sequence that is under way: the real one, with a real file, which can be put back to an older copy.
import {createHash} from 'node:crypto';
import {copyFileSync, rmSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {listen} from '../../../../dist/cli/folder-server.js';
import {createCollector} from '../../../../examples/collector/server.mjs';
import {openStore} from '../../../../examples/collector/store.mjs';

const token = 'the-access-word-of-this-figure';

/** Who tries codes may not tell known from unknown by the time it takes. Here nobody tries, and it need not take long. */
const limits = {uniform: 5};

/** What pages can ask of their collectors, by the number of the sequence. */
export async function collectors() {
  const folder = await mkdtemp(join(tmpdir(), 'heed-sequences-'));
  const all = new Map();

  async function start(which, port) {
    const file = join(folder, `${which}.sqlite`);
    const store = await openStore(file);
    const server = createCollector({store, token, limits});
    const address = await listen(server, port);
    all.set(which, {file, store, server, address});
    return address;
  }
  async function stop(which) {
    const {store, server} = all.get(which);
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    await store.close();
  }
  /** The id of every response, with the hash of its bytes. */
  async function rows(which) {
    const found = [];
    for await (const bytes of all.get(which).store.all()) {
      found.push([JSON.parse(Buffer.from(bytes).toString()).id, createHash('sha256').update(bytes).digest('hex')]);
    }
    return found;
  }

  return {
    asked: oneAfterTheOther({
      open: (which) => start(which, 0),
      rows,
      backUp: (which) => copyFileSync(all.get(which).file, `${all.get(which).file}.copy`),
      /** Puts the copy back, as somebody does after a disk has died. `careless`: who leaves the list of withdrawals behind. */
      async restore(which, careless) {
        const {file, address} = all.get(which);
        const before = await rows(which);
        await stop(which);
        if (careless) rmSync(`${file}.withdrawn`, {force: true});
        copyFileSync(`${file}.copy`, file);
        await start(which, Number(new URL(address).port));
        return {before, after: await rows(which)};
      },
      async close(which) {
        await stop(which);
        const {file} = all.get(which);
        for (const each of [file, `${file}.copy`, `${file}.withdrawn`]) rmSync(each, {force: true});
        all.delete(which);
      },
    }),
    async tearDown() {
      for (const which of all.keys()) await stop(which);
      await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
    },
  };
}

/** Who asks for rows while the file is being put back gets them afterwards. */
function oneAfterTheOther(acts) {
  const before = new Map();
  const inTurn = (act) => (which, more) => {
    const turn = (before.get(which) ?? Promise.resolve()).catch(() => {}).then(() => act(which, more));
    before.set(which, turn);
    return turn;
  };
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, inTurn(act)]));
}
