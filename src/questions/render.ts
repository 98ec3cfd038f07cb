import {html, type TemplateResult} from 'lit';
import type {Given} from '../engine/index.js';
import type {Words} from '../i18n/index.js';
import type {Question} from '../schema/index.js';

/** The element for each kind of question. The compiler complains here first when a kind is added. */
export function renderQuestion(
  question: Question,
  given: Given | undefined,
  words: Words,
  lang: string,
): TemplateResult {
  switch (question.kind) {
    case 'choice':
      return html`<heed-choice
        class="question"
        exportparts="question, choice, clear"
        lang=${lang}
        .question=${question}
        .given=${given}
        .words=${words}
      ></heed-choice>`;
    case 'choices':
      return html`<heed-choices
        class="question"
        exportparts="question, choice, clear"
        lang=${lang}
        .question=${question}
        .given=${given}
        .words=${words}
      ></heed-choices>`;
    case 'scale':
      return html`<heed-scale
        class="question"
        exportparts="question, choice, clear"
        lang=${lang}
        .question=${question}
        .given=${given}
        .words=${words}
      ></heed-scale>`;
    case 'yes-no':
      return html`<heed-yes-no
        class="question"
        exportparts="question, choice, clear"
        lang=${lang}
        .question=${question}
        .given=${given}
        .words=${words}
      ></heed-yes-no>`;
    case 'text':
      return html`<heed-text
        class="question"
        lang=${lang}
        .question=${question}
        .given=${given}
        .words=${words}
      ></heed-text>`;
    case 'note':
      return html`<heed-note class="question" exportparts="note" lang=${lang} .question=${question}></heed-note>`;
  }
}
