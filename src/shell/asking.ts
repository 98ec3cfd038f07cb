import {html, nothing} from 'lit';
import {beginning, hasBack, idsIn, progress, screens, visible} from '../engine/index.js';
import {say} from '../i18n/index.js';
import {renderQuestion} from '../questions/index.js';
import type {View} from './view.js';

/** One question, or the questions that belong together. Every one may be passed by (R1). */
export function asking({survey, place, words, lang, earlier, customKinds, move}: View) {
  const {at, least, most} = progress(survey, place);
  const shown = visible(survey, place);
  const part = beginning(survey, place);
  const silent = shown.every(
    (question) => question.kind !== 'note' && !idsIn(question).some((id) => place.given.has(id)),
  );
  const around = {given: place.given, words, lang, earlier, customKinds};
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
    ${screens(survey)[place.screen]?.questions.map((question) =>
      // In the place of one that is not open stands nothing: what somebody began to write below it stays.
      shown.includes(question)
        ? html`
            ${
              'contentNote' in question && question.contentNote
                ? html`<p class="note" part="content-note" tabindex="-1">${say(question.contentNote, lang)}</p>`
                : nothing
            }
            ${renderQuestion(question, around)}
          `
        : nothing,
    )}
    <div class="buttons">
      <button class=${silent ? nothing : 'main'} part="next" @click=${() => move({type: 'next'})}>
        ${silent ? (shown.length > 1 ? words.skipAll : words.skip) : words.next}
      </button>
      ${hasBack(survey, place) ? html`<button part="back" @click=${() => move({type: 'back'})}>${words.back}</button>` : nothing}
    </div>
  `;
}
