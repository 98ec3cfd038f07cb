import {css, html, LitElement, nothing} from 'lit';
import {direction} from '../src/i18n/index.js';
import {page, tokens} from '../src/ui/index.js';

/** What the survey is for its questions: it gives them their colours, their size, their lines and their direction. */
class Paper extends LitElement {
  static override properties = {lang: {}};
  static override styles = [
    tokens,
    page,
    css`
      .page {
        max-inline-size: 40rem;
        margin-inline: auto;
        padding: 1rem;
      }
    `,
  ];

  protected override render() {
    return html`<div class="page" lang=${this.lang} dir=${direction(this.lang)}><slot></slot></div>`;
  }
}

/** What a story on paper is told. */
interface Laid {
  readonly lang?: string;
  readonly theme?: string;
}

/** A decorator that lays a story on paper. */
export function onPaper(story: () => unknown, {args: {lang = 'en', theme}}: {readonly args: Laid}) {
  if (!customElements.get('story-paper')) customElements.define('story-paper', Paper);
  return html`<story-paper lang=${lang} theme=${theme ?? nothing}>${story()}</story-paper>`;
}
