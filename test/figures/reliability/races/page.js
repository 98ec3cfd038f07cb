// Plays interleavings in a browser: two tabs that send, one that keeps, one that takes back, on a real database, a step at a time.
import {array, assert, asyncProperty, constantFrom, scheduler as schedulers} from 'fast-check';
import {deliver, Outbox} from 'heed-survey/outbox';
import {DeviceShelf} from '../../../../dist/outbox/shelf.js';

/** Each thing that the far side, or the line to it, can do with a response. */
const LUCK = ['taken', 'later', 'lost before', 'lost after'];

/** Who acts in an interleaving goes on only when it is chosen: one step of one of them at a time. */
let turn = () => Promise.resolve();

for (const method of ['keep', 'waiting', 'has', 'take']) {
  const real = DeviceShelf.prototype[method];
  DeviceShelf.prototype[method] = async function (...given) {
    await turn(method);
    return real.apply(this, given);
  };
}
// Without locks, so that nothing but the steps themselves keeps two tabs apart.
Object.defineProperty(navigator, 'locks', {value: undefined});

/** Faults that must be seen, or nothing here would show anything. Each replaces something and gives it back. */
const faults = {
  'sends without looking again whether it may': () => swap(Outbox.prototype, 'leaving', async () => true),
  'lets go before it has arrived': () =>
    swap(Outbox.prototype, 'leaving', async function (id) {
      await this.remove(id);
      return true;
    }),
  'deletes the database without looking whether it is empty': () => {
    const {take} = DeviceShelf.prototype;
    return swap(DeviceShelf.prototype, 'take', async function (id) {
      const found = await take.call(this, id);
      const {name} = (await indexedDB.databases()).find(({name: each}) => each.startsWith('race-')) ?? {};
      if (name) await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
      return found;
    });
  },
};

function swap(target, name, instead) {
  const own = target[name];
  target[name] = instead;
  return () => (target[name] = own);
}

/**
 * Plays so many interleavings and counts what went wrong.
 *
 * @param {{runs: number, seed: number, fault?: string}} how
 */
globalThis.race = async ({runs, seed, fault}) => {
  const restore = fault ? faults[fault]() : () => undefined;
  const sum = {played: 0, lost: 0, afterTakenBack: 0, duplicates: 0, left: 0, orders: new Set()};
  const luck = array(constantFrom(...LUCK), {minLength: 8, maxLength: 8});
  const property = asyncProperty(schedulers(), luck, async (scheduler, chances) => {
    const seen = await interleave(scheduler, chances);
    sum.played += 1;
    for (const each of ['lost', 'afterTakenBack', 'duplicates', 'left']) sum[each] += seen[each];
    sum.orders.add(seen.order);
  });
  try {
    await assert(property, {numRuns: runs, seed, endOnFailure: true});
  } finally {
    restore();
  }
  return {...sum, orders: sum.orders.size};
};

globalThis.faults = Object.keys(faults);

/** One interleaving, and what was wrong with it in the end. */
async function interleave(scheduler, chances) {
  const names = {database: `race-${crypto.randomUUID()}`, store: 's'};
  const place = collector(chances, (what) => turn(what));
  const [one, other] = [new Outbox(names), new Outbox(names)];
  turn = () => Promise.resolve();
  const kept = new Set(['a', 'b']);
  await one.keep('a', 'a');
  await one.keep('b', 'b');
  const taking = ['a', 'c'];
  const order = await stepByStep(scheduler, [
    () => drain(one, place),
    () => drain(other, place),
    async () => {
      kept.add('c');
      await other.keep('c', 'c');
      await takeBack(other, 'c', place);
    },
    async () => {
      kept.add('d');
      await other.keep('d', 'd');
    },
    () => takeBack(one, 'a', place),
  ]);
  turn = () => Promise.resolve();
  place.willTake();
  // Both tabs are closed. A later visit knows what is on the device, and nothing else.
  await drain(new Outbox(names), place);
  const databases = await indexedDB.databases();
  const lost = [...kept].filter((id) => !taking.includes(id) && place.rows.filter((row) => row === id).length === 0);
  const result = {
    lost: lost.length,
    afterTakenBack: place.afterTakenBack.length + taking.filter((id) => place.rows.includes(id)).length,
    duplicates: place.rows.length - new Set(place.rows).size,
    left: databases.filter(({name}) => name === names.database).length,
    order,
  };
  indexedDB.deleteDatabase(names.database);
  return result;
}

/** Lets all of them begin, and whenever all who are not done stand still, one of them take a step. Gives the order. */
async function stepByStep(scheduler, actors) {
  let [moving, unfinished, stands] = [actors.length, actors.length, () => undefined];
  const order = [];
  turn = async (what) => {
    moving -= 1;
    stands();
    await scheduler.schedule(Promise.resolve(), what);
    order.push(what);
    moving += 1;
  };
  const acting = actors.map(async (act) => {
    await act();
    moving -= 1;
    unfinished -= 1;
    stands();
  });
  // oxlint-disable-next-line no-unmodified-loop-condition -- by those who act
  while (unfinished > 0) {
    if (moving > 0) await new Promise((resolve) => (stands = resolve));
    else if (scheduler.count() > 0) await scheduler.waitOne();
    else await new Promise((go) => setTimeout(go));
  }
  await Promise.all(acting);
  return order.join();
}

/** What `connect` does when somebody takes a response back: where it may have left, the collector is asked to delete it. */
async function takeBack(outbox, id, place) {
  const mayHaveLeft = await outbox.takeBack(id);
  if (mayHaveLeft) place.withdraw(id);
  else place.neverLeft(id);
}

const drain = (outbox, place) =>
  deliver(outbox, place.endpoint, {signal: new AbortController().signal, lock: '', retentionDays: 7});

/** A collector as ours is, at the end of a line that fails as chance has it. */
function collector(chances, step) {
  const [rows, withdrawn, never, afterTakenBack, luck] = [[], new Set(), new Set(), [], [...chances]];
  let tries = 0;
  const arrive = (id) => {
    if (never.has(id)) afterTakenBack.push(id);
    if (withdrawn.has(id)) return 'gone';
    if (!rows.includes(id)) rows.push(id);
    return 'taken';
  };
  return {
    rows,
    afterTakenBack,
    withdraw(id) {
      withdrawn.add(id);
      if (rows.includes(id)) rows.splice(rows.indexOf(id), 1);
    },
    /** Somebody was told that it never left. */
    neverLeft(id) {
      never.add(id);
      if (rows.includes(id)) afterTakenBack.push(id);
    },
    willTake: () => luck.fill('taken'),
    async endpoint(id) {
      const chance = luck[tries++ % luck.length];
      await step('sets out');
      if (chance === 'lost before') throw new TypeError('Failed to fetch');
      const verdict = chance === 'later' ? 'later' : arrive(id);
      await step('comes back');
      if (chance === 'lost after') throw new TypeError('Failed to fetch');
      return verdict;
    },
  };
}
