import type {Keep} from './engine/index.js';
import {Courier, Outbox, type Endpoint} from './outbox/index.js';
import {digest, month, pad, sizeFor} from './privacy/index.js';
import type {Organisation, Survey} from './schema/index.js';
import {seal, usable} from './seal/index.js';

/** What is needed to take someone's answers. */
export interface Connection {
  readonly survey: Survey;
  readonly organisation: Organisation;
  /** Where locked responses go. */
  readonly endpoint: Endpoint;
  /** Ends all delivery from this page. */
  readonly signal?: AbortSignal;
}

/**
 * What happens to someone's answers, in order. Read this function first.
 *
 * They are given a month but no day, padded to the one size of all responses, locked to the organisation's key, kept on
 * the device, and sent when there is a connection. Nothing is written to the device before it is locked, and nothing is
 * said to be received before the organisation has proven that it is.
 */
export function connect({survey, organisation, endpoint, signal = new AbortController().signal}: Connection): Keep {
  const {form, keys, notice, device = {}, retentionDays = 7} = organisation;
  const outbox = new Outbox({database: device.database ?? `q${form}`, store: device.store ?? 'q'});
  const courier = new Courier(outbox, endpoint, {signal, retentionDays, lock: device.lock ?? `q${form}`});
  const size = sizeFor(survey.parts.flatMap(({questions}) => questions));
  void courier.go(); // what an earlier visit left behind

  return async (collected, language, tell) => {
    const [d, n] = await Promise.all([digest(survey), digest(notice)]);
    const response = {v: 1, s: survey.id, d, n, l: language, m: month(new Date()), a: Object.fromEntries(collected)};
    const sealed = await seal(pad(JSON.stringify(response), size), keys, form);
    courier.whenReceived(sealed.id, () => tell('received'));
    tell(await outbox.keep(sealed.id, JSON.stringify(sealed)));
    void courier.go();
  };
}

/** Whether this browser can lock to any of the organisation's keys. If not, nobody may be asked. */
export async function canLock({keys}: Organisation): Promise<boolean> {
  return usable(keys);
}
