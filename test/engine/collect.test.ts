import {expect} from '@open-wc/testing';
import {collect, isEmpty, move, start, type Move} from '../../src/engine/index.js';
import {small} from '../support/survey.js';

const next = {type: 'next'} as const;

/** What would be sent after some moves. */
function sent(...steps: Move[]) {
  return collect(
    small,
    steps.reduce((at, step) => move(small, at, step), start),
  );
}

describe('What is sent', () => {
  it('is an answer as it was given', () => {
    expect(sent({type: 'answer', question: 'safe', answer: 'never'}).get('safe')).to.equal('never');
  });

  it('is all that was picked where several can be', () => {
    const picked = ['talking', 'papers'];
    expect(sent({type: 'answer', question: 'helped', answer: picked}).get('helped')).to.deep.equal(picked);
  });

  for (const why of ['not-sure', 'does-not-apply', 'rather-not-say'] as const) {
    it(`R2: tells ${why} from every other reason`, () => {
      expect(sent({type: 'why', question: 'safe', why}, next).get('safe')).to.deep.equal({why});
    });
  }

  it('R2: tells that a question was passed by without a word', () => {
    expect(sent(next).get('safe')).to.deep.equal({why: 'skipped'});
  });

  it('R2: tells that a question was never reached', () => {
    expect(sent(next).get('back')).to.deep.equal({why: 'not-reached'});
  });

  it('says nothing about notes, nor about questions that are closed', () => {
    expect([...sent().keys()]).to.deep.equal(['safe', 'back', 'helped', 'change']);
  });

  it('replaces a reason by an answer', () => {
    const changed = sent(
      {type: 'why', question: 'safe', why: 'not-sure'},
      {type: 'answer', question: 'safe', answer: 'always'},
    );
    expect(changed.get('safe')).to.equal('always');
  });

  it('replaces an answer by a reason', () => {
    const changed = sent(
      {type: 'answer', question: 'safe', answer: 'always'},
      {type: 'why', question: 'safe', why: 'rather-not-say'},
    );
    expect(changed.get('safe')).to.deep.equal({why: 'rather-not-say'});
  });

  it('R6: forgets what was cleared', () => {
    const cleared = sent({type: 'answer', question: 'safe', answer: 'always'}, next, {type: 'clear', question: 'safe'});
    expect(cleared.get('safe')).to.deep.equal({why: 'skipped'});
  });

  for (const [told, question, empty] of [
    ['no words', 'change', ''],
    ['nothing but spaces', 'change', ' \n '],
    ['no choice', 'helped', []],
  ] as const) {
    it(`takes ${told} for no answer`, () => {
      const words: Move = {type: 'answer', question, answer: question === 'change' ? 'Tea.' : ['rest']};
      expect(sent(words, {type: 'answer', question, answer: empty}).get(question)).to.deep.equal({why: 'not-reached'});
    });
  }

  it('keeps the words exactly as they were written', () => {
    const words = '  Más té.\n😀 شاي  ';
    expect(sent({type: 'answer', question: 'change', answer: words}).get('change')).to.equal(words);
  });
});

describe('Whether anything was said', () => {
  it('R1: is no when everything was skipped or never reached', () => {
    expect(isEmpty(sent(next, next))).to.be.true;
  });

  for (const said of [
    {type: 'answer', question: 'safe', answer: 'never'},
    {type: 'answer', question: 'helped', answer: ['rest']},
    {type: 'why', question: 'safe', why: 'not-sure'},
  ] as const) {
    it(`is yes after ${JSON.stringify(said)}`, () => {
      expect(isEmpty(sent(said))).to.be.false;
    });
  }
});
