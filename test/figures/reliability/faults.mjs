// Devices whose storage and locks fail in every way that browsers know: what is said on the screen is true all the same.
import {setTimeout as wait} from 'node:timers/promises';
import {launch} from 'puppeteer-core';
import {Chance} from '../../support/chance.ts';
import {find, launchArguments} from '../../tools/browsers.mjs';
import {DEVICES, LYING} from './faults/devices.mjs';
import {count} from './kills/count.mjs';
import {FAULTS} from './kills/fault-proxy.mjs';
import {readShelf} from './kills/phone.mjs';
import {sitDown} from './kills/quick-person.mjs';
import {buildTown} from './kills/town.mjs';

/** The faults on the way that answer at once: these people wait in front of the screen. */
const QUICK = FAULTS.filter((name) => !name.startsWith('stall'));
/** How often nothing goes wrong on the way. */
const WELL = 0.5;
/** Most of their time they wait. */
const AT_ONCE = 8;
/** Milliseconds until the screen says something, and until everything has arrived: a device may need all its time-outs. */
const [SAID_WITHIN, RECEIVED_WITHIN] = [60_000, 120_000];

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed, site}) {
  const times = long ? 20 : 1;
  const chance = new Chance(seed);
  const names = Object.keys(DEVICES);
  const all = Array.from({length: times}, () => names.map((name) => ({name, device: DEVICES[name]}))).flat();
  const [met, lying] = await Promise.all([
    meetAll({site, people: all, fault: () => (chance.heads(WELL) ? 'none' : chance.one(QUICK))}),
    meetAll({site, people: [{name: 'lying', device: LYING}], fault: () => 'liar'}),
  ]);
  const ran = `${names.length} devices, ${times} each, seed ${seed}`;
  const none = (figure, people, result = people.length) => {
    for (const {name, said, readable} of people)
      console.log(`  ${figure}: ${name} ${JSON.stringify({said, readable})}`);
    return {figure: `device fails: ${figure}`, ran, target: '0', result: String(result), holds: result === 0};
  };
  const says = ({said}, what) => said.some((one) => one.what === what);
  const unreadable = ({people}) => people.filter((one) => says(one, 'kept') && !one.readable);
  const noticed = [lying.lost, lying.falselyReceived, unreadable(lying).length].filter((n) => n > 0).length;
  return [
    none('lost after “received” or “kept”', [], met.lost + met.falselyReceived),
    none('“kept” shown, and not readable in a fresh page', unreadable(met)),
    none(
      'not arrived, though the page stayed open',
      met.people.filter((one) => !says(one, 'received')),
    ),
    none('duplicate rows', [], met.duplicates),
    none(
      'something else said than is true',
      met.people.filter(({said, device}) => device.said && said[0]?.what !== device.said),
    ),
    {
      figure: 'device fails: planted lies are counted',
      ran: 'a device and a server that lie',
      target: '3 of 3',
      result: `${noticed} of 3`,
      holds: noticed === 3,
    },
  ];
}

/** Everybody answers, sends without a network, and has one again a little later. */
async function meetAll({site, people, fault}) {
  const town = await buildTown({site, fault});
  const browser = await launch({executablePath: find('chromium'), args: launchArguments});
  try {
    const waiting = people.map((one, at) => ({...one, words: `person ${at}, ${one.name}`, said: []}));
    const done = [];
    const work = async () => {
      for (let next; (next = waiting.shift());) {
        done.push(next);
        await meet(browser, town, next);
      }
    };
    await Promise.all(Array.from({length: AT_ONCE}, work));
    const read = (bodies) => Promise.all(bodies.map(town.wordsIn));
    const [arrived, rows] = [await read(town.proxy.arrived), await read(await town.rows())];
    return {people: done, ...count({people: done, readable: new Set(), arrived, rows})};
  } finally {
    await browser.close();
    await town.tearDown();
  }
}

/** One person with one device. Notes what the screen said, and whether somebody else finds what it called kept. */
async function meet(browser, town, one) {
  const context = await browser.createBrowserContext();
  try {
    const somebodyElse = await context.newPage(); // first, because a page that is covered shows nothing any more
    const page = await context.newPage();
    await page.evaluateOnNewDocument(one.device.script);
    const person = await sitDown(page, town.site, (what) => one.said.push({what, arrived: town.proxy.arrived.length}));
    if (one.device.full) await fill(page, town.site);
    await person.answer(one.words);
    await page.waitForNetworkIdle({idleTime: 200}); // what locks and keeps is loaded
    await page.setOfflineMode(true);
    await person.send();
    await until(() => one.said.length > 0, SAID_WITHIN);
    one.readable = (await Promise.all((await readShelf(somebodyElse, town)).map(town.wordsIn))).includes(one.words);
    await page.setOfflineMode(false);
    const hurry = () => page.evaluate(() => dispatchEvent(new Event('online')));
    await until(async () => {
      await hurry();
      return one.said.some(({what}) => what === 'received');
    }, RECEIVED_WITHIN);
  } finally {
    await context.close();
  }
}

/** From now on there is no room on the device. */
async function fill(page, site) {
  const session = await page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', {origin: new URL(site).origin, quotaSize: 1_000});
}

/** Looks again and again. What has not come by then is counted, and no error. */
async function until(holds, most) {
  const end = Date.now() + most;
  while (!(await holds()) && Date.now() < end) await wait(200);
}
