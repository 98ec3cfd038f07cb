import {WebKitGtk} from './webkitgtk.mjs';

/** Lets the test runner use WebKitGTK: one window, one test file at a time, the same browser for all of them. */
export function webkitGtkLauncher() {
  /** @type {Promise<WebKitGtk> | undefined} */
  let browser;
  const addresses = new Map();
  return {
    name: 'WebKitGTK',
    type: 'webkitgtk',
    concurrency: 1,
    async startSession(id, url) {
      browser ??= WebKitGtk.start();
      addresses.set(id, url);
      await (await browser).open(url);
    },
    async stopSession(id) {
      addresses.delete(id);
      await (await browser).open('about:blank');
      return {};
    },
    isActive: (id) => addresses.has(id),
    getBrowserUrl: (id) => addresses.get(id),
    async startDebugSession() {
      throw new Error('WebKitGTK has no debugging window. Use BROWSERS=chromium.');
    },
    async stop() {
      await browser?.then(
        (started) => started.quit(),
        () => undefined, // it never started, which has been said already
      );
    },

    /** The browser itself, for the commands of `commands.mjs`. */
    current: () => browser,
  };
}
