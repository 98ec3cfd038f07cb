import {html, nothing} from 'lit';
import {progress, start} from '../engine/index.js';
import {languages, say} from '../i18n/index.js';
import {safety} from './safety.js';
import type {View} from './view.js';

/** What a person is told before anything is asked. Nothing starts until they say so (R3, R10, R13, R47). */
export function notice(view: View) {
  const {survey, words, lang, to} = view;
  const draft = [survey.languages[lang], languages[lang]?.status].includes('draft');
  const {least, most} = progress(survey, start);
  return html`
    <h2 tabindex="-1" part="heading">${say(survey.title, lang)}</h2>
    <p>${say(survey.contentNote, lang)}</p>
    <p class="quiet">${words.about(least, most, survey.minutes)}</p>
    ${draft ? html`<p class="quiet">${words.draft}</p>` : nothing} ${told(view)}
    <div class="buttons"><button class="main" @click=${() => to('asking')}>${words.start}</button></div>
  `;
}

/** What a person was told, also to read again later: having agreed once is not to have agreed for good (R97). */
export function told({organisation, words, lang}: View) {
  const {notice: slots, mandatoryReporting, children, otherWays} = organisation;
  const sections = [
    [words.noticeWho, slots.who, slots.why],
    [words.noticeChoice, slots.freeChoice, slots.noEffect, slots.noName],
    [words.noticeReads, slots.whoReads, slots.whatHappens, slots.limits],
    [words.noticeStop, slots.howToStop],
  ] as const;
  return html`
    <h3>${words.leaveTitle}</h3>
    <p>${words.leaveHow}</p>
    ${safety(words)}
    ${sections.map(
      ([heading, ...texts]) => html`
        <h3>${heading}</h3>
        ${texts.map((text) => html`<p>${say(text, lang)}</p>`)}
      `,
    )}
    ${
      'text' in mandatoryReporting
        ? html`<h3>${words.noticeWrite}</h3>
            <p class="note">${say(mandatoryReporting.text, lang)}</p>`
        : nothing
    }
    ${
      children
        ? html`<h3>${words.helpForChildren}</h3>
            <p>${say(children.notice, lang)}</p>`
        : nothing
    }
    <h3>${words.otherWays}</h3>
    <p>${say(otherWays, lang)}</p>
  `;
}
