import {fromBase64url} from './base64url.js';
import {outside, type Envelope} from './envelope.js';
import type {UnlockingKey} from './key.js';
import {info, suiteOf, type Kem} from './suite.js';

/** Why a response could not be opened. */
export type WhyClosed =
  /** It is not a response at all. */
  | 'unreadable'
  /** A newer format than this version knows. */
  | 'newer'
  /** It is locked to a key that is not among these. */
  | 'other-key'
  /** It is locked in a way that this browser or Node cannot open, though the key may be right. */
  | 'not-here'
  /** It was changed on the way, or is locked to another key. */
  | 'damaged';

/** A response that could not be opened. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
  constructor(
    /** Why. */
    readonly why: WhyClosed,
    options?: ErrorOptions,
  ) {
    super(`The response could not be opened: ${why}.`, options);
  }
}

/** How long the encapsulated secret of each suite is, in base64url characters. */
const KEM_BY_LENGTH: ReadonlyMap<number, Kem> = new Map([
  [1494, 25722],
  [87, 16],
]);

/**
 * Opens a locked response.
 *
 * @param body Exactly the text that was posted.
 * @param keys From `unlockingKeys`.
 * @returns The padded bytes, and the response's id, by which a repeat is recognised.
 * @throws ClosedError that says why not.
 */
export async function open(body: string, keys: readonly UnlockingKey[]): Promise<{id: string; padded: Uint8Array}> {
  const envelope = read(body);
  const kem = KEM_BY_LENGTH.get(envelope.enc.length);
  if (!kem) throw new ClosedError('unreadable');
  const sameKind = keys.filter((key) => key.kem === kem);
  const matching = sameKind.filter(({kid}) => kid === undefined || kid === envelope.kid);
  if (matching.length === 0) throw new ClosedError(sameKind.length === 0 ? 'not-here' : 'other-key');
  for (const key of matching) {
    const suite = suiteOf(kem);
    const pair = key.publicKey ? {privateKey: key.privateKey, publicKey: key.publicKey} : key.privateKey;
    try {
      // oxlint-disable-next-line no-await-in-loop -- as many as there were keys over the years
      const padded = await suite.Open(pair, fromBase64url(envelope.enc), fromBase64url(envelope.ct), {
        info,
        aad: outside(envelope),
      });
      return {id: envelope.id, padded};
    } catch (cause) {
      if (key === matching.at(-1)) throw new ClosedError('damaged', {cause});
    }
  }
  throw new ClosedError('other-key');
}

function read(body: string): Envelope {
  let envelope: Partial<Record<keyof Envelope, unknown>> | null;
  try {
    envelope = JSON.parse(body);
  } catch (cause) {
    throw new ClosedError('unreadable', {cause});
  }
  if (typeof envelope !== 'object' || envelope === null) throw new ClosedError('unreadable');
  if (typeof envelope.v === 'number' && envelope.v > 1) throw new ClosedError('newer');
  const {v, form, id, kid, wh, enc, ct} = envelope;
  const texts = [form, id, kid, wh, enc, ct];
  if (v !== 1 || !texts.every((text) => typeof text === 'string')) throw new ClosedError('unreadable');
  return envelope as Envelope;
}
