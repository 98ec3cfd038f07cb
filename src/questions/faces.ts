import {css} from 'lit';
import {say} from '../i18n/index.js';
import type {FacesQuestion} from '../schema/index.js';
import {drawFace} from './face.js';
import {OneOfElement} from './one-of.js';
import {QuestionElement} from './question-element.js';

/**
 * One of two to four worded points, each with a calm face beside its words, never alone (R24).
 *
 * @customElement heed-faces
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What was picked. Stops at the survey: it never reaches the page.
 *
 * @csspart question - The question itself.
 * @csspart choice - One point: its button, its face and its words.
 * @csspart picture - The face.
 * @csspart clear - The button that clears the answer.
 */
export class FacesElement extends OneOfElement<FacesQuestion> {
  static override readonly tag = 'heed-faces';
  static override styles = [
    ...QuestionElement.styles,
    css`
      svg {
        fill: none;
        stroke: currentColor;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];

  protected override options() {
    return this.question.points.map(({id, label, face}) => [id, say(label, this.lang), drawFace(face)] as const);
  }
}
