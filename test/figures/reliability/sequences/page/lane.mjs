// Runs sequences one after the other, in a page with its own tabs, and shrinks the first that breaks a promise.
import * as fc from 'fast-check';
import {sequences} from './commands.mjs';
import {World} from './world.mjs';

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * @param {object} how
 * @param {string} how.name Its own, so that lanes side by side share nothing.
 * @param {string} [how.planted] A bug to be found: `liar`, `idle withdrawal` or `careless restore`.
 * @returns How many ran, and the shortest that was found to break a promise.
 */
globalThis.runLane = async ({name, seed, runs, planted, survey, organisation, allKeys, most, favoured}) => {
  let number = 0;
  const property = fc.asyncProperty(sequences(favoured), async (commands) => {
    number += 1;
    const which = `${name}-${number}`;
    const ask = async (...asked) => {
      const reply = await fetch(`/ask/${which}`, {method: 'POST', body: JSON.stringify(asked)});
      if (!reply.ok) throw new Error(await reply.text());
      return reply.json();
    };
    const endpoint = await ask('open');
    const form = hex(crypto.getRandomValues(new Uint8Array(8)));
    const world = new World({
      survey,
      organisation: {...organisation, endpoint, form, withdrawal: true},
      keys: allKeys.slice(2),
      planted,
      collector: ask,
    });
    world.allKeys = allKeys;
    try {
      world.openTab();
      await fc.asyncModelRun(() => ({model: {tabs: 1, sent: 0, copy: false}, real: world}), commands);
      await world.end();
    } finally {
      world.close();
      await ask('close');
    }
  });
  const {failed, numRuns, counterexample, errorInstance, interrupted} = await fc.check(property, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: most,
    endOnFailure: Boolean(planted),
  });
  const found = failed && {what: String(errorInstance?.message), sequence: String(counterexample?.[0])};
  return {ran: numRuns, found, interrupted};
};
