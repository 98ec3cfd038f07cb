// The figures of the page: what is downloaded, which requirements are held, how long a slow phone takes. Nothing here is a
// test; the tests hold the ceilings.
import {timeLongSurvey} from './long-survey.mjs';
import {requirementsHeld} from './requirements.mjs';
import {CEILINGS, sizesOf} from './sizes.mjs';

const line = (what, value, target = '') => console.log(`${what.padEnd(58)}${String(value).padStart(10)}  ${target}`);
const bytes = (n) => `${n.toLocaleString('en')} B`;

/** Measures all of it and prints it. `site` is the folder of a built site. */
export async function page(site) {
  console.log('\nWhat is downloaded (Brotli 11)');
  const sizes = sizesOf(site);
  line(
    'until the first question is usable',
    bytes(sizes.untilFirstQuestion),
    `at most ${bytes(20_000)}; held at ${bytes(CEILINGS.untilFirstQuestion)}; aim ${bytes(12_000)}`,
  );
  line('checking the definitions, in parallel', bytes(sizes.checking), `held at ${bytes(CEILINGS.checking)}`);
  line(
    'locking, keeping and sending, while the notice is read',
    bytes(sizes.beforeSending),
    `held at ${bytes(CEILINGS.beforeSending)}`,
  );
  for (const [file, size] of sizes.each) line(`  ${file}`, bytes(size));

  const requirements = requirementsHeld();
  console.log(`\nrequirements held by a test: ${requirements.personFacing} (person-facing)`);
  console.log(`requirements held by a test: ${requirements.all} (all)`);
  for (const [whose, sentences] of requirements.open) {
    console.log(`held by none (${whose}):\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`);
  }

  console.log('\n200 questions, 60 conditions, Chromium slowed down 6 times (on a machine that does nothing else), ms');
  const long = await timeLongSurvey(site);
  const summary = (times) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
    return `${at(0.5)} / ${at(0.95)}`;
  };
  const each = {answers: 'an answer', turns: 'a turn of the page'};
  for (const [what, name] of Object.entries(each)) {
    line(`${name}, script: median / 95th of 100`, summary(long[what].map(({script}) => script)), 'under 16');
    line(`${name}, layout that moving the focus forces`, summary(long[what].map(({layout}) => layout)));
  }
}
