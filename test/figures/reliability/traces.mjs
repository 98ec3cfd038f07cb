// What somebody finds who takes a device apart: profiles of Chromium and Firefox after everything that can happen to a page.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fromBase64url, secretIn, withdrawalOf} from '../../../dist/seal/index.js';
import {until} from '../../road/town.mjs';
import {Chance} from '../../support/chance.ts';
import {start} from './traces/browsers.mjs';
import {atTheStart, beCareless, fillIn, leave, readable, send, writeCode} from './traces/doing.mjs';
import {Markers} from './traces/markers.mjs';
import {controls, openPlace} from './traces/place.mjs';

/** What is done with a page on which every control is filled in. `kill` is last, and `restore` opens what was open then. */
const actions = ['type', 'send', 'leave', 'back', 'reload', 'crash', 'kill', 'restore'];

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed}) {
  const rounds = long ? 5 : 1;
  const rows = await Promise.all(
    ['Chromium', 'Firefox'].map(async (engine) => {
      const all = [];
      for (let round = 0; round < rounds; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one profile after the other
        all.push(await examine(engine, new Chance(seed + round)));
      }
      return judged(engine, all, `${rounds} × ${controls.length} controls × ${actions.length} actions, seed ${seed}`);
    }),
  );
  return rows.flat();
}

function judged(engine, all, ran) {
  const zero = (figure, pick) => {
    const found = all.flatMap(pick);
    return {
      figure: `${engine}: ${figure}`,
      ran,
      target: '0',
      result: [found.length, ...found.slice(0, 6)].join(' | '),
      holds: found.length === 0,
    };
  };
  const every = (figure, pick) => {
    const share = all.filter(pick).length;
    return {
      figure: `${engine}: ${figure}`,
      ran: `${all.length} profiles`,
      target: `${all.length}`,
      result: `${share}`,
      holds: share === all.length,
    };
  };
  return [
    zero('typed, picked, shown: eight letters of it found in the profile', ({found}) =>
      found.filter((each) => !/^(canary|secret)/.test(each)),
    ),
    zero('code, secret and what follows from it: found in the profile', ({found}) =>
      found.filter((each) => each.startsWith('secret')),
    ),
    zero('answers to be seen after Back, reload and restoring', ({seen}) => seen),
    zero('storage of the survey’s site that has another name than agreed', ({storage}) => storage),
    every('canary typed on a careless page, before and after: found', ({written}) => !written.includes(false)),
    every('canary put into IndexedDB there: found', ({found}) =>
      found.some((each) => each.startsWith('canary database')),
    ),
    every('canary put into localStorage there: found', ({found}) =>
      found.some((each) => each.startsWith('canary local')),
    ),
    every('the session was restored: the careless page came back', ({restored}) => restored),
  ];
}

/** One profile, from its first start to its last end. @returns What was found in it on the way. */
async function examine(engine, chance) {
  const markers = new Markers(chance);
  const profile = await mkdtemp(join(tmpdir(), 'heed-traces-'));
  const place = await openPlace();
  const found = new Set();
  const look = (when, how) => {
    for (const [name, where] of markers.findIn(profile, how))
      found.add(`${name}, ${when}: ${[...new Set(where)].slice(0, 2).join(', ')}`);
  };
  const seen = [];
  let running = await start(engine, profile);
  try {
    const careless = await running.browser.newPage();
    const stored = {local: markers.make('canary local'), database: markers.make('canary database')};
    await beCareless(careless, place.careless, markers.make('canary typed first'), stored);
    for (const action of actions.filter((each) => each !== 'restore')) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, in one profile
      seen.push(...(await perform(action, {running, place, markers})));
    }
    const written = [await settled('canary before', {place, markers, profile, page: careless})];
    look('running', {busy: true});
    await running.kill();
    look('killed');
    running = await start(engine, profile, true);
    const restored = await comeBack(running, place, markers, seen);
    const storage = await otherStorage(running, place);
    const last = await running.browser.newPage();
    written.push(await settled('canary after', {place, markers, profile, page: last}));
    look('restored', {busy: true});
    await running.browser.close();
    look('closed');
    return {found: [...found], seen, storage, restored, written};
  } finally {
    if (running.browser.connected) await running.browser.close().catch(() => running.kill());
    await place.close();
    await rm(profile, {recursive: true, force: true, maxRetries: 10});
  }
}

/**
 * Types something on the careless page and waits until it is in the profile: then all that came before had its time, too.
 *
 * @returns Whether it came to be there.
 */
async function settled(name, {place, markers, profile, page}) {
  await beCareless(page, place.careless, markers.make(name));
  const session = (file) => /sessionstore|Sessions/.test(file);
  const there = () => markers.findIn(profile, {busy: true, only: session}).has(name);
  return until(there, 'what was typed, in the profile', 40_000).then(
    () => true,
    () => false,
  );
}

/** Fills everything in and does one thing. @returns Answers that could be seen where none should be. */
async function perform(action, {running, place, markers}) {
  const mine = Object.fromEntries(controls.map((id) => [id, marked(markers, action, id)]));
  const address = await place.survey(action, mine);
  const code = await running.browser.newPage();
  await writeCode(code, `${place.town.site}/code.html`, mine.code);
  const page = await running.browser.newPage();
  await fillIn(page, address, mine);
  const shows = async (on) => {
    const text = await on.evaluate(readable);
    return Object.values(mine)
      .filter((marker) => text.includes(marker) && !picks.has(marker))
      .map(() => `${action}: still to be seen`);
  };
  // Whoever could not see an answer now would not see one later.
  const picks = new Set(['one', 'some', 'scale', 'faces', 'rows', 'order'].map((id) => mine[id]));
  if ((await shows(page)).length === 0 || (await shows(code)).length === 0)
    return [`${action}: nothing was seen even before`];
  switch (action) {
    case 'send': {
      const shown = await send(page);
      await remember(markers, shown, place.form);
      return [];
    }
    case 'leave':
      await leave(page);
      return shows(page);
    case 'back':
      await leave(page);
      await page.goBack().catch(() => undefined);
      return shows(page);
    case 'reload':
      await Promise.all([page.reload(), code.reload()]);
      await atTheStart(page);
      return [...(await shows(page)), ...(await shows(code))];
    case 'crash':
      await running.crash(page);
      return [];
    default:
      return [];
  }
}

const marked = (markers, action, id) => {
  const name = `${id} × ${action}`;
  if (id === 'arabic') return markers.makeArabic(name);
  return id === 'number' ? markers.makeNumber(name) : markers.make(name);
};

/** Has the code looked for in every form, and what it stands for. */
async function remember(markers, shown, form) {
  const secret = secretIn(shown);
  const {w} = await withdrawalOf(secret, form);
  for (const each of [
    shown,
    shown.replaceAll('-', ''),
    shown.toLowerCase(),
    secret,
    secret.toLowerCase(),
    w,
    fromBase64url(w),
  ])
    markers.look('secret', each);
}

/** Looks through what the browser opened again by itself. @returns Whether the careless page is there. */
async function comeBack({browser}, place, markers, seen) {
  await until(
    async () => (await browser.pages()).some((page) => page.url().startsWith(place.careless)),
    'the session, restored',
    20_000,
  ).catch(() => undefined);
  const pages = await browser.pages();
  for (const page of pages.filter((each) => each.url().startsWith(place.town.site))) {
    // oxlint-disable-next-line no-await-in-loop -- one tab after the other
    const text = await Promise.race([
      page.evaluate(readable).catch(() => ''),
      new Promise((resolve) => setTimeout(resolve, 3000, '')),
    ]);
    if (/[jqxzvkw]{12}/.test(text)) seen.push(`restored: ${page.url()}`);
  }
  return pages.some((page) => page.url().startsWith(place.careless));
}

/** What the site stored under a name that nobody agreed to. */
async function otherStorage({browser}, place) {
  const page = await browser.newPage();
  await page.goto(`${place.town.site}/`);
  const there = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({name}) => name),
    caches: await caches.keys(),
    items: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    cookies: document.cookie === '' ? [] : [document.cookie],
    workers: (await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope),
  }));
  await page.close();
  const agreed = place.device?.database ?? `q${place.form}`;
  return Object.values(there)
    .flat()
    .filter((name) => name !== agreed);
}
