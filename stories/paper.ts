import {css, html, LitElement} from 'lit';
import {direction} from '../src/i18n/index.js';
import {tokens} from '../src/ui/index.js';

/** What the survey is for its questions: it gives them their colours, their size and their direction. */
class Paper extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        max-inline-size: 40rem;
        margin-inline: auto;
        padding: 1rem;
        background: var(--paper);
      }
    `,
  ];

  protected override render() {
    return html`<slot></slot>`;
  }
}

/** A decorator that lays a story on paper. */
export function onPaper(story: () => unknown, {args}: {readonly args: {readonly lang?: string}}) {
  const lang = args.lang ?? 'en';
  if (!customElements.get('story-paper')) customElements.define('story-paper', Paper);
  return html`<story-paper lang=${lang} dir=${direction(lang)}>${story()}</story-paper>`;
}
