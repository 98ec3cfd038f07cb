import type {YesNoQuestion} from '../schema/index.js';
import {OneOfElement} from './one-of.js';

/**
 * Yes or no.
 *
 * @customElement heed-yes-no
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What was picked. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - Yes, or no: its button and its word.
 * @csspart clear - The button that clears the answer.
 */
export class YesNoElement extends OneOfElement<YesNoQuestion> {
  static override readonly tag = 'heed-yes-no';

  protected override options() {
    return [['yes', this.words.yes] as const, ['no', this.words.no] as const];
  }
}
