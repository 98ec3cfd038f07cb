import {say} from '../i18n/index.js';
import type {ChoiceQuestion} from '../schema/index.js';
import {OneOfElement} from './one-of.js';

/**
 * One answer from a list.
 *
 * @customElement heed-choice
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What was picked. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - One thing to pick: its button and its words.
 * @csspart clear - The button that clears the answer.
 */
export class ChoiceElement extends OneOfElement<ChoiceQuestion> {
  static override readonly tag = 'heed-choice';

  protected override options() {
    return this.question.choices.map(({id, label, picture}) => [id, say(label, this.lang), picture] as const);
  }
}
