import {expect, oneEvent} from '@open-wc/testing';
import {ask} from '../support/asked.js';
import {mood} from '../support/more-kinds.js';
import {keys, media} from '../tools/act.js';

describe('Faces', () => {
  it('R24: stand beside words, never alone', async () => {
    const {root} = await ask(mood);
    const labels = [...root.querySelectorAll('label:has(svg)')];
    expect(labels.map(({textContent}) => textContent.trim())).to.deep.equal(['Good', 'All right', 'Uneasy', 'Bad']);
  });

  it('are passed by where somebody listens: the words say it all', async () => {
    const {root} = await ask(mood);
    const faces = [...root.querySelectorAll('svg')];
    expect(faces.map((face) => [face.ariaHidden, face.textContent.trim()])).to.deep.equal(
      Array.from({length: 4}, () => ['true', '']),
    );
  });

  it('differ by what is drawn', async () => {
    const {root} = await ask(mood);
    const drawn = [...root.querySelectorAll('svg path')].map((path) => path.getAttribute('d'));
    expect(new Set(drawn).size).to.equal(4);
  });

  it('R24: do not differ by colour, and have that of the words beside them', async () => {
    const {root} = await ask(mood);
    const colours = [...root.querySelectorAll('label:has(svg)')].flatMap((label) => [
      getComputedStyle(label.querySelector('span')!).color,
      ...[...label.querySelectorAll('circle, path')].map((line) => getComputedStyle(line).stroke),
    ]);
    expect(new Set(colours).size).to.equal(1);
  });

  it('are seen where somebody has set colours of their own', async () => {
    await media({'forced-colors': 'active'});
    const {root} = await ask(mood);
    const [words, line] = ['label span', 'label path'].map((each) => getComputedStyle(root.querySelector(each)!));
    expect(line!.stroke).to.equal(words!.color);
  });

  it('are picked with the keyboard', async () => {
    const asked = await ask(mood);
    const picked = oneEvent(asked.element, 'answer');
    asked.element.focus();
    await Promise.all([keys('Tab', 'Space'), picked]);
    expect(asked.told).to.deep.equal([{answer: 'good'}]);
  });

  it('are picked by pressing on them', async () => {
    const asked = await ask(mood);
    asked.root.querySelectorAll<HTMLElement>('label:has(svg)')[2]!.click();
    expect(asked.told).to.deep.equal([{answer: 'uneasy'}]);
  });
});
