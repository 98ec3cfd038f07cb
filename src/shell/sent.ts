import {html, nothing} from 'lit';
import {say} from '../i18n/index.js';
import type {View} from './view.js';

/** What has become of the answers, told as it is, then thanks and what happens next (R31, R36). */
export function sent({organisation, words, lang, delivery, to}: View) {
  const who = say(organisation.name, lang);
  const told = {
    kept: [words.keptTitle, words.kept(who)],
    held: [words.heldTitle, words.held],
    received: [words.receivedTitle, words.received(who)],
  }[delivery ?? 'held'];
  return html`
    <h2 tabindex="-1" part="heading">${words.thanks}</h2>
    <div class="note" role="status" part="delivery">
      <h3>${told[0]}</h3>
      <p>${told[1]}</p>
    </div>
    <h3>${words.whatNext}</h3>
    <p>${say(organisation.after.whatNext, lang)}</p>
    <p>${say(organisation.after.shareBackWhen, lang)}</p>
    ${
      // While this page alone holds the answers, nobody is led to believe that they can close it.
      delivery === 'held'
        ? nothing
        : html`<div class="buttons"><button @click=${() => to('cleared')}>${words.clearScreen}</button></div>`
    }
  `;
}

/** While the answers are being locked. */
export function sending({words}: View) {
  return html`<p tabindex="-1" part="heading" role="status">${words.sending}</p>`;
}

/** The answers could not be locked. They are still here, and nobody is blamed (R31). */
export function notKept({words, send}: View) {
  return html`
    <h2 tabindex="-1" part="heading">${words.notKeptTitle}</h2>
    <p>${words.notKept}</p>
    <div class="buttons"><button class="main" @click=${send}>${words.tryAgain}</button></div>
  `;
}
