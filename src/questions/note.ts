import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {say} from '../i18n/index.js';
import type {Note} from '../schema/index.js';
import {base, BaseElement} from '../ui/index.js';

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

  protected override render() {
    return html`<p part="note" tabindex="-1">${say(this.question.say, this.lang)}</p>`;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('p')?.focus(options));
  }
}
