import {expect, oneEvent} from '@open-wc/testing';
import {ask, type Asked} from '../support/asked.js';
import {likely} from '../support/more-kinds.js';
import {keys, viewport} from '../tools/act.js';

const radios = ({root}: Asked) => [...root.querySelectorAll<HTMLInputElement>('.numbers input')];
const name = (control: Element) =>
  (control.getRootNode() as ShadowRoot).getElementById(control.getAttribute('aria-labelledby')!)!.textContent;

describe('A rating', () => {
  it('R24: is picked from eleven plain buttons, without stars, slider or pictures', async () => {
    const asked = await ask(likely);
    expect([radios(asked).length, radios(asked).every(({type}) => type === 'radio')]).to.deep.equal([11, true]);
    expect(asked.root.querySelectorAll('[type=range], [role=slider], svg, img').length).to.equal(0);
  });

  it('has the words of both ends in the names of 0 and 10', async () => {
    const names = radios(await ask(likely)).map(name);
    expect(names).to.deep.equal(['0: Not likely', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10: Very likely']);
  });

  it('shows the words of both ends', async () => {
    const {root} = await ask(likely);
    const ends = [...root.querySelectorAll<HTMLElement>('#low, #high')];
    expect(ends.map((end) => [end.textContent, end.checkVisibility()])).to.deep.equal([
      ['0: Not likely', true],
      ['10: Very likely', true],
    ]);
  });

  it('has the digits of the language', async () => {
    const {root} = await ask(likely, undefined, 'ar');
    const shown = [...root.querySelectorAll('.numbers label')].map(({textContent}) => textContent.trim());
    expect(shown.join(' ')).to.equal('٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ١٠');
  });

  it('says by no colour which end is the better one', async () => {
    const {root} = await ask(likely);
    const looks = [...root.querySelectorAll('.numbers label')].map((label) => {
      const {color, backgroundColor, borderColor} = getComputedStyle(label);
      return [color, backgroundColor, borderColor].join();
    });
    expect(new Set(looks).size).to.equal(1);
  });

  it('is given with the keyboard as a number, 0 included', async () => {
    const asked = await ask(likely);
    const picked = oneEvent(asked.element, 'answer');
    asked.element.focus();
    await Promise.all([keys('Tab', 'Space'), picked]);
    expect(asked.told).to.deep.equal([{answer: 0}]);
  });

  it('goes up with the arrow keys, one by one', async () => {
    const asked = await ask(likely, {answer: 6});
    const picked = oneEvent(asked.element, 'answer');
    asked.element.focus();
    await Promise.all([keys('Tab', 'ArrowDown'), picked]);
    expect(asked.told).to.deep.equal([{answer: 7}]);
  });

  for (const given of [0, 10]) {
    it(`of ${given} is shown again`, async () => {
      const asked = await ask(likely, {answer: given});
      expect(radios(asked).flatMap(({checked}, at) => (checked ? [at] : []))).to.deep.equal([given]);
    });
  }

  it('stands in one row on a desk, with the words above its ends', async () => {
    await viewport(800);
    const asked = await ask(likely);
    const tops = new Set(radios(asked).map((radio) => radio.getBoundingClientRect().top));
    const ends = [...asked.root.querySelectorAll('#low, #high')].map((end) => end.getBoundingClientRect().bottom);
    expect([tops.size, ends.every((end) => end < Math.min(...tops))]).to.deep.equal([1, true]);
  });

  it('stands in rows on a small phone, with the words before the first and after the last', async () => {
    await viewport(320);
    const asked = await ask(likely);
    const tops = radios(asked).map((radio) => radio.getBoundingClientRect().top);
    const [low, high] = [...asked.root.querySelectorAll('#low, #high')].map((end) => end.getBoundingClientRect().top);
    expect([new Set(tops).size > 1, low! < Math.min(...tops), high! > Math.max(...tops)]).to.deep.equal([
      true,
      true,
      true,
    ]);
  });
});
