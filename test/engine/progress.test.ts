import {expect} from '@open-wc/testing';
import {atReview, collect, move, progress, start, visible, type Move, type Place} from '../../src/engine/index.js';
import type {Condition, Question, Survey} from '../../src/schema/index.js';
import {Chance} from '../support/chance.js';
import {reply, wander} from '../support/random-person.js';
import {randomSurvey} from '../support/random-survey.js';
import {small} from '../support/survey.js';

const next = {type: 'next'} as const;

function after(...steps: Move[]) {
  return progress(
    small,
    steps.reduce((at, step) => move(small, at, step), start),
  );
}

describe('How far somebody is', () => {
  it('R32: is told with a least and a most while a branch is undecided', () => {
    expect(after()).to.deep.equal({at: 1, least: 4, most: 5});
  });

  it('is not certain before somebody goes on, because they may still change what they said', () => {
    expect(after(next, {type: 'answer', question: 'back', answer: 'yes'})).to.deep.equal({at: 2, least: 4, most: 5});
  });

  it('grows with the branch that was opened', () => {
    const opened = [next, {type: 'answer', question: 'back', answer: 'yes'}, next] as const;
    expect(after(...opened)).to.deep.equal({at: 3, least: 5, most: 5});
  });

  it('shrinks with the branch that was closed', () => {
    const closed = [next, {type: 'answer', question: 'back', answer: 'no'}, next] as const;
    expect(after(...closed)).to.deep.equal({at: 3, least: 4, most: 4});
  });

  it('is certain once the question that decides was skipped', () => {
    expect(after(next, next)).to.deep.equal({at: 3, least: 4, most: 4});
  });

  it('is open again for somebody who went back to the question that decides', () => {
    expect(after(next, next, {type: 'back'})).to.deep.equal({at: 2, least: 4, most: 5});
  });

  it('does not count on an answer whose question may yet be closed', () => {
    const ask = (id: string, showIf?: Condition): Question => ({id, kind: 'yes-no', ask: id, ...(showIf && {showIf})});
    const questions = [ask('a'), ask('b', {question: 'a', is: 'yes'}), ask('c', {question: 'b', is: 'yes'})];
    const chain: Survey = {...small, parts: [{id: 'chain', together: true, questions}]};
    const steps: Move[] = [
      {type: 'answer', question: 'a', answer: 'yes'},
      {type: 'answer', question: 'b', answer: 'yes'},
      {type: 'clear', question: 'a'},
    ];
    const place = steps.reduce((at, step) => move(chain, at, step), start);
    expect(progress(chain, place)).to.deep.equal({at: 1, least: 1, most: 3});
  });

  it('does not count notes', () => {
    expect(after(next, next, next).at).to.equal(0);
  });
});

/** Goes on from a place to the review, answering or leaving what comes, and looks at each page on the way. */
function onwards(chance: Chance, survey: Survey, from: Place, look: (place: Place) => void): Place {
  let place = from;
  while (!atReview(survey, place)) {
    look(place);
    for (const {id} of visible(survey, place)) {
      const question = visible(survey, place).find((each) => each.id === id && each.kind !== 'note');
      if (question && !place.given.has(id) && chance.heads(0.7)) place = move(survey, place, reply(chance, question));
    }
    look(place);
    place = move(survey, place, next);
  }
  return place;
}

describe('What is said about how far somebody is', () => {
  const bounds = (seed: number, from: (chance: Chance, survey: Survey) => Place) => {
    const chance = new Chance(seed);
    const survey = randomSurvey(chance);
    const promised: {at: number; least: number; most: number}[] = [];
    const end = onwards(chance, survey, from(chance, survey), (place) => promised.push(progress(survey, place)));
    const questions = collect(survey, end).size;
    for (const {at, least, most} of promised) {
      expect(at, `seed ${seed}`).to.be.at.most(least);
      expect(questions, `seed ${seed}`).to.be.within(least, most);
    }
  };

  it('is kept for everybody who goes on from question to question', () => {
    for (let seed = 1; seed <= 600; seed += 1) bounds(seed, () => start);
  });

  it('is kept for everybody who went back, changed or cleared something, and goes on from there', () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      bounds(seed, (chance, survey) => {
        const {next: place} = wander(chance, survey, start, 1 + chance.below(30)).at(-1)!;
        return {...place, changing: false};
      });
    }
  });
});
