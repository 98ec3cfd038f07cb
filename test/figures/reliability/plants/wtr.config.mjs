// The test runner of the project, in Chromium alone, that leaves what came of it in a file.
import {writeFileSync} from 'node:fs';
import process from 'node:process';
import config from '../../../../web-test-runner.config.mjs';

const {PLANTS_TOLD: file = '', PLANTS_PORT: port, PLANTS_BAIL: bail} = process.env;

const all = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(all)] : []);

const reporter = {
  stop({sessions}) {
    const tests = sessions.flatMap(({testResults}) => all(testResults)).filter(({skipped}) => !skipped);
    const failed = tests.filter(({passed}) => !passed).map(({name}) => name);
    const broken = sessions
      .filter((session) => !session.passed && all(session.testResults).every(({passed, skipped}) => passed || skipped))
      .map(({testFile, errors}) => `${testFile}: ${errors.map(({message}) => message).join('; ')}`);
    writeFileSync(file, JSON.stringify({passed: tests.length - failed.length, failed, broken}));
  },
};

export default {
  ...config,
  port: Number(port),
  testFramework: {config: {...config.testFramework.config, bail: bail === 'true'}},
  reporters: [reporter],
};
