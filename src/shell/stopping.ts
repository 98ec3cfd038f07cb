import {html} from 'lit';
import type {View} from './view.js';

/** Stop at any time: send what is there, or delete it. Both are fine (R5). */
export function stopping({words, send, to}: View) {
  return html`
    <h2 tabindex="-1" part="heading">${words.stopTitle}</h2>
    <p>${words.stopText}</p>
    <div class="buttons column">
      <button @click=${send}>${words.stopSend}</button>
      <button @click=${() => to('deleted')}>${words.stopDelete}</button>
      <button @click=${() => to('asking')}>${words.stopBack}</button>
    </div>
  `;
}

/** Nothing more to do: it was deleted, nothing was said, or the screen was cleared. */
export function finished(text: string) {
  return html`<p tabindex="-1" part="heading">${text}</p>`;
}

/** While the answers are being locked. */
export function sending({words}: View) {
  return html`<p tabindex="-1" part="heading" role="status">${words.sending}</p>`;
}

/** Part of the page is not there, because the connection broke. Nothing of what was answered is lost. */
export function missing({words, ask}: View) {
  return html`
    <p tabindex="-1" part="heading">${words.missing}</p>
    <div class="buttons"><button class="main" @click=${ask}>${words.tryAgain}</button></div>
  `;
}
