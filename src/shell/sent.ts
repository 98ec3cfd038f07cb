import {html, nothing} from 'lit';
import {say} from '../i18n/index.js';
import type {LaterView} from './view.js';

/** What has become of the answers, told as it is, then thanks and what happens next (R31, R36). */
export function sent(view: LaterView) {
  const {organisation, words, lang, handedOver, to, takeBack} = view;
  const {delivery, takenBack, kept} = handedOver;
  const who = say(organisation.name, lang);
  const told = {
    kept: [words.keptTitle, words.kept(who)],
    held: [words.heldTitle, words.held],
    received: [words.receivedTitle, words.received(who)],
  }[delivery ?? 'held'];
  const gone = takenBack === 'taken-back' || takenBack === 'unsure';
  return html`
    <h2 tabindex="-1" part="heading">${words.thanks}</h2>
    <div class="note" role="status" part="delivery">
      ${
        gone
          ? html`<p>${takenBack === 'unsure' ? words.takenBackUnsure : words.takenBack}</p>`
          : html`<h3>${told[0]}</h3>
              <p>${told[1]}</p>`
      }
    </div>
    ${
      kept && !gone && delivery !== 'received'
        ? html`<div class="buttons"><button part="take-back" @click=${takeBack}>${words.takeBack}</button></div>`
        : nothing
    }
    ${kept?.code && !gone ? code(kept.code, view) : nothing}
    ${
      gone
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
