// Collectors as processes of their own that are killed, and started again, as somebody's service manager would.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const MAIN = fileURLToPath(new URL('../../../../examples/collector/main.mjs', import.meta.url));

/** What staff show for an export. */
export const TOKEN = 'a-token-only-for-the-figures';

/** A collector that is started again whenever it ends. `url` is nothing while it is not there. */
export function keptRunning(env) {
  const state = {url: undefined, kills: 0};
  let child;
  let stopped = false;
  let ended;

  async function start() {
    const settings = {PORT: '0', TOKEN, HEED_RATE: '0', HEED_PROOF_OF_WORK: 'off', ...env};
    child = spawn(process.execPath, [MAIN], {env: settings, stdio: ['ignore', 'pipe', 'ignore']});
    ended = once(child, 'close').then(() => {
      state.url = undefined;
      return stopped ? undefined : start();
    });
    const lines = createInterface(child.stdout);
    lines.once('line', (line) => (state.url = /http:\S+/.exec(line)?.[0]));
  }

  void start();
  return {
    state,
    kill() {
      if (!state.url) return;
      state.kills += 1;
      child.kill('SIGKILL');
    },
    async stop() {
      stopped = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
