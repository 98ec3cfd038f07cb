import {html} from 'lit';
import {say} from '../i18n/index.js';
import type {View} from './view.js';

/** A plain, still screen. The question is gone from it until somebody presses the button (R34). */
export function onBreak({organisation, words, lang, to}: View) {
  return html`
    <h2 tabindex="-1" part="heading">${words.breakTitle}</h2>
    <p>${organisation.grounding ? say(organisation.grounding, lang) : words.breakText}</p>
    <div class="buttons"><button class="main" @click=${() => to('asking')}>${words.breakBack}</button></div>
  `;
}

/** What is left to see of a page that was hidden (R51). */
export function covered({words, uncover}: View) {
  return html`
    <p tabindex="-1" part="heading">${words.covered}</p>
    <div class="buttons"><button @click=${uncover}>${words.show}</button></div>
  `;
}
