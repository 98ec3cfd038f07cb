import type {TemplateResult} from 'lit';
import {atReview} from '../engine/index.js';
import {covered, onBreak} from './aside.js';
import {asking} from './asking.js';
import type {Later} from './later.js';
import {notice} from './notice.js';
import {finished, missing, sending, stopping} from './stopping.js';
import type {LaterView, Seen, View} from './view.js';

/**
 * What someone sees at each stage.
 *
 * @param later What comes after the questions, once it is there. Its words are there then, too.
 */
export function screen(view: View, seen: Seen, later: Later | undefined): TemplateResult {
  switch (seen) {
    case 'notice':
      return notice(view);
    case 'asking':
      if (!atReview(view.survey, view.place)) return asking(view);
      return later ? later.review(view as LaterView) : missing(view);
    case 'break':
      return onBreak(view);
    case 'covered':
      return covered(view);
    case 'idle':
      return later ? later.stillThere(view as LaterView) : missing(view);
    case 'stopping':
      return stopping(view);
    case 'sending':
      return sending(view);
    case 'sent':
      return later ? later.sent(view as LaterView) : missing(view);
    case 'not-kept':
      return later ? later.notKept(view as LaterView) : missing(view);
    case 'nothing':
    case 'deleted':
    case 'cleared':
      return finished(view.words[seen]);
  }
}
