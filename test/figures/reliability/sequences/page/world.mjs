// One person, their browser with its tabs, and what they were told about each response. The invariants are held here.
import {withdrawalOf, secretIn} from '../../../../../dist/seal/index.js';

const DAY = 86_400_000;
const PATIENCE = 20_000;

const sha256 = async (text) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
const moment = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

export class World {
  network = 'fine';
  /** How many milliseconds their clock is ahead. */
  ahead = 0;
  /** Requests whose answer is not here yet. */
  underWay = 0;
  tabs = [];
  responses = [];
  violations = [];
  #bodies = new Map();
  #restoring = Promise.resolve();

  /** @param collector Asks this sequence's collector: `rows`, `backUp`, `restore`. */
  constructor({survey, organisation, keys, planted, collector}) {
    Object.assign(this, {survey, organisation, keys, planted, collector});
    this.names = {database: `q${organisation.form}`, lock: `q${organisation.form}`};
  }

  /** A frame is a tab with scripts, timers, connections and locks of its own, and costs little. */
  openTab() {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.world = this;
    const script = frame.contentDocument.createElement('script');
    script.text = globalThis.tabSource;
    frame.contentDocument.body.append(script);
    this.tabs.push(frame);
  }

  /** The tab is gone at once, and nothing in it runs any more. */
  kill(frame) {
    this.tabs.splice(this.tabs.indexOf(frame), 1);
    frame.remove();
    for (const one of this.responses) {
      if (one.frame !== frame) continue;
      one.frame = undefined;
      one.pending = undefined; // it never will be, now
      if (one.evicted || !one.said.has('kept')) one.mayBeGone = true;
    }
  }

  /** Somebody sends. The promise is for what `connect` promises. */
  send(frame) {
    const one = {number: this.responses.length, frame, said: new Set(), day: this.#today};
    this.responses.push(one);
    const tell = (what) => {
      one.said.add(what);
      if (what === 'received') one.check = this.#isThere(one);
    };
    one.pending = this.#told(one, frame.tab.send(`response ${one.number}`, tell));
    return one.pending;
  }

  async #told(one, sending) {
    one.kept = await sending;
    one.id = (await withdrawalOf(secretIn(one.kept.code), this.organisation.form)).id;
    one.pending = undefined;
  }

  /** The browser throws away what it stored. */
  async evict() {
    for (const one of this.responses) {
      one.evicted = true;
      if (!one.frame) one.mayBeGone = true;
    }
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(this.names.database);
      request.addEventListener('success', resolve);
      request.addEventListener('error', () => reject(request.error));
    });
  }

  async withdraw(one) {
    one.asked = true;
    const done = await this.tabs[0].tab.withdraw(one.kept.code).then(
      () => true,
      () => false,
    );
    if (done) one.withdrawn = true;
  }

  async takeBack(one) {
    const {asked} = one;
    const before = one.said.has('received');
    if (!before) one.asked = true;
    const what = await one.kept.takeBack();
    if (what === 'taken-back') one.withdrawn = true;
    if (what === 'too-late') one.asked = asked; // nothing was asked of anybody
    const received = one.said.has('received');
    if (what === 'too-late' ? !received : before) this.violations.push(`${one.number}: ${what}, received: ${received}`);
  }

  restore() {
    this.#restoring = this.#restore();
    return this.#restoring;
  }

  async #restore() {
    const {before, after} = await this.collector('restore', this.planted === 'careless restore');
    const still = new Set(after.map(([id]) => id));
    const lost = new Set(before.map(([id]) => id).filter((id) => !still.has(id)));
    for (const one of this.responses) if (!one.id || lost.has(one.id)) one.mayBeGone = one.restoredAway = true;
    this.#age(true);
  }

  /** After everything that happens: what must not be, already now. */
  settleUp() {
    this.#age(this.network !== 'fine' || this.underWay > 0);
    if (this.violations.length > 0) throw new Error(this.violations.join('; '));
  }

  /** Nothing is in the way any more: what was promised is there in the end, and what was withdrawn is not. */
  async end() {
    this.network = 'fine';
    if (this.tabs.length === 0) this.openTab();
    const until = performance.now() + PATIENCE;
    let why;
    do {
      for (const {tab} of this.tabs) tab.hear('online');
      await this.#quiet(until);
      why = await this.#wrong();
    } while (why && performance.now() < until);
    await Promise.all(this.responses.map(({check}) => check));
    this.settleUp();
    if (why) throw new Error(why);
  }

  close() {
    for (const frame of this.tabs) frame.remove();
    indexedDB.deleteDatabase(this.names.database);
  }

  /** A tab is about to send these bytes. */
  leaving(body) {
    const {id} = JSON.parse(body);
    const first = this.#bodies.get(id) ?? body;
    this.#bodies.set(id, first);
    if (first !== body) this.violations.push(`${id}: sent again with other bytes`);
  }

  get #today() {
    return Math.floor((Date.now() + this.ahead) / DAY);
  }

  /** A response whose time is up may be let go after an attempt that failed. */
  #age(failing) {
    if (!failing) return;
    for (const one of this.responses) if (this.#today - one.day > 7) one.mayBeGone = true;
  }

  /** Something was said to be received: is it there? */
  async #isThere(one) {
    await one.pending;
    const there = (await this.collector('rows')).some(([id]) => id === one.id);
    await this.#restoring; // what an older copy does not have is not to be found in it
    if (!there && one.id && !one.asked && !one.restoredAway)
      this.violations.push(`${one.number}: said to be received, and not there`);
  }

  /** Nothing is under way in any tab. */
  async #quiet(until) {
    for (let calm = 0; calm < 2 && performance.now() < until;) {
      await moment();
      const {held, pending} = await navigator.locks.query();
      const busy = [...held, ...pending].some(({name}) => name === this.names.lock);
      calm = busy || this.underWay > 0 || this.responses.some((one) => one.pending) ? 0 : calm + 1;
    }
  }

  async #wrong() {
    const rows = await this.collector('rows');
    const there = new Map(rows);
    if (there.size !== rows.length) return 'an id is there twice';
    for (const [id, hash] of there) {
      const body = this.#bodies.get(id);
      if (!body) return `${id} is there, and nobody sent it`;
      if ((await sha256(body)) !== hash) return `${id} is there with other bytes`;
    }
    for (const one of this.responses) {
      if (one.withdrawn && there.has(one.id)) return `${one.number} was withdrawn, and is there`;
      const promised = one.said.has('received') ? !one.restoredAway : one.said.size > 0 && !one.mayBeGone;
      if (promised && !one.asked && !there.has(one.id))
        return `${one.number} was ${[...one.said].at(-1)}, and is not there`;
    }
    return undefined;
  }
}
