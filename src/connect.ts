import type {Keep, Kept} from './engine/index.js';
import {Courier, Outbox, type Endpoint, type Fate} from './outbox/index.js';
import {digest, month, pad, sizeFor} from './privacy/index.js';
import type {Organisation, Survey} from './schema/index.js';
import {codeOf, newSecret, seal, usable, withdrawalOf, type Withdrawal} from './seal/index.js';

/** What is needed to take someone's answers. */
export interface Connection {
  readonly survey: Survey;
  readonly organisation: Organisation;
  /** Where locked responses go. */
  readonly endpoint: Endpoint;
  /** Where a response that may have arrived is deleted. Without it nobody can be sure to have taken theirs back. */
  readonly withdraw?: (withdrawal: Withdrawal) => Promise<void>;
  /** Writes nothing to the device and looks for nothing there: other people use it, too (R52). */
  readonly memoryOnly?: boolean;
  /** Ends all delivery from this page. */
  readonly signal?: AbortSignal;
}

/**
 * What happens to someone's answers, in order. Read this function first.
 *
 * They are given a month but no day, padded to the one size of all responses, locked to the organisation's key, kept on
 * the device, and sent when there is a connection. Nothing is written to the device before it is locked, and nothing is
 * said to be received before the organisation has proven that it is. If it does not take them, they stay where they are, and
 * the person is told and chooses; a later visit is not told that anything waits. What deletes them again is known to this page alone,
 * until it is closed, and to whoever writes down the code.
 */
export function connect(connection: Connection): Keep {
  const {survey, organisation, endpoint, memoryOnly, signal = new AbortController().signal} = connection;
  const {form, keys, notice, device = {}, retentionDays = 7} = organisation;
  const names = {database: device.database ?? `q${form}`, store: device.store ?? 'q'};
  const outbox = new Outbox(memoryOnly ? undefined : names);
  const courier = new Courier(outbox, endpoint, {signal, retentionDays, lock: device.lock ?? `q${form}`});
  const size = sizeFor(survey.parts.flatMap(({questions}) => questions));
  void courier.go(); // what an earlier visit left behind

  return async (collected, language, tell) => {
    const [d, n] = await Promise.all([digest(survey), digest(notice)]);
    const response = {v: 1, s: survey.id, d, n, l: language, m: month(new Date()), a: Object.fromEntries(collected)};
    const secret = newSecret();
    const sealed = await seal(pad(JSON.stringify(response), size), keys, form, secret);
    const {id} = sealed;
    const takeBack = takingBack(connection, courier, id, secret, tell);
    const place = await outbox.keep(id, JSON.stringify(sealed));
    tell(place);
    void courier.go();
    const kept = {takeBack, ...ifTurnedAway(courier, id, () => tell(place))};
    return organisation.withdrawal ? {...kept, code: codeOf(secret)} : kept;
  };
}

/** Taking a response back: off the device, off its way, and where it may have arrived, out of the collector. */
function takingBack(
  {organisation, withdraw}: Connection,
  courier: Courier,
  id: string,
  secret: string,
  tell: (fate: Fate) => void,
): Kept['takeBack'] {
  let received = false;
  courier.whenHeard(id, (fate) => {
    received = fate === 'received';
    tell(fate);
  });
  let mayHaveLeft: Promise<boolean> | undefined;
  return async () => {
    if (received) return 'too-late';
    mayHaveLeft ??= courier.takeBack(id); // asked again, it only remains to ask the collector again
    if (!(await mayHaveLeft)) return 'taken-back';
    try {
      if (!withdraw) return 'unsure';
      await erase(organisation, secret, withdraw);
      return 'taken-back';
    } catch {
      return 'unsure';
    }
  };
}

/** What can be done with a response that was turned away. Nobody took it, so nobody is asked to delete it. */
function ifTurnedAway(courier: Courier, id: string, waitsAgain: () => void): Pick<Kept, 'tryAgain' | 'remove'> {
  return {
    tryAgain: () => {
      waitsAgain();
      return courier.tryAgain(id);
    },
    remove: async () => ((await courier.remove(id)) ? 'taken-back' : undefined),
  };
}

/** Has a response deleted that may have arrived. Only who knows its secret can. */
export async function erase(
  {form}: Pick<Organisation, 'form'>,
  secret: string,
  withdraw: (withdrawal: Withdrawal) => Promise<void>,
): Promise<void> {
  await withdraw(await withdrawalOf(secret, form));
}

/** Whether this browser can lock to any of the organisation's keys. If not, nobody may be asked. */
export async function canLock({keys}: Organisation): Promise<boolean> {
  return usable(keys);
}
