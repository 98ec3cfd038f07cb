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

const here = [ChoiceElement, ChoicesElement, LeaveElement, NoteElement, ScaleElement, TextElement, YesNoElement];

const isHere = ({kind}: {readonly kind: string}) => here.some(({tag}) => tag === `heed-${kind}`);

// What few surveys use loads when one does, still before its notice is shown.
SurveyElement.load = async ({parts}) => {
  if (parts.every(({questions}) => questions.every(isHere))) return false;
  for (const element of Object.values(await import('./questions/more.js'))) element.define();
  return true;
};

// Nobody waits for a voice, and nobody misses one that does not come.
SurveyElement.after = () =>
  import('./shell/aloud-element.js').then(
    ({AloudElement}) => AloudElement.define(),
    () => undefined,
  );

for (const element of here) element.define();
SurveyElement.define();
