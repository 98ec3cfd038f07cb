import {html} from 'lit';
import type {Words} from '../i18n/index.js';

/** What no page can hide, and what helps (R47, R54). Said in few words beside it, and here in more. */
export function safety(words: Words) {
  const hidden = [words.safetySpy, words.safetyHistory, words.safetyNetwork, words.safetyHelps];
  return html`
    <details part="safety">
      <summary>${words.safetyTitle}</summary>
      ${hidden.map((each) => html`<p>${each}</p>`)}
    </details>
  `;
}
