import {say} from '../i18n/index.js';
import type {ScaleQuestion} from '../schema/index.js';
import {OneOfElement} from './one-of.js';

/**
 * One of two to four worded points, from most to least.
 *
 * @customElement heed-scale
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What was picked. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - One point: its button and its words.
 * @csspart clear - The button that clears the answer.
 */
export class ScaleElement extends OneOfElement<ScaleQuestion> {
  static override readonly tag = 'heed-scale';

  protected override options() {
    return this.question.points.map(({id, label, picture}) => [id, say(label, this.lang), picture] as const);
  }
}
