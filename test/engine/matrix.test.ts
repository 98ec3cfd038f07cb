import {expect} from '@open-wc/testing';
import {
  atReview,
  beginning,
  collect,
  hasBack,
  isEmpty,
  move,
  progress,
  start,
  visible,
  type Move,
  type Place,
} from '../../src/engine/index.js';
import type {Survey} from '../../src/schema/index.js';
import {kindly} from '../support/more-kinds.js';
import {back, safe, small} from '../support/survey.js';

/** A question, several asked at once, and one that is asked of those to whom nobody was kind at night. */
const survey: Survey = {
  ...small,
  parts: [
    {
      id: 'only',
      questions: [safe, kindly, {...back, showIf: {question: 'at-night', is: 'never'}}],
    },
  ],
};

const next = {type: 'next'} as const;
const answer = (question: string, given: string): Move => ({type: 'answer', question, answer: given});
const after = (...steps: Move[]): Place => steps.reduce((at, step) => move(survey, at, step), start);
const seen = (...steps: Move[]) => visible(survey, after(...steps)).map(({id}) => id);

describe('Several things asked at once', () => {
  it('are one screen', () => {
    expect([seen(next), atReview(survey, after(next, next))]).to.deep.equal([['kindly'], true]);
  });

  it('R32: are counted as one question', () => {
    expect(progress(survey, after(next))).to.deep.equal({at: 2, least: 2, most: 3});
  });

  it('are sent row by row, and nothing under a name of their own', () => {
    const sent = collect(survey, after(next, answer('at-the-door', 'always'), next));
    expect([...sent]).to.deep.equal([
      ['safe', {why: 'skipped'}],
      ['at-the-door', 'always'],
      ['on-the-phone', {why: 'skipped'}],
      ['at-night', {why: 'skipped'}],
    ]);
  });

  it('R2: keep a reason apart for each row', () => {
    const why: Move = {type: 'why', question: 'at-night', why: 'does-not-apply'};
    expect(collect(survey, after(next, why, next)).get('at-night')).to.deep.equal({why: 'does-not-apply'});
  });

  it('R2: were not reached by somebody who stopped before them', () => {
    expect(collect(survey, after()).get('at-night')).to.deep.equal({why: 'not-reached'});
  });

  it('R1: say something as soon as one row does', () => {
    expect(isEmpty(collect(survey, after(next, next)))).to.be.true;
    expect(isEmpty(collect(survey, after(next, answer('at-night', 'always'), next)))).to.be.false;
  });

  it('open a question with the answer to one row', () => {
    expect(seen(next, answer('at-night', 'never'), next)).to.deep.equal(['back']);
  });

  it('leave a question closed with the same answer to another row', () => {
    expect(atReview(survey, after(next, answer('at-the-door', 'never'), next))).to.be.true;
  });

  it('R6: forget one row that was cleared, and keep the others', () => {
    const clear: Move = {type: 'clear', question: 'at-night'};
    const {given} = after(next, answer('at-night', 'never'), answer('at-the-door', 'always'), clear);
    expect([...given.keys()]).to.deep.equal(['at-the-door']);
  });

  it('R6: are shown when somebody changes one row from the review, and then the review again', () => {
    const changing = [next, next, {type: 'change', question: 'on-the-phone'}] as const;
    expect(seen(...changing)).to.deep.equal(['kindly']);
    expect(atReview(survey, after(...changing, answer('on-the-phone', 'always'), next))).to.be.true;
  });

  it('first ask what a changed row has opened, then go back to the review', () => {
    const changing = [next, next, {type: 'change', question: 'at-night'}, answer('at-night', 'never'), next] as const;
    expect(seen(...changing)).to.deep.equal(['back']);
    expect(atReview(survey, after(...changing, next))).to.be.true;
  });

  it('keep their rows out of what is sent where they are closed', () => {
    const closed: Survey = {
      ...survey,
      parts: [{id: 'only', questions: [back, {...kindly, showIf: {question: 'back', is: 'yes'}}]}],
    };
    const steps = [answer('back', 'yes'), next, answer('at-night', 'never'), {type: 'back'}, answer('back', 'no')];
    const place = (steps as Move[]).reduce((at, step) => move(closed, at, step), start);
    expect([...collect(closed, place).keys()]).to.deep.equal(['back']);
  });
});

describe('A question that cannot be drawn', () => {
  const leaveOut = (question: string): Move => ({type: 'leave-out', question});

  /** What somebody sees in the small survey after some moves. */
  const shown = (...steps: Move[]) =>
    visible(
      small,
      steps.reduce((at, step) => move(small, at, step), start),
    ).map(({id}) => id);

  it('gives its screen to the next question', () => {
    expect(shown(next, leaveOut('back'))).to.deep.equal(['helped']);
  });

  it('counts as skipped', () => {
    const place = move(small, start, leaveOut('safe'));
    expect(collect(small, place).get('safe')).to.deep.equal({why: 'skipped'});
  });

  it('R32: is not counted among the questions', () => {
    const place = move(small, start, leaveOut('safe'));
    expect(progress(small, place)).to.deep.equal({at: 1, least: 3, most: 4});
  });

  it('R6: is passed over on the way back, too', () => {
    expect(shown(next, leaveOut('back'), {type: 'back'})).to.deep.equal(['safe']);
  });

  it('offers no way back where it was the first', () => {
    const place = move(small, start, leaveOut('safe'));
    expect([hasBack(small, place), shown(leaveOut('safe'), {type: 'back'})]).to.deep.equal([false, ['back']]);
  });

  it('offers the way back where something comes before it', () => {
    expect(hasBack(small, move(small, move(small, start, next), leaveOut('back')))).to.be.true;
  });

  it('leads to the review where it was the last', () => {
    const [, words] = small.parts;
    const last: Survey = {...small, parts: [{...words!, questions: [safe, back]}]};
    const place = [next, leaveOut('back')].reduce((at, step) => move(last, at, step), start);
    expect(atReview(last, place)).to.be.true;
  });

  it('leads back to the review where it was to be changed', () => {
    const through: Move[] = [next, next, next, next, next];
    const place = [...through, {type: 'change', question: 'back'} as const, leaveOut('back')].reduce(
      (at, step) => move(small, at, step),
      start,
    );
    expect(atReview(small, place)).to.be.true;
  });

  it('leaves the others on a screen of several where they are', () => {
    const together: Survey = {...small, parts: small.parts.map((part) => ({...part, together: true}))};
    const place = move(together, start, leaveOut('safe'));
    expect(visible(together, place).map(({id}) => id)).to.deep.equal(['back', 'helped']);
  });

  it('keeps what was answered in it before', () => {
    const place = [answer('safe', 'never'), leaveOut('safe')].reduce((at, step) => move(small, at, step), start);
    expect(collect(small, place).get('safe')).to.equal('never');
  });

  it('R13: leaves the content note of its part to the question after it', () => {
    const [visit, words] = small.parts;
    const noted: Survey = {...small, parts: [{...words!, questions: [safe, back]}, visit!]};
    expect(beginning(noted, move(noted, start, leaveOut('safe')))?.id).to.equal('words');
  });
});
