import {expect} from '@open-wc/testing';
import {universalShort} from '../../src/templates/index.js';
import {Chance} from '../support/chance.js';
import {everything, keeper, offers, press, reads, settled, show} from '../support/person.js';
import {organisation} from '../support/organisation.js';
import {randomSurvey} from '../support/random-survey.js';
import type {Survey} from '../../src/schema/index.js';
import type {SurveyElement} from '../../src/shell/index.js';

const english = {...organisation, languages: ['en']};

/** Answers what stands on the screen: picks something, or writes. */
async function answer(survey: SurveyElement, chance: Chance): Promise<void> {
  const controls = everything(survey).filter((each) => !each.matches('#top *') && each.matches('input, textarea'));
  const text = controls.find((each) => each.localName === 'textarea') as HTMLTextAreaElement | undefined;
  if (text && chance.heads()) {
    text.value = 'Tea.';
    text.dispatchEvent(new InputEvent('input', {bubbles: true}));
  } else (chance.one(controls.filter((each) => each.matches('[type=radio], [type=checkbox]'))) as HTMLElement).click();
  await settled(survey);
}

/** Goes through a survey, answers some of it, sends it, and tells whether anything was answered. */
async function sendSome(survey: SurveyElement, chance: Chance, often: number): Promise<boolean> {
  await press(survey, 'Start');
  let answered = false;
  for (
    let words;
    (words = ['Skip this question', 'Skip these questions', 'Continue'].find((each) => offers(survey, each)));
  ) {
    const asks = everything(survey).some((each) => each.matches('input'));
    if (asks && chance.heads(often)) {
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await answer(survey, chance);
      answered = true;
      words = 'Continue';
    }
    // oxlint-disable-next-line no-await-in-loop
    await press(survey, words);
  }
  await press(survey, 'Send my answers');
  return answered;
}

describe('Any part of a survey', () => {
  for (const [told, survey] of [
    ['the survey that is ready to use', () => universalShort],
    ['a survey that nobody wrote', (chance: Chance) => randomSurvey(chance)],
  ] as const satisfies readonly (readonly [string, (chance: Chance) => Survey])[]) {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      it(`R1: can be sent, and the rest is said to be skipped: ${told}, ${seed}`, async () => {
        const chance = new Chance(seed);
        const {keep, handed} = keeper();
        const element = await show({survey: survey(chance), organisation: english, keep});
        const answered = await sendSome(element, chance, seed / 7);
        await reads(element, answered ? 'Thank you.' : 'You did not answer. That is fine. Nothing was sent.');
        const reasons = [...(handed[0]?.collected.values() ?? [])].filter(
          (each) => typeof each === 'object' && 'why' in each && each.why === 'not-reached',
        );
        expect([handed.length, reasons.length]).to.deep.equal([answered ? 1 : 0, 0]);
      });
    }
  }
});
