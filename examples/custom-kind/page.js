import {calmPlace} from './calm-place.js';

// Before the library loads or after it: the survey looks at this when it draws such a question.
document.querySelector('heed-survey').customKinds = [calmPlace];
