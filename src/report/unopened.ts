/** Why a line of an export gave no response. */
export type WhyUnopened = 'unreadable' | 'newer' | 'other-key' | 'not-here' | 'damaged' | 'not-a-response';

/** A line of an export that gave no response. */
export interface Unopened {
  /** Counted from one. */
  readonly line: number;
  readonly why: WhyUnopened;
}

/** The same for people: what is the matter, and what they can do. */
export const reasons: Readonly<Record<WhyUnopened | 'repeated' | 'withdrawn' | 'quarantined', string>> = {
  unreadable: 'Not a locked response; the export was cut off or mixed with something else, so fetch it again.',
  newer: 'Written by a newer version; update this program and open them again.',
  'other-key': 'Locked to another key; if the organisation changed its key, add the older key file.',
  'not-here':
    'Locked in a way that this program cannot open here; use Node 24.7 or later, or a current Chromium browser.',
  damaged: 'Changed on the way, or locked to a key that is not this one; nothing of it can be trusted.',
  'not-a-response': 'Opened, but not what a survey sends; somebody else wrote it, and it was left out.',
  repeated: 'The same response again; it was counted once.',
  withdrawn: 'Taken back by who wrote it; delete older exports and tables in which it still is.',
  quarantined: 'Came in a way that the collector had reason to doubt; look at these before you count them.',
};

/** The reason that a failed opening gives. One without a reason did open, and then held something else than padded text. */
export function whyOf(error: unknown): WhyUnopened {
  const why = (error as {readonly why?: unknown} | null | undefined)?.why;
  const known =
    typeof why === 'string' && Object.hasOwn(reasons, why) && !['repeated', 'withdrawn', 'quarantined'].includes(why);
  return known ? (why as WhyUnopened) : 'not-a-response';
}
