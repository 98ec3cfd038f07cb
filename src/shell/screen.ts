import type {TemplateResult} from 'lit';
import {atReview} from '../engine/index.js';
import {asking} from './asking.js';
import {notice} from './notice.js';
import {review} from './review.js';
import {notKept, sending, sent} from './sent.js';
import {finished, stopping} from './stopping.js';
import type {Stage, View} from './view.js';

/** What someone sees at each stage. */
export function screen(view: View, stage: Stage): TemplateResult {
  switch (stage) {
    case 'notice':
      return notice(view);
    case 'asking':
      return atReview(view.survey, view.place) ? review(view) : asking(view);
    case 'stopping':
      return stopping(view);
    case 'sending':
      return sending(view);
    case 'sent':
      return sent(view);
    case 'not-kept':
      return notKept(view);
    case 'nothing':
    case 'deleted':
    case 'cleared':
      return finished(view.words[stage]);
  }
}
