import type {ReactiveControllerHost} from 'lit';
import type {Collected, Delivery, Keep, Kept, TakenBack} from '../engine/index.js';

/** What somebody can wish with a response that was handed over. */
export type Wish = Exclude<keyof Kept, 'code'>;

/** What has become of a response that was handed over. */
export interface HandedOver {
  readonly delivery?: Delivery;
  /** What came of the wish to have it back. */
  readonly takenBack?: TakenBack;
  /** What can still be done about it. */
  readonly kept?: Kept;
  /** What somebody wishes, while it is being done. */
  readonly asked?: Wish | '';
}

/**
 * Hands answers over, and hears what becomes of them.
 *
 * Whoever comes after on this page, or has left, hears nothing of the answers before.
 */
export class HandingOver {
  readonly #host;
  /** The latest response. */
  state: HandedOver = {};
  #current: object | undefined;
  /** The responses that this page alone holds, also those whose screen was cleared. */
  readonly #held = new Set<object | undefined>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether closing the page now would lose what somebody wrote. */
  get wouldLose(): boolean {
    return this.#held.size > 0;
  }

  /** @returns Whether it was kept or held; nothing when the person has left meanwhile. */
  async send(keep: Keep, collected: Collected, language: string): Promise<boolean | undefined> {
    const sending = (this.#current = {});
    this.state = {};
    try {
      const kept = await keep(collected, language, (delivery) => this.#hear(sending, delivery));
      if (kept) this.#change(sending, {kept});
      return this.#current === sending || undefined;
    } catch {
      return this.#current === sending ? false : undefined;
    }
  }

  /** Does what somebody wishes with the latest response: takes it back (R7), or where it was turned away, tries or removes it. */
  readonly wish = async (what: Wish): Promise<void> => {
    const sending = this.#current;
    this.#change(sending, {asked: what});
    const takenBack = await this.state.kept?.[what]?.();
    if (takenBack && takenBack !== 'too-late') this.#held.delete(sending);
    this.#change(sending, {asked: '', ...(takenBack && {takenBack})});
  };

  /** Whoever comes next hears nothing of it. Delivery goes on. */
  forget(): void {
    this.#current = undefined;
    this.state = {};
  }

  /** Somebody leaves, and nothing may hold them back. */
  letGo(): void {
    this.forget();
    this.#held.clear();
  }

  #hear(sending: object, delivery: Delivery): void {
    // Where it was turned away, too: nobody is held back for what may never be taken.
    this.#held[delivery === 'held' ? 'add' : 'delete'](sending);
    this.#change(sending, {delivery});
  }

  #change(sending: object | undefined, more: HandedOver): void {
    if (this.#current !== sending) return;
    this.state = {...this.state, ...more};
    this.#host.requestUpdate();
  }
}
