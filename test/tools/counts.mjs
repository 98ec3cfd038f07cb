/**
 * How many tests passed in the browsers, told by the test runner (which runs as a process of its own) through a file.
 */

import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

const file = 'build/counts.json';

/** A reporter for the test runner that leaves `{passed, failed, skipped}`, over all browsers. */
export function countReporter() {
  return {
    stop({sessions}) {
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, JSON.stringify(count(sessions)));
    },
  };
}

/** What the last run left, or nothing when it did not come to its end. */
export function browserCounts() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A file that broke outside of any test counts as one failed test. */
function count(sessions) {
  const sum = {passed: 0, failed: 0, skipped: 0};
  for (const session of sessions) {
    const outcomes = all(session.testResults).map(outcome);
    for (const name of outcomes) sum[name] += 1;
    if (!session.passed && !outcomes.includes('failed')) sum.failed += 1;
  }
  return sum;
}

function all(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(all)] : [];
}

function outcome({passed, skipped}) {
  if (skipped) return 'skipped';
  return passed ? 'passed' : 'failed';
}
