// What `npm run figures` runs, after a build. `npm run figures -- reliability` measures the queue, the lock and the collector instead: a few
// minutes, or hours with `--long`. `--seed` repeats a run, `--only` takes the name of one measurement and may be given more than once,
// `--counts` names a file for how many figures were on target, `--page` one for all of them as a page.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {page} from './figures/page.mjs';
import {reliability} from './figures/reliability/index.mjs';
import {pageOf} from './figures/reliability/page.mjs';

const site = fileURLToPath(new URL('../examples/plain-html/', import.meta.url));
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    long: {type: 'boolean'},
    seed: {type: 'string'},
    only: {type: 'string', multiple: true},
    counts: {type: 'string'},
    page: {type: 'string'},
  },
});

if (positionals.includes('reliability')) {
  const {long = false, seed = String(Date.now() % 1_000_000), only = []} = values;
  const how = {long, seed: Number(seed)};
  const {passed, failed, measurements} = await reliability({...how, only, site});
  console.log(`\nseed ${seed}\n${passed} passed, ${failed} failed`);
  if (values.counts) write(values.counts, JSON.stringify({passed, failed}));
  if (values.page) write(values.page, pageOf(measurements, how));
  process.exitCode = failed > 0 ? 1 : 0;
} else {
  await page(site);
}

function write(file, text) {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}
