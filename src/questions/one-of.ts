import {html, type TemplateResult} from 'lit';
import type {ChoiceQuestion, FacesQuestion, ScaleQuestion, YesNoQuestion} from '../schema/index.js';
import {QuestionElement} from './question-element.js';

/** A question that is answered by picking one thing. */
export abstract class OneOfElement<
  Q extends ChoiceQuestion | FacesQuestion | ScaleQuestion | YesNoQuestion,
> extends QuestionElement<Q> {
  /** What can be picked: ids and their words in the language shown. */
  protected abstract options(): (readonly [id: string, label: string, picture?: TemplateResult | string | undefined])[];

  protected override controls() {
    const options = this.options();
    return html`<div class="answers">
      ${options.map(([id, label, picture]) => this.row('radio', id, label, this.answer === id, picture))}
    </div>`;
  }

  protected override read(control: HTMLInputElement) {
    return control.value;
  }
}
