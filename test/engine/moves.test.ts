import {expect} from '@open-wc/testing';
import {atReview, collect, move, start, visible, type Move, type Place} from '../../src/engine/index.js';
import type {Survey} from '../../src/schema/index.js';
import {small} from '../support/survey.js';

const next = {type: 'next'} as const;
const back = {type: 'back'} as const;
const answer = (question: string, given: string | readonly string[]): Move => ({
  type: 'answer',
  question,
  answer: given,
});
const change = (question: string): Move => ({type: 'change', question});

/** Where somebody is after some moves. */
function after(...steps: Move[]): Place {
  return steps.reduce((at, step) => move(small, at, step), start);
}

/** What somebody sees after some moves. */
function seen(...steps: Move[]): string[] {
  return visible(small, after(...steps)).map(({id}) => id);
}

/** From the start to the review without a word. */
const through = [next, next, next, next, next];

describe('Turning pages', () => {
  it('begins at the first question', () => {
    expect(seen()).to.deep.equal(['safe']);
  });

  it('R1: goes on to the next question, answered or not', () => {
    expect(seen(next)).to.deep.equal(['back']);
  });

  it('R6: goes back to the question before', () => {
    expect(seen(next, next, back)).to.deep.equal(['back']);
  });

  it('stays at the first question when somebody goes back from it', () => {
    expect(seen(back)).to.deep.equal(['safe']);
  });

  it('shows a note on a page of its own', () => {
    expect(seen(next, next, next)).to.deep.equal(['nearly']);
  });

  it('ends at the review', () => {
    expect(atReview(small, after(...through))).to.be.true;
  });

  it('goes back from the review to the last question', () => {
    expect(seen(...through, back)).to.deep.equal(['change']);
  });

  it('stays at the review when somebody goes on from it', () => {
    expect(seen(...through, next, back)).to.deep.equal(['change']);
  });

  it('R6: keeps every answer while somebody goes back and forth', () => {
    const {given} = after(answer('safe', 'always'), next, answer('back', 'no'), back, next, back, back);
    expect([...given.keys()]).to.deep.equal(['safe', 'back']);
  });
});

describe('A question that only some people are asked', () => {
  it('is passed over when its answer was not given', () => {
    expect(seen(next, answer('back', 'no'), next)).to.deep.equal(['helped']);
  });

  it('is asked when its answer was given', () => {
    expect(seen(next, answer('back', 'yes'), next)).to.deep.equal(['for-what']);
  });

  it('is passed over on the way back, too', () => {
    expect(seen(next, answer('back', 'no'), next, back)).to.deep.equal(['back']);
  });

  it('keeps its answer out of what is sent once it is closed again', () => {
    const closed = after(next, answer('back', 'yes'), next, answer('for-what', 'food'), back, answer('back', 'no'));
    expect(collect(small, closed).has('for-what')).to.be.false;
  });

  it('has its answer again once it is open again', () => {
    const reopened = after(
      next,
      answer('back', 'yes'),
      next,
      answer('for-what', 'food'),
      back,
      answer('back', 'no'),
      answer('back', 'yes'),
    );
    expect(collect(small, reopened).get('for-what')).to.equal('food');
  });
});

describe('Changing one answer from the review', () => {
  it('shows its question', () => {
    expect(seen(...through, change('safe'))).to.deep.equal(['safe']);
  });

  it('goes straight back to the review', () => {
    expect(atReview(small, after(...through, change('safe'), answer('safe', 'never'), next))).to.be.true;
  });

  it('first asks what it has opened, then goes back to the review', () => {
    const opened = [...through, change('back'), answer('back', 'yes'), next];
    expect(seen(...opened)).to.deep.equal(['for-what']);
    expect(atReview(small, after(...opened, next))).to.be.true;
  });

  it('becomes ordinary page turning when somebody goes back', () => {
    expect(seen(...through, change('helped'), back, next)).to.deep.equal(['helped']);
  });

  it('does nothing for a question that there is not', () => {
    expect(atReview(small, after(...through, change('nobody')))).to.be.true;
  });
});

describe('Skipping a part', () => {
  it('R13: goes to the first question of the next part', () => {
    expect(seen(next, {type: 'skip-part'})).to.deep.equal(['nearly']);
  });

  it('goes to the review from the last part', () => {
    expect(atReview(small, after(...through, back, {type: 'skip-part'}))).to.be.true;
  });

  it('counts all its questions as skipped', () => {
    expect([...collect(small, after({type: 'skip-part'})).values()].slice(0, 3)).to.deep.equal([
      {why: 'skipped'},
      {why: 'skipped'},
      {why: 'skipped'},
    ]);
  });

  it('keeps what was answered in it', () => {
    expect(collect(small, after(answer('safe', 'always'), {type: 'skip-part'})).get('safe')).to.equal('always');
  });
});

describe('Questions that belong together', () => {
  const [visit, words] = small.parts;
  const together: Survey = {...small, parts: [{...visit!, together: true}, words!]};
  const shown = (...steps: Move[]) =>
    visible(
      together,
      steps.reduce((at, step) => move(together, at, step), start),
    ).map(({id}) => id);

  it('are shown on one page, without those that are closed', () => {
    expect(shown()).to.deep.equal(['safe', 'back', 'helped']);
  });

  it('open on the same page', () => {
    expect(shown(answer('back', 'yes'))).to.deep.equal(['safe', 'back', 'for-what', 'helped']);
  });

  it('are turned over as one page', () => {
    expect(shown(next)).to.deep.equal(['nearly']);
  });
});
