import type {
  ChoiceElement,
  ChoicesElement,
  NoteElement,
  ScaleElement,
  TextElement,
  YesNoElement,
} from './questions/index.js';
import type {
  CustomElement,
  DateElement,
  FacesElement,
  MatrixElement,
  NumberElement,
  RankingElement,
  RatingElement,
} from './questions/more.js';
import type {DeskElement} from './report/desk-element.js';
import type {AloudElement} from './shell/aloud-element.js';
import type {LeaveElement, SurveyElement} from './shell/index.js';
import type {WithdrawElement} from './shell/withdraw-element.js';

/** Every tag and its class. Framework typings are derived from this one list. */
export interface Tags {
  'heed-aloud': AloudElement;
  'heed-choice': ChoiceElement;
  'heed-choices': ChoicesElement;
  'heed-custom': CustomElement;
  'heed-date': DateElement;
  'heed-desk': DeskElement;
  'heed-faces': FacesElement;
  'heed-leave': LeaveElement;
  'heed-matrix': MatrixElement;
  'heed-note': NoteElement;
  'heed-number': NumberElement;
  'heed-ranking': RankingElement;
  'heed-rating': RatingElement;
  'heed-scale': ScaleElement;
  'heed-survey': SurveyElement;
  'heed-text': TextElement;
  'heed-withdraw': WithdrawElement;
  'heed-yes-no': YesNoElement;
}

declare global {
  interface HTMLElementTagNameMap extends Tags {}
}
