/** A locked response as it travels and rests. Everything but `ct` can be read by who carries it; none of it says anything. */
export interface Envelope {
  readonly v: 1;
  /** The organisation's letterbox. */
  readonly form: string;
  /** This response, so that a repeat is recognised. 128 bits that follow from a random secret. */
  readonly id: string;
  /** The key it is locked to. */
  readonly kid: string;
  /** What a withdrawal has to match. */
  readonly wh: string;
  /** What the key's owner needs to unlock it. */
  readonly enc: string;
  readonly ct: string;
}

/** The outside of an envelope, as bytes that locking binds to the inside: swap any of it and the lock does not open. */
export function outside({form, id, kid, wh}: Pick<Envelope, 'form' | 'id' | 'kid' | 'wh'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(['heed/1', form, id, kid, wh].join('\n'));
}
