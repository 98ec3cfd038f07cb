// A reporter for Node's test runner that leaves in a file how many tests passed, which failed, and what else went wrong.
import {writeFileSync} from 'node:fs';
import process from 'node:process';

const {PLANTS_TOLD: file = '', PLANTS_BAIL: bail} = process.env;

/** How a test itself fails. Everything else is a file that could not be loaded, a hook, or a test that was cut short by another. */
const ITSELF = new Set(['testCodeFailure', 'testTimeoutFailure']);

/** @param {AsyncIterable<{type: string, data: any}>} source */
export default async function* report(source) {
  const sum = {passed: 0, failed: [], broken: []};
  for await (const {type, data} of source) {
    if (type === 'test:pass' && data.details?.type !== 'suite') sum.passed += 1;
    if (type !== 'test:fail') continue;
    const why = data.details?.error?.failureType;
    const isFile = data.file === undefined || data.name === data.file || data.file.endsWith(data.name);
    if (!isFile && ITSELF.has(why)) sum.failed.push(data.name);
    else if (why !== 'subtestsFailed') sum.broken.push(`${data.name}: ${why}`);
    if (bail === 'true' && sum.failed.length > 0) break;
  }
  writeFileSync(file, JSON.stringify(sum));
  yield '';
  // Whoever started this ends what is still running.
  if (bail === 'true') process.exit(1);
}
