// Scripts that run in the page of the stage. Each goes into it alone, so that it may use nothing from outside itself.

/** Before anything else: counts what runs that should not, and what the policy stops. */
export function watch() {
  Object.assign(globalThis, {ranHere: 0, violations: []});
  const ran = () => void (globalThis.ranHere += 1);
  for (const name of ['heedRan', 'alert', 'confirm', 'prompt', 'print']) {
    Object.defineProperty(globalThis, name, {value: ran, writable: false, configurable: false});
  }
  addEventListener(
    'securitypolicyviolation',
    ({violatedDirective, sample, blockedURI}) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`.slice(0, 200)),
    true,
  );
  // A kind of question as a site may bring it: shows its options as words, and takes words.
  class Guest extends HTMLElement {
    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
      const field = Object.assign(document.createElement('input'), {
        type: 'text',
        autocomplete: 'off',
        value: this.answer ?? '',
      });
      field.addEventListener('input', () => {
        this.answer = field.value;
        this.dispatchEvent(new Event('change', {bubbles: true}));
      });
      root.replaceChildren(String(this.options?.say ?? ''), field);
    }
  }
  customElements.define('fuzz-guest', Guest);
}

/**
 * Shows a survey and goes through it: picks the first thing there is to pick, writes into everything, opens what is folded up,
 * looks at the review and sends.
 *
 * `spoil` plants a fault: headings are written as markup.
 *
 * @returns What was on each screen, as tags with how often they are there; where links lead; what was handed over; what is wrong.
 */
export async function walk({survey, organisation}, {typed = 'words', most = 200, spoil = false} = {}) {
  const end = performance.now() + 20_000;
  const element = document.createElement('heed-survey');
  const problems = [];
  let sent;
  element.addEventListener('problem', () => problems.push(...element.problems));
  element.lang = 'en';
  element.customKinds = [
    {
      element: 'fuzz-guest',
      options: {safeParse: (data) => ({success: true, data})},
      inWords: (answer) => String(answer),
    },
  ];
  element.keep = async (collected, _language, tell) => {
    sent = [...collected];
    tell('kept');
    return {takeBack: async () => 'taken-back', code: 'ABCD-EFGH'};
  };
  document.querySelector('main').replaceChildren(element);
  Object.assign(element, {survey, organisation});
  const turn = () =>
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  const until = async (holds) => {
    for (;;) {
      const found = holds();
      if (found || problems.length > 0) return found;
      if (performance.now() > end) throw new Error('nothing came');
      // oxlint-disable-next-line no-await-in-loop
      await turn();
    }
  };
  const inside = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
  const all = () => (element.shadowRoot ? inside(element.shadowRoot) : []);
  const part = (name) => element.shadowRoot?.querySelector(`#screen [part~=${name}]`);
  const screens = [];
  const links = [];
  const look = (name) => {
    // The fault that a program could have: words taken for markup.
    if (spoil) for (const each of all()) if (/^h[23]$/.test(each.localName)) each.innerHTML = each.textContent;
    const tags = {};
    for (const each of all()) {
      // Words in a paragraph may bring a hint with them, which is one more.
      if (each.localName !== 'p') tags[each.localName] = (tags[each.localName] ?? 0) + 1;
      for (const {name: attribute} of each.attributes) if (/^on/i.test(attribute)) tags[attribute] = 1;
      if (each.localName === 'a') links.push(each.protocol);
      if (each.localName === 'details') each.open = true;
    }
    screens.push({name, tags});
  };
  const answer = () => {
    for (const field of all().filter((each) => each.matches('input, textarea, select'))) {
      if (field.matches('.language select')) continue;
      if (field.matches('[type=radio], [type=checkbox]')) {
        const {host} = field.getRootNode();
        // Beside a field there are only the reasons for leaving it.
        const picks = !/^heed-(text|number|date|custom)$/.test(host.localName);
        if (picks && host.shadowRoot.querySelector('input') === field) field.click();
      } else if (field.localName === 'select') {
        field.selectedIndex = field.options.length - 1;
        field.dispatchEvent(new Event('change', {bubbles: true}));
      } else {
        field.value =
          field.inputMode === 'numeric' ? '1' : typed.slice(0, field.maxLength > 0 ? field.maxLength : undefined);
        field.dispatchEvent(new Event('input', {bubbles: true}));
      }
    }
  };
  const start = await until(() => element.shadowRoot?.querySelector('#screen button.main'));
  if (!start) return {screens, problems, sent, links};
  look('notice');
  start.click();
  for (let at = 1; at <= most; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await until(() => part('send') ?? part('next'));
    if (part('send') || problems.length > 0) break;
    answer();
    // oxlint-disable-next-line no-await-in-loop
    await element.updateComplete;
    look(`screen ${at}`);
    part('next').click();
    // oxlint-disable-next-line no-await-in-loop
    await element.updateComplete;
  }
  if (!part('send')) return {screens, problems, sent, links};
  look('review');
  part('send').click();
  await until(() => !part('send') && !part('next') && element.shadowRoot.querySelector('#screen h2, #screen p'));
  await until(() => !sent || part('delivery'));
  await turn();
  look('end');
  return {screens, problems, sent, links};
}
