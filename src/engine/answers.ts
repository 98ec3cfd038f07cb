/** What somebody answered: the id of a choice, the ids of several, a number, or their own words. */
export type Answer = string | number | readonly string[];

/** Why a question has no answer, as the person said it. Stored apart from each other, and left out of means (R2). */
export type SaidWhy = 'not-sure' | 'does-not-apply' | 'rather-not-say';

/** Why a question has no answer: said, passed by without a word, or never come past. */
export type Why = SaidWhy | 'skipped' | 'not-reached';

/** What somebody gave to one question so far: an answer, or a reason for none. */
export type Given = {readonly answer: Answer} | {readonly why: SaidWhy};

/** What would be sent: for each question that was open, the answer or why there is none. */
export type Collected = ReadonlyMap<string, Answer | {readonly why: Why}>;

/** How far a response has come, as the shell tells it to the person. */
export type Delivery =
  /** Locked, written to this device and read back; it leaves when there is a connection. */
  | 'kept'
  /** Locked, but this browser stores nothing: it leaves only while this page stays open. */
  | 'held'
  /** The organisation has proven that it has exactly these bytes. */
  | 'received'
  /** It has looked at them and does not take them. They are still where they were, and wait for the person, or a later page. */
  | 'refused'
  /** The survey has ended, and they did not reach it. They are still where they were. */
  | 'closed';

/** What became of a wish to take a response back: it is gone, it had arrived, or it was on its way and may have. */
export type TakenBack = 'taken-back' | 'too-late' | 'unsure';

/** What a person can still do about a response that they handed over. */
export interface Kept {
  /** Removes it from this device and, as far as that can be, from its way (R7). Never rejects. */
  readonly takeBack: () => Promise<TakenBack>;
  /** Tries one that was refused once more. What comes of it is told as before. Never rejects. */
  readonly tryAgain?: () => Promise<void>;
  /** Removes one that was turned away. Nobody is asked, because nobody took it. Nothing, while the device does not let it go. Never rejects. */
  readonly remove?: () => Promise<TakenBack | void>;
  /** With this, and only with this, it can be deleted later (R8). Only where the organisation offers it. */
  readonly code?: string;
}

/**
 * Takes the answers when someone sends them.
 *
 * @param collected What to lock, keep and send.
 * @param language The language they were given in.
 * @param tell Called each time the response has come further.
 * @returns When the response is kept or held: what can still be done about it. Nothing, where it cannot be taken back.
 * @throws When it could not be locked or held; nothing was kept then, and it may be tried again.
 */
export type Keep = (collected: Collected, language: string, tell: (state: Delivery) => void) => Promise<Kept | void>;
