import {createRequire} from 'node:module';

const {source: axe} = createRequire(import.meta.url)('axe-core');

/** WCAG 2.2 at levels A and AA, and what axe's authors advise beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What Storybook says when a story stands, and when it fell. */
const good = ['storyFinished', 'docsRendered'];
const bad = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];

/** A story or page of documentation, opened in a browser. `problems` collects whatever goes wrong, as sentences. */
export class Opened {
  problems = [];
  #page;

  /** Opens an entry of Storybook's index, so wide, and waits until it is there. */
  static async open(browser, address, {id, type}, width) {
    const opened = new Opened();
    const page = (opened.#page = await browser.newPage({type: 'window'}));
    page.on('pageerror', (error) => opened.problems.push(`error in the page: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
        opened.problems.push(`a request to elsewhere: ${request.url()}`);
    });
    const said = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await page.evaluateOnNewDocument(listen, good, bad);
    await page.setViewport({width, height: 900});
    // Storybook's own run of axe is put off, because two cannot run at once.
    const view = type === 'docs' ? 'docs' : 'story';
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=${view}&globals=a11y.manual:!true`);
    const fell = await page.evaluate(() => globalThis.__stood);
    if (fell.length > 0) opened.problems.push(...fell, ...said);
    return opened;
  }

  /** Sets the device to light or to dark. */
  async theme(value) {
    await this.#page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
  }

  /** Makes the page so wide. */
  async widen(width) {
    await this.#page.setViewport({width, height: 900});
  }

  /** Looks for what is unusable for some people. Open shadow roots are looked into. */
  async checkAccess() {
    await this.#axe({type: 'tag', values: rules});
  }

  /** Looks for words that are hard to tell from what is behind them. */
  async checkContrast() {
    await this.#axe({type: 'rule', values: ['color-contrast']});
  }

  /** Looks for elements that nobody registered, in every shadow root too. */
  async checkDefined() {
    const names = await this.#page.evaluate(() => {
      const all = (root) =>
        [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
      const unknown = all(document.querySelector('#storybook-root')).filter((node) => !node.matches(':defined'));
      return [...new Set(unknown.map(({localName}) => localName))];
    });
    this.problems.push(...names.map((name) => `nothing is registered as <${name}>`));
  }

  /** Looks whether the page has to be scrolled sideways. */
  async checkWidth() {
    const [content, page] = await this.#page.evaluate(() => {
      const {scrollWidth, clientWidth} = document.scrollingElement;
      return [scrollWidth, clientWidth];
    });
    if (content > page) this.problems.push(`scrolls sideways: ${content} px of content on a page of ${page} px`);
  }

  async close() {
    await this.#page.close();
  }

  async #axe(runOnly) {
    await this.#page.evaluate(axe);
    const [found, where] = await this.#page.evaluate(async (only) => {
      const {violations} = await globalThis.axe.run('#storybook-root', {runOnly: only});
      const sentences = violations.map(
        ({id, help, nodes}) => `${id} (${help}): ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
      return [sentences, `${innerWidth} px, ${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}`];
    }, runOnly);
    this.problems.push(...found.map((sentence) => `${where}: ${sentence}`));
  }
}

/** Runs in the page before anything else. The promise gives what went wrong while the story was drawn and played. */
function listen(goodEvents, badEvents) {
  globalThis.__stood = new Promise((resolve) => {
    const wrong = [];
    const tell = (channel) => {
      for (const name of goodEvents) channel.on(name, () => resolve(wrong));
      for (const name of badEvents)
        channel.on(name, (detail) => {
          wrong.push(`${name}: ${detail?.message ?? detail?.description ?? JSON.stringify(detail)}`);
          if (name !== 'playFunctionThrewException') resolve(wrong); // after that one the story still finishes
        });
    };
    let channel;
    Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        tell(value);
      },
    });
    setTimeout(() => resolve([...wrong, 'was not there after 15 seconds']), 15_000);
  });
}
