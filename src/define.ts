import {
  ChoiceElement,
  ChoicesElement,
  NoteElement,
  ScaleElement,
  TextElement,
  YesNoElement,
} from './questions/index.js';
import {LeaveElement, SurveyElement} from './shell/index.js';

// Checking needs zod, and no question does: it loads beside them, and is there before anything is shown.
SurveyElement.check = async (survey, organisation) => {
  const {problemsIn} = await import('./schema/index.js');
  return problemsIn(survey, organisation);
};

for (const element of [
  ChoiceElement,
  ChoicesElement,
  LeaveElement,
  NoteElement,
  ScaleElement,
  TextElement,
  YesNoElement,
]) {
  element.define();
}
SurveyElement.define();
