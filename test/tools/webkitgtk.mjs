/**
 * WebKitGTK, the nearest to Safari that runs on Linux, driven over plain WebDriver: no library speaks to it well.
 */

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {setTimeout as pause} from 'node:timers/promises';
import {find} from './browsers.mjs';
import {actions} from './keys.mjs';

/** Drawing in software, because a test machine has no graphics card, and no bus to assistive technology. */
const plain = {LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', NO_AT_BRIDGE: '1'};

/** MiniBrowser's toolbar keeps its window wider than a phone, unless the toolbar itself is made tiny. */
const tinyToolbar = '* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; }';

const startWithin = 20_000;

/** One browser with one window, on a screen nobody sees. */
export class WebKitGtk {
  #screen;
  #driver;
  #base;
  #settings = mkdtempSync(join(tmpdir(), 'webkitgtk-'));

  /**
   * Starts a browser. It forgets everything when it quits.
   *
   * @param {'normal' | 'none'} patience With `none` it is not waited for a page that loads: what is there can be looked at.
   */
  static async start(patience = 'normal') {
    const browser = new WebKitGtk();
    await browser.#launch(patience).catch(async (error) => {
      await browser.quit();
      throw error;
    });
    return browser;
  }

  /** Goes to an address and waits until the page has loaded. */
  async open(url) {
    await this.#ask('POST', '/url', {url});
  }

  /** Runs a function in the page, awaits it, and gives back its result. Arguments must survive JSON. */
  async run(work, ...args) {
    return this.#ask('POST', '/execute/sync', {script: `return (${work})(...arguments)`, args});
  }

  /** Waits until a function run in the page gives something truthy, and gives that back. */
  async until(work, {within = 10_000, args = []} = {}) {
    const deadline = performance.now() + within;
    for (;;) {
      const value = await this.run(work, ...args);
      if (value) return value;
      if (performance.now() > deadline) throw new Error(`waited ${within} ms in vain for ${work}`);
      await pause(50);
    }
  }

  /** Presses keys. See `keys.mjs` for how to write them. */
  async keys(steps) {
    await this.#ask('POST', '/actions', {actions: actions(steps)});
  }

  /** Clicks at a point of the viewport. */
  async click(x, y) {
    const press = [
      {type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y)},
      {type: 'pointerDown', button: 0},
      {type: 'pointerUp', button: 0},
    ];
    const mouse = {type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: press};
    await this.#ask('POST', '/actions', {actions: [mouse]});
  }

  /**
   * Makes the page so wide and so high. WebDriver only knows the window, so the frame around the page is added; and the
   * window stays in the middle, because without a window manager the one under the pointer has the focus.
   */
  async viewport(width, height) {
    const [beside, above, across, down] = await this.run(() => [
      outerWidth - innerWidth,
      outerHeight - innerHeight,
      screen.width,
      screen.height,
    ]);
    const size = {width: width + beside, height: height + above};
    const place = {x: Math.round((across - size.width) / 2), y: Math.round((down - size.height) / 2)};
    await this.#ask('POST', '/window/rect', {...place, ...size});
    await this.until((w, h) => innerWidth === w && innerHeight === h, {within: 2000, args: [width, height]});
  }

  /** Closes the browser and everything that was started for it. */
  async quit() {
    if (this.#base) await this.#ask('DELETE', '').catch(() => undefined); // it may be gone already
    await end(this.#driver);
    await end(this.#screen); // a browser that did not hear the rest goes with its screen
    rmSync(this.#settings, {recursive: true, force: true});
  }

  async #launch(pageLoadStrategy) {
    for (const toolkit of ['gtk-3.0', 'gtk-4.0']) {
      mkdirSync(join(this.#settings, toolkit));
      writeFileSync(join(this.#settings, toolkit, 'gtk.css'), tinyToolbar);
    }
    const port = await freePort();
    const display = process.env['DISPLAY'] ?? (await this.#openScreen());
    this.#driver = spawn(find('driver'), [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {...process.env, ...plain, DISPLAY: display, XDG_CONFIG_HOME: this.#settings},
    });
    this.#base = `http://127.0.0.1:${port}`;
    await this.#ready();
    const browser = {binary: find('minibrowser'), args: ['--automation']};
    const timeouts = {script: 60_000, pageLoad: 60_000, implicit: 0};
    // Tests have certificates that nobody has signed.
    const alwaysMatch = {'webkitgtk:browserOptions': browser, timeouts, pageLoadStrategy, acceptInsecureCerts: true};
    const capabilities = {alwaysMatch};
    const {sessionId} = await this.#ask('POST', '/session', {capabilities});
    this.#base += `/session/${sessionId}`;
  }

  /** Starts a screen in memory, which picks a free number for itself and tells it through the fourth pipe. */
  async #openScreen() {
    this.#screen = spawn(find('xvfb'), ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await text(this.#screen.stdio[3]);
    if (!number.trim()) throw new Error('Xvfb did not start');
    return `:${number.trim()}`;
  }

  async #ready() {
    const deadline = performance.now() + startWithin;
    for (;;) {
      try {
        return await this.#ask('GET', '/status');
      } catch (error) {
        if (performance.now() > deadline) throw new Error('WebKitWebDriver did not start', {cause: error});
        await pause(50);
      }
    }
  }

  async #ask(method, path, body) {
    const response = await fetch(this.#base + path, {method, ...(body && {body: JSON.stringify(body)})});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebKitGTK, ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
}

async function end(program) {
  if (program?.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  program.kill();
  await gone;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}
