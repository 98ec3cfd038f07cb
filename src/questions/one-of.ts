import type {ChoiceQuestion, ScaleQuestion, YesNoQuestion} from '../schema/index.js';
import {QuestionElement} from './question-element.js';

/** A question that is answered by picking one thing. */
export abstract class OneOfElement<
  Q extends ChoiceQuestion | ScaleQuestion | YesNoQuestion,
> extends QuestionElement<Q> {
  /** What can be picked: ids and their words in the language shown. */
  protected abstract options(): (readonly [id: string, label: string])[];

  protected override controls() {
    return this.options().map(([id, label]) => this.row('radio', id, label, this.answer === id));
  }

  protected override read(control: HTMLInputElement) {
    return control.value;
  }
}
