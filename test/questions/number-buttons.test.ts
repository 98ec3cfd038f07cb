import {expect, oneEvent} from '@open-wc/testing';
import {asking, press, says, type} from '../support/counting.js';
import {keys} from '../tools/act.js';

describe('The buttons beside a number', () => {
  it('are named by words', async () => {
    const {root} = await asking({});
    const names = [...root.querySelectorAll('[part=step]')].map(({textContent}) => textContent.trim());
    expect(names).to.deep.equal(['One less', 'One more']);
  });

  it('are reached with the keyboard after the field, and count', async () => {
    const asked = await asking({}, 4);
    const counted = oneEvent(asked.element, 'answer');
    asked.element.focus();
    await Promise.all([keys('Tab', 'Tab', 'Tab', 'Space'), counted]);
    expect(asked.told).to.deep.equal([{answer: 5}]);
  });

  for (const [from, to, first] of [
    [0, 20, 0],
    [-5, 5, 0],
    [3, 9, 3],
    [-9, -3, -9],
  ] as const) {
    it(`begin at ${first} where a number goes from ${from} to ${to}`, async () => {
      const asked = await asking({from, to});
      await press(asked, 'One more');
      expect(asked.told).to.deep.equal([{answer: first}]);
    });
  }

  it('count on from what was typed, in any digits', async () => {
    const asked = await asking({});
    await type(asked, '१२');
    await press(asked, 'One less');
    expect(asked.told.at(-1)).to.deep.equal({answer: 11});
  });

  it('come back from a number that is too high to be meant', async () => {
    const asked = await asking({});
    await type(asked, '99');
    await press(asked, 'One less');
    expect(asked.told.at(-1)).to.deep.equal({answer: 20});
  });

  it('tell the number to somebody who does not see the field', async () => {
    const asked = await asking({}, 4);
    await press(asked, 'One more');
    expect(says(asked)).to.equal('5 times');
  });

  for (const [word, at, sentence] of [
    ['One more', 20, '20 is the highest number here.'],
    ['One less', 0, '0 is the lowest number here.'],
  ] as const) {
    it(`stop at ${at}, and say so`, async () => {
      const asked = await asking({}, at);
      await press(asked, word, 2);
      expect([asked.told.at(-1), says(asked)]).to.deep.equal([{answer: at}, sentence]);
    });
  }

  it('stay where they are, and so does all the rest, whatever is said', async () => {
    const asked = await asking({}, 20);
    const places = () =>
      [...asked.root.querySelectorAll('[part=step], .why label')].map((each) => each.getBoundingClientRect().top);
    const before = places();
    await press(asked, 'One more');
    expect([says(asked) !== '', places()]).to.deep.equal([true, before]);
  });
});
