import {erase} from './connect.js';
import type {Organisation} from './schema/index.js';
import {secretIn, type Withdrawal} from './seal/index.js';
import {LeaveElement} from './shell/index.js';
import {WithdrawElement} from './shell/withdraw-element.js';

/**
 * What happens to a code, in order, on the page with `<heed-withdraw>`: it is looked over here, the secret in it says which
 * response it is for and proves that one may delete it, and the collector is asked. The code itself never leaves the page.
 *
 * @param withdraw Where a collector is asked. From `withdrawals`.
 * @returns What the element is to be given. Rejects with a `CodeError` when it cannot be a code, before anybody is asked.
 */
export function withdrawing(
  organisation: Pick<Organisation, 'form'>,
  withdraw: (withdrawal: Withdrawal) => Promise<void>,
): (code: string) => Promise<void> {
  return async (code) => erase(organisation, secretIn(code), withdraw);
}

/**
 * Gives an element what it needs, from an organisation's file as it was read. Where that cannot be, it says to the developer
 * what to change, and the element shows what stands between its tags. Never rejects.
 */
export async function equip(element: WithdrawElement, reading: Promise<unknown>): Promise<void> {
  try {
    Object.assign(element, await needed(await reading));
  } catch (error) {
    // oxlint-disable-next-line no-console -- about the page, before anybody has written a code
    console.error(`heed-withdraw: ${(error as Error).message}`);
  }
}

async function needed(document: unknown) {
  if (!globalThis.crypto?.subtle) throw new Error('cannot ask anybody, because the page is not served over https.');
  // Loaded as a survey page loads them, so that both share the same files.
  const {parseOrganisation} = await import('./schema/index.js');
  const {reach} = await import('./endpoints/reach.js');
  const read = parseOrganisation(document);
  if (!read.ok) throw new Error('cannot use the organisation’s file; run `heed check` on it.');
  const {value: organisation} = read;
  const {withdraw} = await reach(organisation.endpoint);
  if (!withdraw) throw new Error('cannot ask anybody, because only a collector deletes responses.');
  return {organisation, withdraw: withdrawing(organisation, withdraw)};
}

LeaveElement.define();
WithdrawElement.define();
