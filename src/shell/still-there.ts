import {html} from 'lit';
import type {LaterView} from './view.js';

/** On a shared device, before the screen is cleared (R52). */
export function stillThere({words, stay}: LaterView) {
  return html`
    <h2 tabindex="-1" part="heading">${words.idleTitle}</h2>
    <p role="alert">${words.idle}</p>
    <div class="buttons"><button class="main" @click=${stay}>${words.idleStay}</button></div>
  `;
}
