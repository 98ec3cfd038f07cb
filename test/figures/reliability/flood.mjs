// Whether people get through while somebody floods the collector, and whether a withdrawal tells what it found.
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {proves} from '../../../examples/collector/proof.mjs';
import {chance, response, TOKEN} from '../../collector/given.mjs';
import {taken} from './flood/phone.mjs';
import {withdrawals} from './flood/withdrawals.mjs';

const PER_SECOND = 1_000;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed}) {
  const seconds = long ? 60 : 5;
  const folder = await mkdtemp(join(tmpdir(), 'heed-flood-'));
  try {
    return [
      ...(await oneNetwork(join(folder, 'one.sqlite'), {seconds, seed, phones: long ? 2_000 : 200})),
      ...(await everywhere(join(folder, 'all.sqlite'), {seconds, seed, phones: long ? 300 : 24})),
      ...(await withdrawals({seed, each: long ? 2_000 : 150})),
      ...proofs({seed, times: long ? 100_000 : 3_000}),
    ];
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
  }
}

/** A flood from one network, and people from others, in front of a collector as it comes. */
async function oneNetwork(file, {seconds, seed, phones}) {
  const env = {TOKEN, DATABASE: file, PORT: '0', HEED_TRUST_PROXY: '1'};
  const collector = await started([here('../../../examples/collector/main.mjs')], env);
  try {
    const flood = flooding(collector.url, seconds, seed, '203.0.113.66');
    const people = await visits(phones, seconds, seed, (text, n) =>
      taken(collector.url, text, {from: `198.51.${n % 256}.7`, work: null}),
    );
    const {sent, perSecond, answers} = await flood;
    const ran = `${sent} posts, ${perSecond.toFixed(0)}/s, seed ${seed}`;
    const {201: kept = 0, 429: later = 0} = answers;
    return [
      share('a flood from one network: people taken at the first try', people, ran),
      {
        figure: 'the same: the flood was one, and was asked to come later',
        ran,
        target: '>= 80 %',
        result: `${percent(later, sent)}, ${kept} kept`,
        holds: later >= 0.8 * sent && perSecond >= 0.7 * PER_SECOND,
      },
      none('the same: floods answered with neither a receipt nor a time', sent - kept - later, ran),
    ];
  } finally {
    await collector.end();
  }
}

/** A flood of which nobody can tell where it comes from. People are asked for work, and do it. */
async function everywhere(file, {seconds, seed, phones}) {
  const collector = await started([here('flood/collector.mjs'), file, '500', '20']);
  try {
    // Worked out beforehand: what is measured is the collector, not this machine as a telephone.
    const worked = Array.from({length: phones}, (_, n) => {
      const text = response(chance(seed + 1_000 + n));
      return {text, nonce: nonceFor(text, 16)};
    });
    const flood = flooding(collector.url, seconds, seed + 1);
    await wait(1_500); // by then the flood is a flood
    let asked = 0;
    const people = await visits(phones, seconds - 2, seed, async (_text, n) => {
      const {text, nonce} = worked[n];
      const {ok, work} = await taken(collector.url, text, {work: nonce});
      asked += work ? 1 : 0;
      return {ok};
    });
    const {sent, perSecond, answers} = await flood;
    const ran = `${sent} posts, ${perSecond.toFixed(0)}/s, seed ${seed}`;
    const {201: kept = 0, 429: later = 0} = answers;
    return [
      share('a flood from everywhere: people who do the work, taken', people, ran),
      {
        figure: 'the same: people who were asked for work',
        ran,
        target: 'some',
        result: `${asked} of ${phones}`,
        holds: asked > phones / 2,
      },
      none('the same: floods answered with neither a receipt nor a time', sent - kept - later, ran),
    ];
  } finally {
    await collector.end();
  }
}

/** How long the collector needs to look at a proof, and whether one counts twice. */
function proofs({seed, times}) {
  const random = chance(seed);
  const body = Buffer.from(response(random));
  const nonce = nonceFor(body, 20);
  const took = Array.from({length: times}, () => {
    const start = performance.now();
    proves(body, nonce, 20);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const middle = took[times / 2] ?? Infinity;
  const others = Array.from({length: 500}, () => Buffer.from(response(random)));
  const again = others.filter((other) => proves(other, nonce, 20)).length;
  return [
    {
      figure: 'proof of work: looking at one, the middle of all',
      ran: `${times} times, 12 KB`,
      target: '< 0.1 ms',
      result: `${middle.toFixed(3)} ms`,
      holds: middle < 0.1,
    },
    {
      ...none('proof of work: used again for another response', again, `500 others, seed ${seed}`),
      holds: again === 0 && proves(body, nonce, 20),
    },
  ];
}

/** Lets so many people come, evenly over so many seconds. */
async function visits(phones, seconds, seed, visit) {
  const random = chance(seed + 7);
  const texts = Array.from({length: phones}, () => response(random));
  const all = texts.map(async (text, n) => {
    await wait((n * seconds * 1000) / phones);
    return visit(text, n);
  });
  return (await Promise.all(all)).filter(({ok}) => ok).length / phones;
}

function flooding(url, seconds, seed, address) {
  const child = spawn(
    process.execPath,
    [here('flood/flooder.mjs'), url, String(PER_SECOND), String(seconds), String(seed), ...(address ? [address] : [])],
    {stdio: ['ignore', 'pipe', 'inherit'], timeout: (seconds + 60) * 1000},
  );
  return once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(line));
}

/** Starts a collector as a process, and gives its address once it says it. */
async function started(args, env = {}) {
  const child = spawn(process.execPath, args, {env, stdio: ['ignore', 'pipe', 'inherit']});
  const [line] = await once(createInterface(child.stdout), 'line');
  const ended = once(child, 'close');
  return {
    url: /http:\S+/.exec(line)[0],
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function nonceFor(body, bits) {
  const end = `.${createHash('sha256').update(body).digest('hex')}`;
  for (let n = 0; ; n += 1) {
    const nonce = n.toString(36);
    const digest = createHash('sha256').update(`heed/1 pow${nonce}${end}`).digest();
    if (Math.clz32(digest.readUInt32BE()) >= bits) return nonce;
  }
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const share = (figure, part, ran) => ({figure, ran, target: '>= 99 %', result: percent(part, 1), holds: part >= 0.99});
const none = (figure, count, ran) => ({figure, ran, target: '0', result: String(count), holds: count === 0});
