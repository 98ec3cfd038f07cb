// Definitions that nobody would write: read without harm and without delay, and what is taken can be answered and read again.
import process from 'node:process';
import {isDeepStrictEqual} from 'node:util';
import {parseOrganisation, parseSurvey} from '../../../dist/schema/index.js';
import {Chance} from '../../support/chance.ts';
import {documents, good} from './fuzz/documents.mjs';
import {drawn} from './fuzz/drawn.mjs';
import {answered, road} from './fuzz/whole-way.mjs';

/** How long reading one definition may keep the processor busy, in milliseconds. What is over it is read twice more. */
const LONGEST = 50;
/** How often something slow is tried before it counts as slow. */
const TIMES = 8;

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed, site}) {
  const count = long ? 200_000 : 5_000;
  const draws = long ? 2_000 : 40;
  const chance = new Chance(seed);
  const run = await fuzz(count, documents(chance, site), chance, {parseSurvey, parseOrganisation});
  const shown = await drawn(run.sample.slice(0, draws), site);
  const ran = `${count} definitions, seed ${seed}`;
  const taken = `${run.accepted} accepted, seed ${seed}`;
  const planted = await canSee();
  return [
    row('fuzzed definitions: uncaught', ran, '0', run.threw),
    row(
      `fuzzed definitions: over ${LONGEST} ms each of ${TIMES} times`,
      `${ran}, slowest ${run.slowest.toFixed(0)} ms`,
      '0',
      run.slow,
    ),
    row('fuzzed definitions: accepted, answered, locked, not the same opened', taken, '0', run.lost),
    row('fuzzed definitions: harm to what all objects share', ran, '0', run.harmed),
    row('fuzzed definitions: accepted, not shown to the last screen', `${shown.tried} in Chromium`, '0', shown.failed),
    row('fuzzed definitions: planted faults that are counted', '4 faults', '4', planted),
    row(
      'fuzzed definitions: share accepted, so that the above says something',
      ran,
      'over 20 %',
      Math.round((100 * run.accepted) / count),
      (share) => share > 20,
    ),
  ];
}

const row = (figure, ran, target, result, holds = (value) => String(value) === target) => ({
  figure,
  ran,
  target,
  result: Array.isArray(result) ? describe(result) : String(result),
  holds: holds(Array.isArray(result) ? result.length : result),
});

const describe = (faults) => [faults.length, ...new Set(faults.slice(0, 5))].join(' | ').slice(0, 600);

/** Reads so many documents with these two, and takes what is accepted the whole way. */
async function fuzz(count, next, chance, parsers) {
  const found = {threw: [], slow: [], lost: [], harmed: [], accepted: 0, slowest: 0, sample: []};
  const travel = await road();
  const untouched = shared();
  for (let at = 0; at < count; at += 1) {
    const document = next();
    const [parse, input] =
      'survey' in document
        ? [parsers.parseSurvey, document.survey]
        : [parsers.parseOrganisation, document.organisation];
    const taken = look(parse, input, at, found);
    if (shared() !== untouched) found.harmed.push(`definition ${at}`);
    if (!taken) continue;
    found.accepted += 1;
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a seed says all
    const wrong = await wholeWay(parse, taken, chance, travel, 'survey' in document);
    if (wrong) found.lost.push(`definition ${at}: ${wrong}`);
    if ('survey' in document) found.sample.push(taken);
    if (found.sample.length > 4_000) found.sample.length = 3_000;
  }
  return found;
}

/** One reading, with a clock. @returns What was accepted. */
function look(parse, input, at, found) {
  try {
    const once = () => {
      const start = busy();
      const read = parse(input);
      return {read, took: busy() - start};
    };
    const {read, took} = once();
    // What is slow each time is slow. Once, it may be the machine, which others use as well.
    let least = took;
    for (let times = 1; least > LONGEST && times < TIMES; times += 1) least = Math.min(least, once().took);
    found.slowest = Math.max(found.slowest, least);
    if (least > LONGEST) found.slow.push(`definition ${at}: ${least.toFixed(0)} ms`);
    return read.ok ? read.value : undefined;
  } catch (error) {
    found.threw.push(`definition ${at}: ${error?.stack ?? error}`);
    return undefined;
  }
}

/** How long this thread has been at work, in milliseconds: others who use the machine meanwhile do not count. */
function busy() {
  const {user, system} = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** What goes wrong with an accepted definition after it was read. */
async function wholeWay(parse, value, chance, travel, isSurvey) {
  try {
    const again = parse(JSON.parse(JSON.stringify(value)));
    if (!again.ok) return `written down and read again, it is refused: ${JSON.stringify(again.problems[0])}`;
    if (!isDeepStrictEqual(plain(again.value), plain(value))) return 'written down and read again, it is another';
    return isSurvey ? await travel(value, answered(chance, value)) : undefined;
  } catch (error) {
    return String(error?.stack ?? error);
  }
}

/** As JSON has it: nothing that is undefined, no zero below zero. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** Everything that hangs on what all objects share, in one line. */
function shared() {
  return [Object, Array, String, Function, Map, Promise]
    .map((each) => `${Reflect.ownKeys(each).length}.${Reflect.ownKeys(each.prototype).length}`)
    .join();
}

/** How many of four planted faults are counted: one that throws, one that dawdles, one that loses something, one that does harm. */
async function canSee() {
  const chance = new Chance(4);
  const dawdle = () => {
    for (const end = busy() + LONGEST + 5; busy() < end;);
  };
  const plant = async (parse) => fuzz(6, () => ({survey: good(chance)}), chance, {parseSurvey: parse});
  const throwing = await plant(() => {
    throw new RangeError('planted');
  });
  const slow = await plant((input) => (dawdle(), parseSurvey(input)));
  const lossy = await plant((input) => {
    const read = parseSurvey(input);
    return read.ok
      ? {
          ok: true,
          value: {
            ...read.value,
            parts: [...read.value.parts, {id: 'x', questions: [{id: 'q', kind: 'yes-no', ask: NaN}]}],
          },
        }
      : read;
  });
  const harming = await plant((input) => {
    Object.prototype.harmed = true; // oxlint-disable-line no-extend-native -- that is the fault
    return parseSurvey(input);
  });
  delete Object.prototype.harmed;
  return [throwing.threw, slow.slow, lossy.lost, harming.harmed].filter((faults) => faults.length > 0).length;
}
