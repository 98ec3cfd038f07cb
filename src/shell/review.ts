import {html} from 'lit';
import {collect} from '../engine/index.js';
import {say, type Words} from '../i18n/index.js';
import type {Question} from '../schema/index.js';
import type {View} from './view.js';

type Outcome = ReturnType<ReturnType<typeof collect>['get']>;

/** Exactly what would be sent, and a way to change each part of it (R6). */
export function review({survey, place, words, lang, gradually, move, send}: View) {
  const collected = collect(survey, place);
  const asked = survey.parts.flatMap(({questions}) => questions).filter(({id}) => collected.has(id));
  return html`
    <h2 tabindex="-1" part="heading">${words.reviewTitle}</h2>
    <p>${words.review}</p>
    <dl>
      ${gradually(asked).map(
        (question) => html`
          <div class="answer">
            <dt id=${`ask-${question.id}`}>${'ask' in question ? say(question.ask, lang) : ''}</dt>
            <dd>
              <span
                dir="auto"
                translate="no"
                .textContent=${inWords(question, collected.get(question.id), words, lang)}
              ></span>
            </dd>
            <dd>
              <button
                class="plain"
                id=${`change-${question.id}`}
                aria-labelledby=${`change-${question.id} ask-${question.id}`}
                @click=${() => move({type: 'change', question: question.id})}
              >
                ${words.change}
              </button>
            </dd>
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

/** An answer as the person saw it, not as it is stored. */
function inWords(question: Question, outcome: Outcome, words: Words, lang: string): string {
  if (outcome === undefined) return '';
  if (typeof outcome === 'object' && 'why' in outcome) {
    const reasons = {
      'not-sure': words.notSure,
      'does-not-apply': words.doesNotApply,
      'rather-not-say': words.ratherNotSay,
      'not-reached': words.notReached,
      skipped: words.skipped,
    };
    return reasons[outcome.why];
  }
  if (typeof outcome !== 'object') return labelOf(question, String(outcome), words, lang);
  const picked = outcome.map((each) => labelOf(question, each, words, lang));
  return new Intl.ListFormat(lang, {type: 'unit', style: 'long'}).format(picked);
}

function labelOf(question: Question, id: string, words: Words, lang: string): string {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return say(question.choices.find((choice) => choice.id === id)?.label, lang);
    case 'scale':
      return say(question.points.find((point) => point.id === id)?.label, lang);
    case 'yes-no':
      return id === 'yes' ? words.yes : words.no;
    case 'text':
    case 'note':
      return id;
  }
}
