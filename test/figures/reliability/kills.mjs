// A browser that dies while two tabs send, on a bad network, to a server that fails: what is lost, doubled or promised in vain?
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {seal, newSecret} from '../../../dist/seal/index.js';
import {pad} from '../../../dist/privacy/index.js';
import {Chance} from '../../support/chance.ts';
import {count} from './kills/count.mjs';
import {FAULTS} from './kills/fault-proxy.mjs';
import {batteryDies, readShelf, switchOn} from './kills/phone.mjs';
import {sitDown} from './kills/quick-person.mjs';
import {buildTown} from './kills/town.mjs';

/** How often nothing at all goes wrong on the way, apart from the browser. */
const WELL = 0.75;
/** How many phones, each with an organisation of its own, are tried side by side. */
const PHONES = 2;
/** The browser dies so many milliseconds after *Send*. */
const [EARLIEST, LATEST] = [200, 2_000];
/** How often the phone is switched on again at the end, for what is still waiting. */
const LAST_TRIES = 3;

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed, site}) {
  const kills = long ? 400 : 40;
  const phones = Array.from({length: PHONES}, (_, phone) => {
    const chance = new Chance(seed + phone);
    const fault = () => (chance.heads(WELL) ? 'none' : chance.one(FAULTS.slice(1)));
    return live({site, kills: kills / PHONES, chance, fault});
  });
  const liar = live({site, kills: 1, chance: new Chance(seed), fault: () => 'liar', doubled: true});
  const [planted, ...all] = await Promise.all([liar, ...phones]);
  const sum = (what) => all.reduce((total, one) => total + one[what], 0);
  const met = new Set(all.flatMap((one) => one.met));
  const something = [sum('found'), sum('received'), sum('kept')].every((n) => n > 0) && met.size === FAULTS.length;
  const ran = `${kills} kills, 2 tabs, seed ${seed}`;
  const none = (figure, result) => ({figure, ran, target: '0', result: String(result), holds: result === 0});
  const noticed = [planted.lost, planted.falselyReceived, planted.duplicates].filter((n) => n > 0).length;
  return [
    none('browser killed: lost', sum('lost')),
    none('browser killed: duplicate rows', sum('duplicates')),
    none('browser killed: falsely “received”', sum('falselyReceived')),
    {
      figure: 'browser killed: there was something to lose, by faults of',
      ran: `${sum('received')} received, ${sum('kept')} kept, ${sum('found')} waited`,
      target: `${FAULTS.length} kinds`,
      result: `${met.size} kinds`,
      holds: something,
    },
    {
      figure: 'browser killed: planted liar and double are counted',
      ran: 'lost, falsely received, doubled',
      target: '3 of 3',
      result: `${noticed} of 3`,
      holds: noticed === 3,
    },
  ];
}

/** Two people after the other two sit down, send, and have the browser die on them. Then all that waits is delivered. */
async function live({site, kills, chance, fault, doubled = false}) {
  let peace = false;
  const town = await buildTown({site, fault: () => (peace ? 'none' : fault())});
  const profile = await mkdtemp(join(tmpdir(), 'heed-profile-'));
  const people = [];
  const waiting = new Set();
  try {
    for (let kill = 0; kill < kills; kill += 1) await oneKill({town, profile, chance, people, waiting, kill});
    peace = true;
    await deliverTheRest({town, profile, waiting});
    if (doubled) await plantDouble(town);
    const read = (bodies) => Promise.all(bodies.map(town.wordsIn));
    const readable = new Set(await read([...waiting]));
    const counted = count({
      people,
      readable,
      arrived: await read(town.proxy.arrived),
      rows: await read(await town.rows()),
    });
    return {...counted, found: waiting.size, met: Object.keys(town.proxy.met)};
  } finally {
    await town.tearDown();
    await rm(profile, {recursive: true, force: true, maxRetries: 10});
  }
}

async function oneKill({town, profile, chance, people, waiting, kill}) {
  const {browser, blank} = await switchOn(profile);
  try {
    for (const body of await readShelf(blank, town)) waiting.add(body);
    const tabs = [blank, await browser.newPage()];
    const seated = await Promise.all(
      tabs.map(async (tab, at) => {
        const one = {words: `kill ${kill}, tab ${at}`, said: []};
        people.push(one);
        const person = await sitDown(tab, town.site, (what) => {
          one.said.push({what, arrived: town.proxy.arrived.length});
        });
        await person.answer(one.words);
        return person;
      }),
    );
    await Promise.all(seated.map((person) => person.send()));
    await wait(EARLIEST + chance.part() * (LATEST - EARLIEST));
  } finally {
    await batteryDies(browser);
  }
}

/** Opens the page again, now that nothing goes wrong, until nothing waits any more. */
async function deliverTheRest({town, profile, waiting}) {
  for (let tries = 0; tries < LAST_TRIES; tries += 1) {
    const {browser, blank} = await switchOn(profile);
    try {
      const left = await readShelf(blank, town);
      for (const body of left) waiting.add(body);
      if (left.length === 0) return;
      const page = await browser.newPage();
      await page.goto(town.site);
      for (let looks = 0; looks < 100 && (await readShelf(blank, town)).length > 0; looks += 1) await wait(100);
    } finally {
      await batteryDies(browser);
    }
  }
}

/** The same words twice in the collector, under two ids: what a retry that was locked anew would do. */
async function plantDouble({organisation: {keys, form}, collector}) {
  for (let times = 0; times < 2; times += 1) {
    const sealed = await seal(pad(JSON.stringify({a: {words: 'doubled'}}), 8192), keys, form, newSecret());
    await fetch(`${collector}/responses`, {method: 'POST', body: JSON.stringify(sealed)});
  }
}
