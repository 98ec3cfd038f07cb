// Bugs that are planted one after the other, and the tests that have to catch them: a test that never fails promises nothing.
import {another, build, copyOfProject, planted, remove} from './plants/tree.mjs';
import {noBugs, plants} from './plants/index.mjs';
import {tried} from './plants/tried.mjs';
/** @import {Plant} from './plants/index.mjs' */

/** @type {import('./index.mjs').Measure} */
export async function measure({long}) {
  const first = copyOfProject();
  const trees = [first];
  try {
    await build(first);
    trees.push(another(first));
    const green = await areGreen(trees);
    const results = await allTried(trees, long);
    const caught = plants.filter((plant) => results.get(plant)?.length > 0).length;
    const mistaken = noBugs.filter((plant) => results.get(plant)?.length > 0).length;
    const ran = `${plants.length} bugs, each by itself`;
    return [
      {
        figure: 'planted bugs caught',
        ran,
        target: `${plants.length} of ${plants.length}`,
        result: green ? `${caught} of ${plants.length}` : 'tests failed before anything was planted',
        holds: green && caught === plants.length && plants.length >= 20,
      },
      {
        figure: 'planted bugs: what is none, counted as caught',
        ran: `${noBugs.length} other changes`,
        target: '0',
        result: String(mistaken),
        holds: mistaken === 0,
      },
    ];
  } finally {
    trees.forEach(remove);
  }
}

/** Whether all tests pass while nothing is planted: one that fails anyhow catches nothing. */
async function areGreen([forBrowsers, forNode]) {
  const tests = [...new Set(plants.flatMap((plant) => plant.tests))];
  const inBrowsers = tests.filter((file) => file.endsWith('.js'));
  const inNode = tests.filter((file) => file.endsWith('.mjs'));
  const outcomes = await Promise.all([
    tried(forBrowsers, inBrowsers, {bail: false}),
    tried(forNode, inNode, {bail: false}),
  ]);
  const bad = outcomes.flatMap(({failed, broken}) => [...failed, ...broken]);
  for (const each of bad) console.log(`  fails before anything is planted: ${each}`);
  return bad.length === 0 && outcomes.every(({passed}) => passed > 0);
}

/** Which tests caught each. As many at once as there are copies. @returns {Promise<Map<Plant, string[]>>} */
async function allTried(trees, long) {
  const waiting = [...plants, ...noBugs];
  const results = new Map();
  await Promise.all(
    trees.map(async (tree) => {
      for (let plant = waiting.shift(); plant; plant = waiting.shift()) {
        // oxlint-disable-next-line no-await-in-loop -- one bug at a time
        results.set(plant, await caughtBy(tree, plant, long));
      }
    }),
  );
  return results;
}

/** The tests that failed because of a bug. With `long` all of them, printed; otherwise the first one is enough. */
async function caughtBy(tree, plant, long) {
  const takeOut = await planted(tree, plant);
  try {
    const {failed, broken} = await tried(tree, plant.tests, {bail: !long});
    const expected = plants.includes(plant);
    if (expected && failed.length === 0) console.log(`  NOT caught: ${plant.name} ${broken.join(' ')}`);
    if (long && failed.length > 0) console.log(`  caught by ${failed.length}: ${plant.name} (${failed[0]})`);
    return failed;
  } finally {
    takeOut();
  }
}
