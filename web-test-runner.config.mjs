import process from 'node:process';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {find, launchArguments} from './test/tools/browsers.mjs';
import {commands} from './test/tools/commands.mjs';
import {countReporter} from './test/tools/counts.mjs';
import {farSide} from './test/tools/far-side.mjs';
import {webkitGtkLauncher} from './test/tools/webkitgtk-launcher.mjs';

/** Each browser is made when it is asked for. Never name Chromium's `browser`: it switches coverage off. */
const launchers = {
  chromium: () => chromeLauncher({launchOptions: {executablePath: find('chromium'), args: launchArguments}}),
  firefox: () =>
    chromeLauncher({puppeteer, concurrency: 1, launchOptions: {browser: 'firefox', executablePath: find('firefox')}}),
  webkit: webkitGtkLauncher,
};

/** `BROWSERS=chromium npx wtr` for a quick look; all three otherwise. */
const wanted = (process.env['BROWSERS'] ?? Object.keys(launchers).join()).split(',');

/**
 * WebKit tells a page of an error when a scroll bar comes while sizes are being told. Nothing has gone wrong then: what was
 * left over is told with the next frame. Every other error fails the test that it happens in.
 */
const testRunnerHtml = (framework) => `<!doctype html>
<html>
  <body>
    <script>
      addEventListener('error', (told) => /^ResizeObserver loop/.test(told.message) && told.stopImmediatePropagation());
    </script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;

/** The tests were compiled into build/ by TypeScript, so what is tested is what is shipped. */
export default {
  files: ['build/test/**/*.test.js'],
  nodeResolve: {exportConditions: ['production', 'default']},
  plugins: [commands(), farSide()],
  browsers: wanted.map((name) => launchers[name]()),
  concurrency: 2,
  concurrentBrowsers: 2,
  testFramework: {config: {timeout: '10000'}},
  testRunnerHtml,
  reporters: [defaultReporter(), countReporter()],
  coverageConfig: {include: ['build/src/**'], reporters: ['text', 'lcovonly']},
};
