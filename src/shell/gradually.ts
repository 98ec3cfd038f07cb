import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** As many rows as a slow phone draws within a frame. */
const STEP = 10;

/** Lets a long list grow by a few rows with each frame, so that a slow phone answers to a press in between. */
export class Gradually implements ReactiveController {
  readonly #host;
  #rows = STEP;
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** The rows to draw now. Asks for the next ones by itself. */
  readonly of = <T>(items: readonly T[]): readonly T[] => {
    if (items.length > this.#rows && this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#rows += STEP;
        this.#host.requestUpdate();
      });
    }
    return items.slice(0, this.#rows);
  };

  /** Begins anew, for another list. */
  reset(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#rows = STEP;
  }
}
