import type {ReactiveControllerHost} from 'lit';
import {once} from '../ui/index.js';

/** Something that loads apart, and is asked for again for as long as it is not there. */
export class Bringing<T> {
  /** What was brought. Nothing yet, or not now. */
  here: T | undefined;

  /**
   * Asks for it, if it is not there or on its way. Never rejects.
   *
   * @returns Whether it is there now.
   */
  readonly ask: () => Promise<boolean>;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    const bring = once(async () => {
      this.here = await load();
    });
    this.ask = async () => {
      // Twice, because the first may have been on its way, and lost, before somebody asked.
      await bring()
        .catch(bring)
        .catch(() => undefined);
      host.requestUpdate();
      return Boolean(this.here);
    };
  }
}
