// What can happen, one thing at a time, for fast-check to put in any order.
import * as fc from 'fast-check';

const YEAR = 365.25 * 86_400_000;
const MOST_TABS = 3;

/** The model is the least that says what can come next: the rest is in the world, which holds the promises. */
class Command {
  constructor(name, check, run, arguments_ = []) {
    Object.assign(this, {name, arguments_});
    this.check = (model) => check(model, ...arguments_);
    this.run = async (model, world) => {
      await run(model, world, ...arguments_);
      world.settleUp();
    };
  }
  toString() {
    return [this.name, ...this.arguments_].join(' ');
  }
}

const any = () => true;
const aTab = ({tabs}) => tabs > 0;
const aResponse = ({sent}) => sent > 0;
const at = (list, index) => list[index % list.length];

/** Everybody who knows of a response has been told its code. */
const coded = (world) => world.responses.filter(({kept}) => kept);

const kinds = {
  send: [
    aTab,
    async (model, world, which, wait) => {
      model.sent += 1;
      const kept = world.send(at(world.tabs, which));
      if (wait) await kept;
    },
    [fc.nat(2), fc.boolean()],
  ],
  network: [
    any,
    (_model, world, network) => {
      world.network = network;
      if (network !== 'offline') for (const {tab} of world.tabs) tab.hear('online');
    },
    [fc.constantFrom('fine', 'fine', 'offline', 'offline', 'dead', 'lost answer', 'a page', 'error 500')],
  ],
  kill: [
    aTab,
    (model, world, which) => {
      model.tabs -= 1;
      world.kill(at(world.tabs, which));
    },
    [fc.nat(2)],
  ],
  tab: [
    ({tabs}) => tabs < MOST_TABS,
    (model, world) => {
      model.tabs += 1;
      world.openTab();
    },
  ],
  'come back': [aTab, (_model, world, which) => at(world.tabs, which).tab.hear('pageshow'), [fc.nat(2)]],
  clock: [any, (_model, world, years) => (world.ahead = years * YEAR), [fc.constantFrom(-10, 0, 10)]],
  evict: [any, (_model, world) => world.evict()],
  withdraw: [
    (model) => aTab(model) && aResponse(model),
    async (_model, world, which) => {
      const known = coded(world);
      if (known.length > 0) await world.withdraw(at(known, which));
    },
    [fc.nat(5)],
  ],
  'take back': [
    (model) => aTab(model) && aResponse(model),
    async (_model, world, which) => {
      const own = coded(world).filter(({frame}) => frame);
      if (own.length > 0) await world.takeBack(at(own, which));
    },
    [fc.nat(5)],
  ],
  rotate: [any, (_model, world) => (world.keys = world.keys.length > 2 ? world.keys.slice(2) : world.allKeys)],
  'back up': [
    any,
    async (model, world) => {
      model.copy = true;
      await world.collector('backUp');
    },
  ],
  restore: [({copy}) => copy, (_model, world) => world.restore()],
};

/** Sending is what everything else is about, so it is most likely. */
const MORE = ['send', 'send', 'network', 'back up', 'restore'];

/** Any order of them. `favoured` are still more likely. */
export function sequences(favoured = []) {
  const command = (name) => {
    const [check, run, arguments_ = []] = kinds[name];
    return fc.tuple(...arguments_).map((chosen) => new Command(name, check, run, chosen));
  };
  const names = Object.keys(kinds);
  return fc.commands([...names, ...MORE, ...favoured].map(command), {
    maxCommands: 14,
    size: 'max',
  });
}
