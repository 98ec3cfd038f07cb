import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What the survey wants to know about the page that it is on. */
export interface Wanted {
  /** The page came back from the browser's memory, as it was when somebody left it (R46). */
  readonly returned: () => void;
  /** Whether closing the page now would lose what somebody wrote. Elsewhere nobody is held back. */
  readonly wouldLose: () => boolean;
}

/** Listens to the page while the survey is on it, and not a moment longer. */
export class PageLife implements ReactiveController {
  readonly #wanted;

  constructor(host: ReactiveControllerHost, wanted: Wanted) {
    this.#wanted = wanted;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('beforeunload', this.#onBeforeUnload);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  readonly #onPageShow = ({persisted}: PageTransitionEvent) => {
    if (persisted) this.#wanted.returned();
  };

  readonly #onBeforeUnload = (happening: Event) => {
    if (this.#wanted.wouldLose()) happening.preventDefault();
  };
}
