import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
/** @import {Server} from 'node:http' */

/**
 * Stops a server when it is asked to, so that nobody loses anything: first it says that it is not well, so that whoever
 * stands in front sends nobody new; then it takes nobody new; requests under way finish; then all is closed. Asked a second
 * time, it ends at once. That loses nothing either: who has no receipt sends again.
 *
 * @param {Server} server
 * @param {object} how
 * @param {AbortController} how.leaving Aborted first.
 * @param {number} how.notice Milliseconds to go on as before after that.
 * @param {number} how.farewell Milliseconds that requests under way have then.
 * @param {() => Promise<void>} how.close Done last.
 */
export function stopWhenAsked(server, {leaving, notice, farewell, close}) {
  async function stop() {
    leaving.abort();
    if (notice > 0) await wait(notice);
    server.close(() => void close());
    setTimeout(() => server.closeAllConnections(), farewell).unref();
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      if (leaving.signal.aborted) process.exit(1);
      void stop();
    });
  }
}
