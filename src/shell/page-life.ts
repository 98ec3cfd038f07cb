import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What the survey wants to know about the page that it is on. */
export interface Wanted {
  /** The page goes away, in whatever way, or came back from the browser's memory as it was (R43, R46). */
  readonly forget: () => void;
  /** Whether closing the page now would lose what somebody wrote. Elsewhere nobody is held back. */
  readonly wouldLose: () => boolean;
}

/** Listens to the page while the survey is on it, and not a moment longer. */
export class PageLife implements ReactiveController {
  readonly #host;
  readonly #wanted;

  constructor(host: ReactiveControllerHost & Node, wanted: Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('pagehide', this.#wanted.forget);
    addEventListener('beforeunload', this.#onBeforeUnload);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('pagehide', this.#wanted.forget);
    removeEventListener('beforeunload', this.#onBeforeUnload);
    // Taken off the page, for good or to be shown to the next person. Moved to another place on it, it is back by then.
    queueMicrotask(() => this.#host.isConnected || this.#wanted.forget());
  }

  readonly #onPageShow = ({persisted}: PageTransitionEvent) => {
    if (persisted) this.#wanted.forget();
  };

  readonly #onBeforeUnload = (happening: BeforeUnloadEvent) => {
    if (!this.#wanted.wouldLose()) return;
    happening.preventDefault();
    happening.returnValue = true; // phones from before 2024 listen to this alone
  };
}
