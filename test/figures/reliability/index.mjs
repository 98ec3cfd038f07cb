// What `npm run figures -- reliability` runs: every figure of the queue, the lock and the collector, with its target.
import {performance} from 'node:perf_hooks';

/**
 * One figure, as it came out.
 *
 * @typedef {object} Row
 * @property {string} figure What was counted, in words: `browser killed: lost`.
 * @property {string} ran How often, and from which seed where chance had a part: `40 kills, seed 7`.
 * @property {string} target What it has to be: `0`.
 * @property {string} result What it was.
 * @property {boolean} holds Whether that is on target.
 */

/**
 * Something that measures. `long` asks for the big numbers, `seed` decides everything that is left to chance, and `site` is the folder
 * of a built site.
 *
 * @typedef {(how: {readonly long: boolean, readonly seed: number, readonly site: string}) => Promise<Row[]>} Measure
 */

/** Each file in this folder that measures, in the order in which they run. @type {Record<string, () => Promise<{measure: Measure}>>} */
const all = {
  traces: () => import('./traces.mjs'),
  wire: () => import('./wire.mjs'),
  fuzz: () => import('./fuzz.mjs'),
  xss: () => import('./xss.mjs'),
  flips: () => import('./flips.mjs'),
  lengths: () => import('./lengths.mjs'),
  collector: () => import('./collector.mjs'),
  withdrawn: () => import('./withdrawn.mjs'),
  flood: () => import('./flood.mjs'),
  races: () => import('./races.mjs'),
  faults: () => import('./faults.mjs'),
  hostile: () => import('./hostile.mjs'),
  kills: () => import('./kills.mjs'),
  sequences: () => import('./sequences.mjs'),
  plants: () => import('./plants.mjs'),
};

/**
 * Measures all of it and prints a line for each figure as soon as it is known.
 *
 * @param {{long: boolean, seed: number, site: string, only: readonly string[]}} how
 * @returns How many figures were on target, how many were not, and all of them, measurement by measurement.
 */
export async function reliability({only, ...how}) {
  const unknown = only.find((name) => !Object.hasOwn(all, name));
  if (unknown) throw new Error(`--only ${unknown}: there is ${Object.keys(all).join(', ')}.`);
  const measurements = [];
  for (const name of only.length > 0 ? only : Object.keys(all)) {
    const start = performance.now();
    const rows = await measured(name, how);
    for (const row of rows) print(row);
    const seconds = (performance.now() - start) / 1000;
    console.log(`  (${name}: ${seconds.toFixed(0)} s)`);
    measurements.push({name, seconds, rows});
  }
  const figures = measurements.flatMap(({rows}) => rows);
  const passed = figures.filter(({holds}) => holds).length;
  return {passed, failed: figures.length - passed, measurements};
}

/** One file's rows. One that breaks down, or counts nothing, is a figure that was missed. */
async function measured(name, how) {
  try {
    const {measure} = await all[name]();
    const rows = await measure(how);
    if (rows.length > 0) return rows;
    throw new Error('it counted nothing');
  } catch (error) {
    console.error(error);
    return [{figure: name, ran: '', target: 'runs to its end', result: 'broke down', holds: false}];
  }
}

function print({figure, ran, target, result, holds}) {
  console.log(`${holds ? 'ok  ' : 'NOT '} ${figure.padEnd(70)}  ${ran.padEnd(38)}  ${target.padEnd(10)}  ${result}`);
}
