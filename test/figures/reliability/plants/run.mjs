// Runs an installed tool in a folder, and ends it with all that it started when it takes too long.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {delimiter, dirname, join} from 'node:path';
import process from 'node:process';

/** @param {string} folder @param {string} tool @param {readonly string[]} words @param {{env?: Record<string, string>, seconds?: number}} [how] */
export async function run(folder, tool, words, {env = {}, seconds = 90} = {}) {
  const path = [dirname(process.execPath), join(folder, 'node_modules', '.bin'), process.env['PATH']];
  const child = spawn(tool, words, {
    cwd: folder,
    env: {...process.env, ...env, PATH: path.join(delimiter)},
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // A group of its own can be ended as a whole.
  });
  const said = [];
  child.stdout.on('data', (piece) => said.push(piece));
  child.stderr.on('data', (piece) => said.push(piece));
  const end = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of it has ended by itself.
    }
  };
  const late = setTimeout(end, seconds * 1000);
  process.once('exit', end);
  try {
    const [code] = await once(child, 'exit');
    return {code, said: Buffer.concat(said).toString()};
  } finally {
    clearTimeout(late);
    end();
    process.off('exit', end);
  }
}
