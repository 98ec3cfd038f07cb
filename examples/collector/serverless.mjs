// The collector for a place that calls a function for each request, over PostgreSQL. See recipes/README.md.
import process from 'node:process';
import {createHandler} from './handler.mjs';
import {refusal} from './reply.mjs';
import {readSettings} from './settings.mjs';
import {openStore} from './store.mjs';
import {tidy} from './tidy.mjs';

/**
 * Opens the collector from its settings when it is first needed, and keeps it as long as the place keeps this program.
 * One that could not be opened is tried again at the next request.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function collectorFor(env) {
  /** @type {Promise<(request: Request) => Promise<Response>> | undefined} */
  let opened;

  async function open() {
    const {database, keeping, retainDays, token, door} = readSettings(env, []);
    const store = await openStore(database, keeping);
    // A request is not kept waiting for good because of it; the next start tries again.
    await tidy(store, retainDays).catch(() => {});
    return createHandler({store, token, ...door});
  }

  return {
    /** @param {Request} request @returns {Promise<Response>} */
    async fetch(request) {
      try {
        opened ??= open();
        return await (
          await opened
        )(request);
      } catch (error) {
        opened = undefined;
        const {status, headers, body} = refusal(error);
        return new Response(String(body), {status, headers});
      }
    },
  };
}

export default collectorFor(process.env);
