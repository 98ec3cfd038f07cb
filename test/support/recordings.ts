import {replace} from './watch.js';
import {settle} from './voices.js';

/** A device that plays recordings. Nothing sounds, and a recording comes to its end only when the test says so. */
export class Loudspeaker {
  /** The files that were played, in order. */
  readonly played: string[] = [];
  /** The elements that played them. */
  readonly elements = new Set<HTMLMediaElement>();
  /** What sounds now. */
  now: HTMLMediaElement | undefined;
  /** What a browser does with a promise to play that is not kept: it breaks it, a moment later. */
  cut: (() => void) | undefined;

  /** Comes to the end of the recording. */
  finish(): Promise<void> {
    return this.#happens('ended');
  }

  /** Cannot play it. */
  fail(): Promise<void> {
    return this.#happens('error');
  }

  /** A call comes in. */
  interrupt(): Promise<void> {
    return this.#happens('pause');
  }

  async #happens(type: string): Promise<void> {
    this.now?.dispatchEvent(new Event(type));
    await settle();
  }
}

/** From now until the test has ended, recordings are played by nobody. */
export function plays(): Loudspeaker {
  const loudspeaker = new Loudspeaker();
  replace(HTMLMediaElement.prototype, 'play', function (this: HTMLMediaElement) {
    loudspeaker.played.push(this.getAttribute('src') ?? '');
    loudspeaker.elements.add(this);
    loudspeaker.now = this;
    return new Promise((_, reject) => (loudspeaker.cut = () => reject(new DOMException('cut off', 'AbortError'))));
  });
  replace(HTMLMediaElement.prototype, 'pause', function (this: HTMLMediaElement) {
    if (loudspeaker.now === this) loudspeaker.now = undefined;
  });
  replace(HTMLMediaElement.prototype, 'load', () => {
    if (loudspeaker.cut) setTimeout(loudspeaker.cut);
    loudspeaker.cut = undefined;
  });
  return loudspeaker;
}
