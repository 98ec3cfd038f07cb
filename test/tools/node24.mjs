import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';

const enough = 24;

/**
 * Starts this program again with the Node that is installed with the project, when the one that runs it is too old.
 * `npm` puts the installed one first; somebody who types `node test/run.mjs` may not.
 */
export function sameOnNode24(bin) {
  if (Number(process.versions.node.split('.')[0]) >= enough) return;
  const node = join(bin, 'node');
  if (!existsSync(node)) throw new Error(`Node ${enough} or later is needed, and this is ${process.versions.node}.`);
  const {status} = spawnSync(node, process.argv.slice(1), {stdio: 'inherit'});
  process.exit(status ?? 1);
}
