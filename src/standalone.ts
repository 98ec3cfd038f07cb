import './define.js';
import type {Keep} from './engine/index.js';
import type {Organisation, Survey} from './schema/index.js';
import type {SurveyElement} from './shell/index.js';
import {once} from './ui/index.js';

/**
 * For a `<script>` tag: gives every `<heed-survey src="…" organisation="…">` on the page what its attributes name.
 *
 * Locking and sending load after the notice is shown. If they did not come, they are asked for again at *Send*.
 */
async function prepare(element: SurveyElement): Promise<void> {
  // Nothing can be locked outside a secure context, so nothing is asked.
  if (!globalThis.crypto?.subtle) throw new Error('cannot lock anything, because the page is not served over https.');
  const [survey, organisation] = await Promise.all([
    json<Survey>(element, 'src'),
    json<Organisation>(element, 'organisation'),
  ]);
  const connecting = once(async () => {
    const [{canLock, connect}, reached] = await Promise.all([
      import('./connect.js'),
      import('./endpoints/reach.js').then(({reach}) => reach(organisation.endpoint)),
    ]);
    if (!(await canLock(organisation))) {
      const message = 'has no key that this browser can lock to; run `heed keys new`.';
      element.refuse([{path: 'organisation.keys', message}]);
      throw new Error(message);
    }
    return connect({survey, organisation, ...reached, memoryOnly: element.device === 'shared'});
  });
  const prefetch = () => void connecting().catch(() => undefined);
  element.addEventListener('ready', prefetch, {once: true});
  const keep: Keep = async (...answers) => (await connecting())(...answers);
  Object.assign(element, {survey, organisation, keep});
}

/** Not checked here: the element does that before it shows anything. */
async function json<T>(element: Element, attribute: string): Promise<T> {
  const address = element.getAttribute(attribute);
  if (!address) throw new Error(`has no ${attribute}; write where the JSON file is.`);
  const response = await fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer'});
  if (!response.ok) throw new Error(`could not load ${address} (${response.status}); check ${attribute}.`);
  return response.json().catch(() => {
    throw new Error(`cannot read ${address}, because it is not JSON; run \`heed check\` on it.`);
  });
}

for (const element of document.querySelectorAll('heed-survey')) {
  prepare(element).catch(({message}: Error) => element.refuse([{path: '', message}]));
}
// On a page of its own: nobody else loads what it needs.
for (const element of document.querySelectorAll('heed-withdraw')) {
  void import('./withdraw.js').then(({equip}) => equip(element, json(element, 'organisation')));
}
