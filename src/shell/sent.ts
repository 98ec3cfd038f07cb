import {html, nothing} from 'lit';
import type {Delivery} from '../engine/index.js';
import {say} from '../i18n/index.js';
import type {LaterView} from './view.js';

/** What has become of the answers, told as it is, then thanks and what happens next (R31, R36). */
export function sent(view: LaterView) {
  const {organisation, words, lang, handedOver, to} = view;
  const {delivery = 'held', takenBack, kept} = handedOver;
  const gone = takenBack === 'taken-back' || takenBack === 'unsure';
  const turnedAway = isTurnedAway(delivery);
  return html`
    <h2 tabindex="-1" part="heading">${words.thanks}</h2>
    <div class="note" role="status" part="delivery">${told(view)}</div>
    ${choices(view)} ${kept?.code && takenBack !== 'taken-back' && !turnedAway ? code(kept.code, view) : nothing}
    ${
      gone || turnedAway
        ? nothing
        : html`<h3>${words.whatNext}</h3>
            <p>${say(organisation.after.whatNext, lang)}</p>
            <p>${say(organisation.after.shareBackWhen, lang)}</p>`
    }
    ${
      // While this page alone holds the answers, nobody is led to believe that they can close it.
      delivery === 'held' && !gone
        ? nothing
        : html`<div class="buttons"><button @click=${() => to('cleared')}>${words.clearScreen}</button></div>`
    }
  `;
}

/** Where the answers are now. */
function told({organisation, words, lang, handedOver}: LaterView) {
  const {delivery = 'held', takenBack, asked} = handedOver;
  if (asked === 'takeBack') return html`<p>${words.withdrawAsking}</p>`;
  if (takenBack === 'unsure') return html`<p>${words.takenBackUnsure}</p>`;
  const who = say(organisation.name, lang);
  const [title, more] = {
    kept: [words.keptTitle, words.kept(who)],
    held: [words.heldTitle, words.held],
    received: [words.receivedTitle, words.received(who)],
    refused: [words.refusedTitle, words.refused],
    closed: [words.closedTitle, words.closed(who)],
  }[delivery];
  if (takenBack === 'taken-back') return html`<p>${isTurnedAway(delivery) ? words.removed : words.takenBack}</p>`;
  return html`<h3>${title}</h3>
    <p>${more}</p>`;
}

/** Nobody has them, and nobody will without something being done. */
function isTurnedAway(delivery: Delivery): boolean {
  return delivery === 'refused' || delivery === 'closed';
}

/** What can be done about them now. Asked again, somebody may be there who can delete them. */
function choices({words, wish, handedOver}: LaterView) {
  const {delivery, takenBack, kept} = handedOver;
  if (!kept || delivery === 'received' || takenBack === 'taken-back') return nothing;
  const again =
    kept.tryAgain && html`<button part="try-again" @click=${() => wish('tryAgain')}>${words.tryAgain}</button>`;
  const remove = kept.remove && html`<button part="remove" @click=${() => wish('remove')}>${words.remove}</button>`;
  const takeBack = html`<button part="take-back" @click=${() => wish('takeBack')}>
    ${takenBack === 'unsure' ? words.tryAgain : words.takeBack}
  </button>`;
  const offered = {refused: [again, remove], closed: [remove], kept: [takeBack], held: [takeBack]};
  return html`<div class="buttons">${takenBack === 'unsure' ? takeBack : offered[delivery ?? 'held']}</div>`;
}

/** Shown only to who asks for it, because a code on paper or in a picture tells that somebody answered (R8). */
function code(secret: string, {words}: LaterView) {
  return html`
    <details part="code">
      <summary>${words.codeOffer}</summary>
      <p>${words.codeHow}</p>
      <p>
        <strong>${words.code}</strong><br /><bdi class="code" dir="ltr" translate="no" .textContent=${secret}></bdi>
      </p>
    </details>
  `;
}

/** The answers could not be locked. They are still here, and nobody is blamed (R31). */
export function notKept({words, send}: LaterView) {
  return html`
    <h2 tabindex="-1" part="heading">${words.notKeptTitle}</h2>
    <p>${words.notKept}</p>
    <div class="buttons"><button class="main" @click=${send}>${words.tryAgain}</button></div>
  `;
}
