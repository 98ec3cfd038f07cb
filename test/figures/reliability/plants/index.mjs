// Every bug that is planted to see whether a test catches it. One that no test catches asks for a test, not for another plant.
import {inTheCollector} from './in-the-collector.mjs';
import {onPhones} from './on-phones.mjs';

/**
 * A place in a file where something else is to stand.
 *
 * @typedef {object} Change
 * @property {string} file
 * @property {string} text What stands there, exactly, and nowhere else in the file.
 * @property {string} instead
 */

/**
 * A bug.
 *
 * @typedef {object} Plant
 * @property {string} name What goes wrong, as a sentence.
 * @property {readonly Change[]} changes
 * @property {readonly string[]} tests Those that have to catch it: of the browsers as they are compiled, or of Node.
 */

/** @type {readonly Plant[]} */
export const plants = [...onPhones, ...inTheCollector];

/**
 * What may never be counted as caught: a change that hurts nobody, and a program that does not start at all.
 *
 * @type {readonly Plant[]}
 */
export const noBugs = [
  {
    name: 'A comment is written differently.',
    changes: [{file: 'src/outbox/deliver.ts', text: '// Its time is up only', instead: '// Its time is over only'}],
    tests: ['build/test/outbox/deliver.test.js'],
  },
  {
    name: 'A module for browsers cannot be loaded.',
    changes: [
      {file: 'src/privacy/month.ts', text: 'export function month', instead: 'throw 1;\nexport function month'},
    ],
    tests: ['build/test/privacy/month.test.js'],
  },
  {
    name: 'A module of the collector is no JavaScript.',
    changes: [{file: 'examples/collector/json.mjs', text: 'export function', instead: 'export export function'}],
    tests: ['test/collector/body.test.mjs'],
  },
];
