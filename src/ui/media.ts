import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Whether a media query holds, asked for as long as an element is on the page. It is drawn anew when that changes. */
export class Media implements ReactiveController {
  /** Whether it holds now. */
  matches = false;
  readonly #host;
  readonly #query;
  #list: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  hostConnected(): void {
    this.#list = matchMedia(this.#query);
    this.#list.addEventListener('change', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#list?.removeEventListener('change', this.#look);
  }

  readonly #look = () => {
    this.matches = this.#list?.matches ?? false;
    this.#host.requestUpdate();
  };
}
