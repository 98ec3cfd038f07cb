import type {ReactiveControllerHost} from 'lit';
import {Gradually} from './gradually.js';
import {Idle} from './idle.js';
import {earlierIn} from './in-words.js';
import {review} from './review.js';
import {notKept, sent} from './sent.js';
import {stillThere} from './still-there.js';

/** What comes after the questions. It loads while the notice is read: nobody waits for it before the first question. */
export class Later {
  readonly earlierIn = earlierIn;
  readonly review = review;
  readonly sent = sent;
  readonly notKept = notKept;
  readonly stillThere = stillThere;
  readonly rows;
  readonly idle;

  /** @param clear Clears a screen that nobody is at any more. */
  constructor(host: ReactiveControllerHost, clear: () => void) {
    this.rows = new Gradually(host);
    this.idle = new Idle(host, clear);
  }

  /** Another screen comes: it begins as any other, with its list anew and no panel open from the one before. */
  turned(screen: ParentNode): void {
    this.rows.reset();
    for (const panel of screen.querySelectorAll('details')) panel.open = false;
  }
}
