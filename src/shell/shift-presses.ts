/** Three presses, each within five seconds of the last: Sticky Keys begins at five, and nobody does this by chance. */
const PRESSES = 3;
const WITHIN = 5000;

/**
 * Counts presses of the Shift key alone.
 *
 * Shift with another key is a capital letter, and with a pointer a selection, not a press. Any other key starts the count
 * again.
 */
export class ShiftPresses {
  #left = PRESSES;
  #alone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #counted;
  readonly #done;

  /**
   * @param counted Told how many presses are left.
   * @param done Told after the last.
   */
  constructor(counted: (left: number) => void, done: () => void) {
    this.#counted = counted;
    this.#done = done;
  }

  /** Begins to listen, before the page's own listeners and before the survey stops key presses from travelling. */
  listen(): void {
    addEventListener('keydown', this.#onKeyDown, true);
    addEventListener('keyup', this.#onKeyUp, true);
    addEventListener('pointerdown', this.#onPointer, true);
  }

  stop(): void {
    removeEventListener('keydown', this.#onKeyDown, true);
    removeEventListener('keyup', this.#onKeyUp, true);
    removeEventListener('pointerdown', this.#onPointer, true);
    this.#reset();
  }

  readonly #onPointer = () => (this.#alone = false);

  readonly #onKeyDown = ({key, altKey, ctrlKey, metaKey}: KeyboardEvent) => {
    // With another key held, it is how people change the layout of their keyboard.
    this.#alone = key === 'Shift' && !altKey && !ctrlKey && !metaKey;
    if (!this.#alone) this.#reset();
  };

  readonly #onKeyUp = (happening: KeyboardEvent) => {
    if (happening.key !== 'Shift' || !this.#alone) return;
    this.#alone = false;
    this.#left -= 1;
    clearTimeout(this.#timer);
    if (this.#left === 0) {
      this.#reset();
      // Another survey on this page, even of another copy of the library, does not leave as well.
      happening.stopImmediatePropagation();
      this.#done();
      return;
    }
    this.#counted(this.#left);
    this.#timer = setTimeout(() => this.#reset(), WITHIN);
  };

  #reset(): void {
    clearTimeout(this.#timer);
    if (this.#left === PRESSES) return;
    this.#left = PRESSES;
    this.#counted(PRESSES);
  }
}
