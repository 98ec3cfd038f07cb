import type {ReactiveControllerHost} from 'lit';

/** Something that loads apart, and is asked for again for as long as it is not there. */
export class Bringing<T> {
  /** What was brought. Nothing yet, or not now. */
  here: T | undefined;
  readonly #host;
  readonly #load;
  #coming: Promise<boolean> | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /**
   * Asks for it, if it is not there or on its way. Never rejects.
   *
   * @returns Whether it is there now.
   */
  readonly ask = (): Promise<boolean> => {
    this.#coming ??= this.#bring();
    return this.#coming;
  };

  async #bring(): Promise<boolean> {
    try {
      this.here = await this.#load();
      return true;
    } catch {
      this.#coming = undefined;
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
