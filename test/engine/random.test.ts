import {expect} from '@open-wc/testing';
import {atReview, collect, move, screens, start, visible, type Place} from '../../src/engine/index.js';
import {parseSurvey} from '../../src/schema/index.js';
import {Chance} from '../support/chance.js';
import {wander} from '../support/random-person.js';
import {randomSurvey} from '../support/random-survey.js';
import {shouldBeOpen} from '../support/second-opinion.js';

const SURVEYS = 200;
const MOVES = 60;

/** Many people at many surveys, each step of theirs. The seed stands in the name of whatever fails. */
function everyStep(
  look: (step: ReturnType<typeof wander>[number] & {survey: ReturnType<typeof randomSurvey>}) => void,
) {
  for (let seed = 1; seed <= SURVEYS; seed += 1) {
    const chance = new Chance(seed);
    const survey = randomSurvey(chance);
    try {
      for (const step of wander(chance, survey, start, MOVES)) look({survey, ...step});
    } catch (error) {
      if (error instanceof Error) error.message = `seed ${seed}: ${error.message}`;
      throw error;
    }
  }
}

const ids = (questions: readonly {readonly id: string}[]) => questions.map(({id}) => id);
const told = ({screen, given, passed, changing}: Place) => JSON.stringify([screen, [...given], [...passed], changing]);

describe('Whatever the survey and whatever somebody does', () => {
  it('the surveys made up for this are good ones', () => {
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      expect(parseSurvey(randomSurvey(new Chance(seed))), `seed ${seed}`).to.have.property('ok', true);
    }
  });

  it('no question is shown that is closed', () => {
    everyStep(({survey, next}) =>
      expect(ids(shouldBeOpen(survey, next))).to.include.members(ids(visible(survey, next))),
    );
  });

  it('no page is empty', () => {
    everyStep(({survey, next}) => expect(visible(survey, next).length > 0).to.equal(!atReview(survey, next)));
  });

  it('R6: no answer is lost unless it is cleared or answered anew', () => {
    everyStep(({place, step, next}) => {
      const touched = 'question' in step ? step.question : '';
      for (const [id, given] of place.given) if (id !== touched) expect(next.given.get(id), id).to.equal(given);
    });
  });

  it('what is sent is every open question and no other, in order', () => {
    everyStep(({survey, next}) => {
      const asked = shouldBeOpen(survey, next).filter(({kind}) => kind !== 'note');
      expect([...collect(survey, next).keys()]).to.deep.equal(ids(asked));
    });
  });

  it('what is sent is what was given', () => {
    everyStep(({survey, next}) => {
      for (const [id, outcome] of collect(survey, next)) {
        const given = next.given.get(id);
        const unsaid = {why: next.passed.has(id) ? 'skipped' : 'not-reached'};
        expect(outcome, id).to.deep.equal(given ? ('answer' in given ? given.answer : given) : unsaid);
      }
    });
  });

  it('going back and on again leads to where somebody was', () => {
    everyStep(({survey, next: here}) => {
      const before = move(survey, here, {type: 'back'});
      if (before.screen === here.screen || here.changing) return;
      expect(move(survey, before, {type: 'next'}).screen).to.equal(here.screen);
    });
  });

  it('going on and back again leads to where somebody was', () => {
    everyStep(({survey, next: here}) => {
      if (atReview(survey, here) || here.changing) return;
      expect(move(survey, move(survey, here, {type: 'next'}), {type: 'back'}).screen).to.equal(here.screen);
    });
  });

  it('going on often enough leads to the review', () => {
    everyStep(({survey, next}) => {
      let here = next;
      for (let turn = 0; turn < screens(survey).length && !atReview(survey, here); turn += 1) {
        here = move(survey, here, {type: 'next'});
      }
      expect(atReview(survey, here)).to.be.true;
    });
  });

  it('the same move from the same place leads to the same place, and leaves the first as it was', () => {
    everyStep(({survey, place, step, next}) => {
      const before = told(place);
      expect(told(move(survey, place, step))).to.equal(told(next));
      expect(told(place)).to.equal(before);
    });
  });
});
