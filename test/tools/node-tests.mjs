import {availableParallelism} from 'node:os';
import process from 'node:process';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';

/** A test that takes this long is stuck. */
const timeout = 2 * 60_000;

/**
 * Runs test files with Node's own runner, each in a process of its own, shows what it reports, and gives
 * `{passed, failed, skipped}`. Files that have not ended after so many minutes (one forgot to close a server, perhaps) are
 * ended, and count as failed. Without files there is nothing to count.
 */
export async function nodeTests(files, {minutes, oneByOne = false}) {
  const counts = {passed: 0, failed: 0, skipped: 0};
  if (files.length === 0) return counts;
  const concurrency = oneByOne ? 1 : availableParallelism();
  const signal = AbortSignal.timeout(minutes * 60_000);
  const stream = run({files, timeout, concurrency, signal});
  stream.on('test:summary', ({file, counts: {passed, failed, cancelled, skipped, todo}, success}) => {
    if (file) return; // the sum comes last
    Object.assign(counts, {passed, failed: failed + cancelled, skipped: skipped + todo});
    // A hook that broke after the last test is in no count.
    if (!success && counts.failed === 0) counts.failed = 1;
  });
  for await (const text of stream.compose(spec)) process.stdout.write(text);
  return counts;
}
