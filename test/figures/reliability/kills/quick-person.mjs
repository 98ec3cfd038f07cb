// Somebody who answers the one question faster than anybody could. They press what is really on the screen.

/** Runs in the page, before it: what they do, and what they read. `heard` is called with each new message about their answers. */
function live() {
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((el) => (el.shadowRoot ? [el, ...deep(el.shadowRoot)] : [el]));
  const among = (pick) => deep(document).find((element) => pick(element));
  const soon = async (look) => {
    for (let tries = 0; tries < 1000; tries += 1) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('Waited too long in front of the survey.');
  };
  const button = (label) => soon(() => among((el) => el.localName === 'button' && el.textContent.trim() === label));
  const press = async (label) => (await button(label)).click();
  const write = async (words) => {
    const field = await soon(() => among((el) => ['input', 'textarea'].includes(el.localName)));
    field.value = words;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  };
  globalThis.person = {
    /** Up to the last screen, where all that is left is to send. */
    async answer(words) {
      await press('Start');
      await write(words);
      await press('Continue');
      await button('Send my answers');
    },
    send: () => press('Send my answers'),
  };
  const titles = {
    'Your answers have arrived': 'received',
    'Your answers are kept on this device': 'kept',
    'Your answers are locked': 'held',
  };
  let last;
  setInterval(() => {
    const said = document.querySelector('heed-survey')?.shadowRoot?.querySelector('[part=delivery] h3')?.textContent;
    if (said && said !== last) globalThis.heard?.(titles[said] ?? said);
    last = said;
  }, 10);
}

/**
 * Opens the survey for such a person.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} site
 * @param {(said: string) => void} heard What the screen says about their answers: `kept`, `held` or `received`.
 */
export async function sitDown(page, site, heard) {
  await page.exposeFunction('heard', heard);
  await page.evaluateOnNewDocument(live);
  await page.goto(site);
  return {
    answer: (words) => page.evaluate((what) => globalThis.person.answer(what), words),
    send: () => page.evaluate(() => globalThis.person.send()),
  };
}
