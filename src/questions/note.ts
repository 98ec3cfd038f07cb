import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {say} from '../i18n/index.js';
import type {Note} from '../schema/index.js';
import {base, BaseElement, unrecorded} from '../ui/index.js';
import {withEarlier, type Earlier} from './earlier.js';

/**
 * Something to read. Nothing is asked.
 *
 * @customElement heed-note
 *
 * @csspart note - The words.
 */
export class NoteElement extends BaseElement {
  static override readonly tag = 'heed-note';
  static override styles = [base];

  /** What to say. */
  @property({attribute: false}) question!: Note;

  /** The words of earlier answers, for a note that repeats them. */
  @property({attribute: false}) earlier: Earlier = () => undefined;

  protected override render() {
    const words = withEarlier(say(this.question.say, this.lang), this.earlier);
    return html`<p part="note" tabindex="-1" ${unrecorded()}>${words}</p>`;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('p')?.focus(options));
  }
}
