import './define.js';
import type {Keep} from './engine/index.js';
import type {Organisation, Survey} from './schema/index.js';
import type {SurveyElement} from './shell/index.js';
import type {WithdrawElement} from './shell/withdraw-element.js';

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
  const connecting = later(async () => {
    const [{canLock, connect}, reached] = await Promise.all([
      import('./connect.js'),
      import('./endpoints/reach.js').then(({reach}) => reach(organisation.endpoint)),
    ]);
    if (!(await canLock(organisation)))
      element.refuse([
        {path: 'organisation.keys', message: 'has no key that this browser can lock to; run `heed keys new`.'},
      ]);
    return connect({survey, organisation, ...reached, memoryOnly: element.device === 'shared'});
  });
  const prefetch = () => void connecting().catch(() => undefined);
  element.addEventListener('ready', prefetch, {once: true});
  const keep: Keep = async (...answers) => (await connecting())(...answers);
  Object.assign(element, {survey, organisation, keep});
}

/** The same for `<heed-withdraw organisation="…">`, which stands on a page of its own: nobody else loads it. */
async function prepareWithdrawal(element: WithdrawElement): Promise<void> {
  const [organisation, {equip}] = await Promise.all([json(element, 'organisation'), import('./withdraw.js')]);
  await equip(element, organisation);
}

/** Does something once, and again only if it went wrong. */
function later<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

/** Not checked here: the element does that before it shows anything. */
async function json<T>(element: Element, attribute: string): Promise<T> {
  const address = element.getAttribute(attribute);
  if (!address) throw new Error(`has no ${attribute} attribute; write where the JSON file is.`);
  const response = await fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer'});
  if (!response.ok)
    throw new Error(`could not load ${address} (${response.status}); check the ${attribute} attribute.`);
  return response.json().catch(() => {
    throw new Error(`cannot read ${address}, because it is not JSON; run \`heed check\` on it.`);
  });
}

for (const element of document.querySelectorAll('heed-survey')) {
  prepare(element).catch(({message}: Error) => element.refuse([{path: '', message}]));
}
for (const element of document.querySelectorAll('heed-withdraw')) {
  // oxlint-disable-next-line no-console -- for the developer, about the page, before anybody has written a code
  prepareWithdrawal(element).catch(({message}: Error) => console.error(`heed-withdraw: ${message}`));
}
