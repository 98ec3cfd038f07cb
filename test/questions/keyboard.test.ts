import {expect, oneEvent} from '@open-wc/testing';
import {ask, kinds, type Asked} from '../support/asked.js';
import {keys} from '../tools/act.js';

/** Presses keys, beginning at the question's own words, until it has told so many things. */
async function pressing(asked: Asked, told: number, ...steps: string[]): Promise<void> {
  asked.element.focus();
  const pressed = keys(...steps);
  // oxlint-disable-next-line no-await-in-loop -- one answer after the other
  while (asked.told.length < told) await oneEvent(asked.element, 'answer');
  await pressed;
  await asked.element.updateComplete;
}

describe('With the keyboard alone', () => {
  for (const [kind, first, second, choices] of [
    ['choice', 'advice', 'food', 2],
    ['scale', 'always', 'sometimes', 3],
    ['yes-no', 'yes', 'no', 2],
  ] as const) {
    it(`somebody picks the first answer of a question of kind ${kind}`, async () => {
      const asked = await ask(kinds[kind]);
      await pressing(asked, 1, 'Tab', 'Space');
      expect(asked.told).to.deep.equal([{answer: first}]);
    });

    it(`somebody goes on to the second answer of a question of kind ${kind}`, async () => {
      const asked = await ask(kinds[kind]);
      await pressing(asked, 2, 'Tab', 'Space', 'ArrowDown');
      expect(asked.told.at(-1)).to.deep.equal({answer: second});
    });

    it(`somebody comes from the last answer to “Not sure” in a question of kind ${kind}`, async () => {
      const asked = await ask(kinds[kind]);
      await pressing(asked, 1 + choices, 'Tab', 'Space', ...Array<string>(choices).fill('ArrowDown'));
      expect(asked.told.at(-1)).to.deep.equal({why: 'not-sure'});
    });
  }

  it('somebody picks several answers, in the order of the list', async () => {
    const asked = await ask(kinds.choices);
    await pressing(asked, 2, 'Tab', 'Tab', 'Space', 'Shift+Tab', 'Space');
    expect(asked.told.at(-1)).to.deep.equal({answer: ['talking', 'rest']});
  });

  it('somebody takes back one of several answers', async () => {
    const asked = await ask(kinds.choices, {answer: ['talking', 'rest']});
    await pressing(asked, 1, 'Tab', 'Space');
    expect(asked.told).to.deep.equal([{answer: ['rest']}]);
  });

  it('somebody hears that they can choose several, whatever hint the survey has', async () => {
    const {root} = await ask({...kinds.choices, hint: 'Think of this year.'} as never);
    expect(root.querySelector('#hint')!.textContent).to.equal('Think of this year. You can choose more than one.');
  });

  it('somebody writes', async () => {
    const asked = await ask(kinds.text);
    await pressing(asked, 4, 'Tab', 'Tea!');
    expect(asked.told.at(-1)).to.deep.equal({answer: 'Tea!'});
  });

  it('somebody writes over “Not sure”', async () => {
    const asked = await ask(kinds.text, {why: 'not-sure'});
    await pressing(asked, 1, 'Tab', 'a');
    expect(asked.root.querySelectorAll('input:checked').length).to.equal(0);
  });

  it('somebody clears an answer', async () => {
    const asked = await ask(kinds['yes-no'], {answer: 'yes'});
    await pressing(asked, 1, 'Tab', 'Tab', 'Enter');
    expect(asked.told).to.deep.equal([null]);
  });
});
