// The collector for a place that calls a function for each request, over PostgreSQL. See recipes/README.md.
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {createHandler} from './handler.mjs';
import {refusal} from './reply.mjs';
import {readSettings} from './settings.mjs';
import {openStore} from './store.mjs';
import {tidy} from './tidy.mjs';

/**
 * A collector that is opened from its settings when it is first needed, and kept as long as the place keeps this program.
 * One that cannot be opened is tried again at the next request.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function collectorFor(env) {
  /** @type {ReturnType<typeof open> | undefined} */
  let opening;

  async function open() {
    // The list beside the database needs a folder that can be written to. Such places have no other, and forget it: README.md.
    const settings = {HEED_WITHDRAWN: join(tmpdir(), 'responses.withdrawn'), ...env};
    const {database, keeping, retainDays, token, door} = readSettings(settings, []);
    const store = await openStore(database, keeping);
    const work = {handle: createHandler({store, token, ...door}), tidy: () => tidy(store, retainDays), store};
    work.tidy().catch(() => {}); // Nobody is kept waiting for it, and the next start tries again.
    return work;
  }

  async function opened() {
    try {
      return await (opening ??= open());
    } catch (error) {
      opening = undefined;
      throw error;
    }
  }

  return {
    /** @param {Request} request @returns {Promise<Response>} */
    async fetch(request) {
      try {
        const {handle} = await opened();
        return await handle(request);
      } catch (error) {
        const {status, headers, body} = refusal(error);
        return new Response(body, {status, headers});
      }
    },

    /**
     * Deletes what has been kept long enough, and sorts the rest. It is begun at every start; a place that stops programs early
     * may not let it finish, so have the place's own clock ask for it once a day.
     */
    async tidy() {
      await (await opened()).tidy();
    },

    /** Lets go of the database. */
    async close() {
      if (!opening) return;
      const {store} = await opening;
      await store.close();
    },
  };
}

export default collectorFor(process.env);
