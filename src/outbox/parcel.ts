/** A locked response waiting to leave. Nothing in it says who wrote it, what it says, or the hour. */
export interface Parcel {
  /** Exactly the text to send. It never changes once kept, so that a repeat is a repeat. */
  readonly body: string;
  /** The day it was kept, counted from 1970. */
  readonly day: number;
  /** A page that did not make it has tried to send it. Its own page has to know, before it says that it never left. */
  readonly tried?: true;
}
