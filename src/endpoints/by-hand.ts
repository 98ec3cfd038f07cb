import type {Endpoint} from '../outbox/index.js';

/**
 * Gives somebody a file, and asks whether it is saved.
 *
 * @param file Locked text with a dull name.
 * @param signal Ends with the delivery: what is still being asked is to go away.
 * @returns Whether they said that it is saved. Not before they said so: a browser does not tell whether a download arrived.
 */
export type Hand = (file: File, signal: AbortSignal) => Promise<boolean>;

/**
 * A file that somebody of the staff saves and carries to whoever opens responses. For a tablet of the organisation's own in a
 * place without a connection. Asks nothing of the network.
 *
 * Not for a person's own phone: a saved file is a trace, and nobody should have to carry one. What says `taken` is a person,
 * so it is as sure as that person was.
 */
export function byHand(hand: Hand): Endpoint {
  return async (body, signal) => {
    if (signal.aborted) return 'later';
    const {id} = JSON.parse(body) as {id: string};
    // Told apart by a piece of what is random anyway; no day, and no word about what it is.
    const name = `note-${id.replaceAll(/[^\dA-Za-z]/g, '').slice(0, 6)}.txt`;
    const saved = await hand(new File([body], name, {type: 'text/plain'}), signal);
    return saved ? 'taken' : 'later';
  };
}
