import {expect} from '@open-wc/testing';
import {month} from '../../src/privacy/index.js';

describe('The time of a response', () => {
  it('R64: is the same from the first moment of a month to its last', () => {
    const moments = [new Date(2026, 10, 1, 0, 0, 0, 0), new Date(2026, 10, 30, 23, 59, 59, 999)];
    expect(moments.map(month)).to.deep.equal(['2026-11', '2026-11']);
  });

  it('has two digits for the month', () => {
    expect(month(new Date(2027, 0, 15))).to.equal('2027-01');
  });
});
