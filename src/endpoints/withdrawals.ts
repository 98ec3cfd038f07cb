import {post} from './post.js';

/** Asks a collector to delete a response. Resolves when it has answered; rejects when nobody did, or somebody else. */
export type Withdraw = (withdrawal: Readonly<Record<'form' | 'id' | 'w', string>>) => Promise<void>;

/**
 * Where a Heed collector deletes a response for who knows its secret.
 *
 * Its answer is the same whether it had the response or not: nobody can try codes, and nobody who is made to show one gives
 * away that it is real. The request outlives the page, because somebody may leave right after asking.
 *
 * @param url Where the collector is, without `/withdrawals`.
 */
export function withdrawals(url: string): Withdraw {
  return async ({form, id, w}) => {
    const {ok, said} = await post(url, 'withdrawals', JSON.stringify({v: 1, form, id, w}), {keepalive: true});
    if (!ok || said?.['status'] !== 'done') throw new Error('Something else than a collector answered.');
  };
}
