import {spawn} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';

const grace = 5_000;

/**
 * Runs a command and shows what it says. Throws when it fails, and ends it, with everything it started, when it takes
 * longer than it may or when we are told to stop.
 */
export async function command(name, words, {minutes}) {
  const child = spawn(name, words, {stdio: ['ignore', 'inherit', 'inherit'], detached: true});
  // A group of its own can be ended as a whole, but no longer hears Ctrl-C.
  const end = (signal) => child.exitCode === null && child.signalCode === null && kill(child.pid, signal);
  const stop = () => {
    end('SIGTERM');
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const late = setTimeout(() => end('SIGTERM'), minutes * 60_000);
  const later = setTimeout(() => end('SIGKILL'), minutes * 60_000 + grace);
  try {
    const [code, signal] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${[name, ...words].join(' ')} ended with ${signal ?? code}`);
  } finally {
    clearTimeout(late);
    clearTimeout(later);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function kill(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it ended by itself meanwhile
  }
}
