import type {
  ChoiceElement,
  ChoicesElement,
  NoteElement,
  ScaleElement,
  TextElement,
  YesNoElement,
} from './questions/index.js';
import type {DeskElement} from './report/desk-element.js';
import type {LeaveElement, SurveyElement} from './shell/index.js';

/** Every tag and its class. Framework typings are derived from this one list. */
export interface Tags {
  'heed-choice': ChoiceElement;
  'heed-choices': ChoicesElement;
  'heed-desk': DeskElement;
  'heed-leave': LeaveElement;
  'heed-note': NoteElement;
  'heed-scale': ScaleElement;
  'heed-survey': SurveyElement;
  'heed-text': TextElement;
  'heed-yes-no': YesNoElement;
}

declare global {
  interface HTMLElementTagNameMap extends Tags {}
}
