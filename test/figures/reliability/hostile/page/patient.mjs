// A page with a clock that is turned by hand: what would take an hour takes a second. It sends one response, and waits.
import {connect} from '../../../../../dist/connect.js';
import {collector} from '../../../../../dist/endpoints/index.js';

/** Whoever waits shorter than this really waits: it is a moment, and no pause between attempts. */
const MOMENT = 1_000;
/** As long as an answer may take to come in, in real milliseconds, before the clock goes on without it. */
const PATIENCE = {real: 5_000, stalled: 100};

const realTimeout = setTimeout.bind(globalThis);
const realClear = clearTimeout.bind(globalThis);
const realNow = performance.now.bind(performance);
const realDate = Date.now;
let ahead = 0;
const timers = new Map();

performance.now = () => realNow() + ahead;
Date.now = () => realDate() + ahead;
globalThis.setTimeout = (act, ms = 0, ...rest) => {
  if (ms < MOMENT) return realTimeout(act, ms, ...rest);
  const key = {};
  timers.set(key, {act, due: performance.now() + ms});
  return key;
};
globalThis.clearTimeout = (key) => (timers.has(key) ? timers.delete(key) : realClear(key));

let busy = 0;
let attempts = 0;
const realFetch = fetch.bind(globalThis);
globalThis.fetch = (...what) => {
  attempts += 1;
  return realFetch(...what);
};

const real = (ms) => new Promise((resolve) => realTimeout(resolve, ms));

/** Whether anything is under way: an answer to come, or the device to be written. */
async function active(lock) {
  const {held, pending} = await navigator.locks.query();
  return busy > 0 || [...held, ...pending].some(({name}) => name === lock);
}

async function quiet(lock, most) {
  const end = realNow() + most;
  for (let calm = 0; calm < 3 && realNow() < end;) {
    await real(5);
    calm = (await active(lock)) ? 0 : calm + 1;
  }
}

/** Lets an hour pass: each timer when it is due, and between them as much real time as an answer takes. */
async function anHour(lock, most) {
  const end = performance.now() + 3_600_000;
  for (;;) {
    await quiet(lock, most);
    const [key, next] = [...timers].sort(([, a], [, b]) => a.due - b.due)[0] ?? [];
    if (!next || next.due > end) break;
    ahead += Math.max(0, next.due - performance.now());
    timers.delete(key);
    next.act();
  }
  ahead += Math.max(0, end - performance.now());
}

/** Planted, to be noticed: it believes whatever answers, and follows wherever it is sent. */
const gullible = (address) => async (body, signal) => {
  const {ok} = await fetch(`${address}/responses`, {method: 'POST', body, signal, redirect: 'follow'});
  return ok ? 'taken' : 'later';
};

/** Sends one response, and lets an hour pass. @returns How often it was tried, what the person was told, and how many are left. */
globalThis.send = async ({survey, organisation, planted, stalls, parts}) => {
  let drawn = 0;
  Math.random = () => parts[(drawn += 1) % parts.length]; // how long the pauses are
  const ended = new AbortController();
  const knock = (planted ? gullible : collector)(organisation.endpoint);
  const endpoint = async (...what) => {
    busy += 1;
    try {
      return await knock(...what);
    } finally {
      busy -= 1;
    }
  };
  attempts = 0;
  const told = [];
  const keep = connect({survey, organisation, endpoint, signal: ended.signal});
  await keep(new Map([['words', 'still here']]), 'en', (what) => told.push(what));
  await anHour(`q${organisation.form}`, stalls ? PATIENCE.stalled : PATIENCE.real);
  const left = await shelf(organisation);
  ended.abort();
  timers.clear();
  return {told, attempts, left};
};

/** How many responses the device holds, for a survey of that organisation. */
async function shelf({form}) {
  if (!(await indexedDB.databases()).some(({name}) => name === `q${form}`)) return 0;
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await done(indexedDB.open(`q${form}`));
  const held = database.objectStoreNames.contains('q')
    ? await done(database.transaction('q').objectStore('q').count())
    : 0;
  database.close();
  return held;
}
