import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {beginning, progress, visible} from '../engine/index.js';
import {say} from '../i18n/index.js';
import {renderQuestion} from '../questions/index.js';
import type {View} from './view.js';

/** One question, or the questions that belong together. Every one may be passed by (R1). */
export function asking({survey, place, words, lang, move}: View) {
  const {at, least, most} = progress(survey, place);
  const shown = visible(survey, place);
  const part = beginning(survey, place);
  const silent = shown.every(({id, kind}) => kind !== 'note' && !place.given.has(id));
  return html`
    ${at > 0 ? html`<p class="quiet" part="progress">${words.progress(at, least, most)}</p>` : nothing}
    ${part?.title ? html`<h2 class="part">${say(part.title, lang)}</h2>` : nothing}
    ${
      part?.contentNote
        ? html`<div class="note" part="content-note" tabindex="-1">
            <p>${say(part.contentNote, lang)}</p>
            <button class="plain" @click=${() => move({type: 'skip-part'})}>${words.skipPart}</button>
          </div>`
        : nothing
    }
    ${shown.map((question) =>
      // Each question is an element of its own: nothing of one is left in the next.
      keyed(question.id, renderQuestion(question, place.given.get(question.id), words, lang)),
    )}
    <div class="buttons">
      <button class="main" part="next" @click=${() => move({type: 'next'})}>${silent ? words.skip : words.next}</button>
      ${place.screen > 0 ? html`<button part="back" @click=${() => move({type: 'back'})}>${words.back}</button>` : nothing}
    </div>
  `;
}
