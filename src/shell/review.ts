import {html, nothing} from 'lit';
import {collect, type Move} from '../engine/index.js';
import {say} from '../i18n/index.js';
import {withEarlier} from '../questions/index.js';
import type {Leaf, Question} from '../schema/index.js';
import {leavesOf} from '../schema/leaves.js';
import {inWords, whyInWords} from './in-words.js';
import type {LaterView} from './view.js';

/** Exactly what would be sent, and a way to change each part of it (R6). */
export function review(view: LaterView) {
  const {survey, place, words, lang, earlier, gradually, move, send} = view;
  const collected = collect(survey, place);
  const all = survey.parts
    .flatMap(({questions}) => questions)
    .flatMap((question) => leavesOf(question).map((leaf) => ({question, leaf})))
    .filter(({leaf}) => collected.has(leaf.id));
  const said = (leaf: Leaf) => {
    const outcome = collected.get(leaf.id)!;
    return typeof outcome === 'object' && 'why' in outcome
      ? whyInWords(outcome.why, words)
      : inWords(leaf, outcome, view);
  };
  // A row of a matrix is understood only with the question above it.
  const asked = (question: Question, leaf: Leaf) =>
    [...('rows' in question ? [say(question.ask, lang), ' '] : []), say(leaf.ask, lang)].map((text) =>
      withEarlier(text, earlier),
    );
  const button = ({id}: Leaf, label: string, step: Move) =>
    html`<button
      class="plain"
      id=${`change-${id}`}
      aria-labelledby=${`change-${id} ask-${id}`}
      @click=${() => move(step)}
    >
      ${label}
    </button>`;
  const again = (question: Question, leaf: Leaf) => {
    if (!place.leftOut.has(question.id)) return button(leaf, words.change, {type: 'change', question: leaf.id});
    // What cannot be drawn any more cannot be changed. What was said to it can still be taken out.
    return place.given.has(leaf.id) ? button(leaf, words.clear, {type: 'clear', question: leaf.id}) : nothing;
  };
  return html`
    <h2 tabindex="-1" part="heading">${words.reviewTitle}</h2>
    <p>${words.review}</p>
    <dl>
      ${gradually(all).map(
        ({question, leaf}) => html`
          <div class="answer">
            <dt id=${`ask-${leaf.id}`}>${asked(question, leaf)}</dt>
            <dd>
              <span dir="auto" translate="no" .textContent=${said(leaf)}></span>
            </dd>
            <dd>${again(question, leaf)}</dd>
          </div>
        `,
      )}
    </dl>
    <div class="buttons">
      <button class="main" part="send" @click=${send}>${words.send}</button>
      <button part="back" @click=${() => move({type: 'back'})}>${words.back}</button>
    </div>
  `;
}
