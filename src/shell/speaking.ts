import type {ReactiveControllerHost} from 'lit';
import {allWords, languages, type Words} from '../i18n/index.js';

/**
 * The language that somebody reads in, and the library's words in it. Both change together, or not at all.
 *
 * What was wished last is what comes: a language that loads slowly does not overtake one that was chosen after it.
 */
export class Speaking {
  /** The words, as far as they are needed yet. Nothing before there is a language. */
  words: Words | undefined;
  readonly #host;
  /** The language that it began with. */
  #began: string | undefined;
  #all = false;
  #wish: object | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /**
   * Speaks a language from now on: the one that it began with, unless it is told which. One that cannot be loaded now
   * changes nothing.
   *
   * @returns Whether it is spoken, or something else was wished meanwhile.
   */
  readonly speak = async (tag = this.#began): Promise<boolean> => {
    const wish = (this.#wish = {});
    const language = languages[tag ?? ''];
    try {
      const words = await (this.#all ? allWords(language!) : language!.load());
      if (this.#wish !== wish) return true;
      this.words = words;
      this.#began ??= tag;
      this.#host.lang = tag!;
      this.#host.requestUpdate();
      return true;
    } catch {
      return this.#wish !== wish;
    }
  };

  /** From now on with the words for after the questions, too. Rejects where they cannot be loaded now. */
  async complete(): Promise<void> {
    this.#all = true;
    if (!this.words) return;
    await this.speak(this.#host.lang);
    if (!('thanks' in this.words)) throw new Error('words');
  }
}
