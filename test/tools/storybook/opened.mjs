import {listen, shown, turn} from './heard.mjs';
import {install} from './inside.mjs';

/** How the device can be set. What is not named is as most devices are. */
const usual = {
  'prefers-color-scheme': 'light',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-motion': 'no-preference',
  'forced-colors': 'none',
};

/**
 * The documentation, opened in a window of a browser at one story or page. `problems` collects whatever goes wrong, as
 * sentences.
 */
export class Opened {
  problems = [];
  #address;
  #page;
  #devtools;
  #isLoaded = false;
  /** What was said on the console as an error. Told only when a story falls, because some stories say something. */
  #said = [];

  static async open(browser, address) {
    const opened = new Opened();
    opened.#address = address;
    // In a window of its own, because tabs in the background draw no frames.
    const page = (opened.#page = await browser.newPage({type: 'window'}));
    opened.#devtools = await page.createCDPSession();
    page.on('pageerror', (error) => opened.problems.push(`error in the page: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && opened.#said.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
        opened.problems.push(`a request to elsewhere: ${request.url()}`);
    });
    await Promise.all([page.evaluateOnNewDocument(listen), page.evaluateOnNewDocument(install)]);
    return opened;
  }

  /**
   * Turns to an entry of Storybook's index, and waits until it is there. The page is loaded only the first time, because
   * that takes longer than all there is to look at.
   */
  async show({id, type}, size) {
    this.problems.length = this.#said.length = 0;
    await Promise.all([this.resize(size), this.set({})]);
    const view = type === 'docs' ? 'docs' : 'story';
    // Storybook's own run of axe is put off, because two cannot run at once.
    const url = `${this.#address}/iframe.html?id=${id}&viewMode=${view}&globals=a11y.manual:!true`;
    if (!this.#isLoaded) await this.#page.goto(url);
    const fell = await (this.#isLoaded ? this.run(turn, id, view) : this.run(shown, id));
    this.#isLoaded = true;
    if (fell.length > 0) this.problems.push(...fell, ...this.#said);
    await this.run(() => scrollTo(0, 0));
  }

  /** Sets the device: `{'prefers-color-scheme': 'dark'}`. */
  async set(features) {
    const all = Object.entries({...usual, ...features}).map(([name, value]) => ({name, value}));
    await this.#devtools.send('Emulation.setEmulatedMedia', {features: all});
  }

  /** Makes the page so wide and high. */
  async resize({width, height}) {
    await this.#page.setViewport({width, height});
  }

  /** Runs a function inside the page. */
  run(work, ...given) {
    return this.#page.evaluate(work, ...given);
  }

  /** Looks with a function that runs inside the page and gives sentences, or a promise of them. */
  async look(where, check, ...given) {
    const found = await this.#page.evaluate(check, ...given);
    this.problems.push(...found.map((sentence) => `${where}: ${sentence}`));
  }

  /** A picture of a part of the page, as PNG. */
  picture(clip) {
    return this.#page.screenshot({clip, captureBeyondViewport: false, optimizeForSpeed: true});
  }

  async close() {
    await this.#page.close();
  }
}
