// One tab of somebody's browser: the page that asks and sends, in a world that can be made worse.
import {connect, erase} from '../../../../../dist/connect.js';
import {collector, withdrawals} from '../../../../../dist/endpoints/index.js';
import {secretIn} from '../../../../../dist/seal/index.js';

const {world} = frameElement;

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [RealDate.now() + world.ahead]));
  }
  static now = () => RealDate.now() + world.ahead;
};
Object.defineProperty(navigator, 'onLine', {get: () => world.network !== 'offline'});

const realFetch = fetch.bind(globalThis);
/** What a network does to a request. */
const networks = {
  fine: (send) => send(),
  offline: () => Promise.reject(new TypeError('There is no network.')),
  dead: () => Promise.reject(new TypeError('There is no network, though the browser says so.')),
  'lost answer': (send) => send().then(() => Promise.reject(new TypeError('The connection broke.'))),
  'a page': () => Promise.resolve(new Response('<!doctype html><p>Welcome', {headers: {'content-type': 'text/html'}})),
  'error 500': () => Promise.resolve(new Response('Something is wrong.', {status: 500})),
};
globalThis.fetch = async (address, options) => {
  if (address.endsWith('/responses')) world.leaving(options.body);
  world.underWay += 1;
  try {
    return await networks[world.network](() => realFetch(address, options));
  } finally {
    world.underWay -= 1;
  }
};

const {survey, organisation, planted} = world;
const keep = connect({
  survey,
  organisation: {...organisation, keys: world.keys},
  endpoint: planted === 'liar' ? async () => 'taken' : collector(organisation.endpoint),
  withdraw: planted === 'idle withdrawal' ? async () => {} : withdrawals(organisation.endpoint),
});

frameElement.tab = {
  send: (words, tell) => keep(new Map([['words', words]]), 'en', tell),
  withdraw: (code) => erase(organisation, secretIn(code), withdrawals(organisation.endpoint)),
  hear: (name) => dispatchEvent(new Event(name)),
};
