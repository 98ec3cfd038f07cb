import {html, nothing} from 'lit';
import {progress, start} from '../engine/index.js';
import {say} from '../i18n/index.js';
import type {View} from './view.js';

/** What a person is told before anything is asked. Nothing starts until they say so (R3, R10, R13, R47). */
export function notice({survey, organisation, words, lang, draft, to}: View) {
  const {notice: told, mandatoryReporting, children, otherWays} = organisation;
  const paragraphs = [
    [told.who, told.why],
    [told.freeChoice, told.noEffect, told.noName],
    [told.whoReads, told.whatHappens, told.limits],
    [told.howToStop],
  ];
  const {least, most} = progress(survey, start);
  return html`
    <h2 tabindex="-1" part="heading">${say(survey.title, lang)}</h2>
    <p>${say(survey.contentNote, lang)}</p>
    <p class="quiet">${words.about(least, most, survey.minutes)}</p>
    ${draft ? html`<p class="quiet">${words.draft}</p>` : nothing}
    <h3>${words.startTitle}</h3>
    ${paragraphs.map((texts) => html`<p>${texts.map((text) => say(text, lang)).join(' ')}</p>`)}
    ${'text' in mandatoryReporting ? html`<p>${say(mandatoryReporting.text, lang)}</p>` : nothing}
    ${
      children
        ? html`<h3>${words.helpForChildren}</h3>
            <p>${say(children.notice, lang)}</p>`
        : nothing
    }
    <h3>${words.otherWays}</h3>
    <p>${say(otherWays, lang)}</p>
    <h3>${words.leaveTitle}</h3>
    <p>${words.leaveHow}</p>
    <div class="buttons"><button class="main" @click=${() => to('asking')}>${words.start}</button></div>
  `;
}
