import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Covers what is on the screen when the page is hidden, so that neither a picture of open apps nor a glance shows it (R51). */
export class Cover implements ReactiveController {
  readonly #host;
  /** Whether it is covered now. */
  covered = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onChange);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onChange);
  }

  /** Only ever because the person pressed something. */
  readonly lift = (): void => {
    this.covered = false;
    this.#host.requestUpdate();
  };

  readonly #onChange = () => {
    if (document.visibilityState !== 'hidden') return;
    this.covered = true;
    this.#host.requestUpdate();
  };
}
