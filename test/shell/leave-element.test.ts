import {expect} from '@open-wc/testing';
import {allWords, languages} from '../../src/i18n/index.js';
import {Clock} from '../support/clock.js';
import {StayingElement} from '../support/staying.js';
import {Listeners} from '../support/listeners.js';
import {afterwards, replace, watch} from '../support/watch.js';
import {keys} from '../tools/act.js';

const words = await allWords(languages['en']!);

async function onPage(): Promise<StayingElement> {
  const element = document.createElement('test-staying') as StayingElement;
  Object.assign(element, {words, href: 'https://weather.example/'});
  document.body.append(element);
  afterwards(() => element.remove());
  await element.updateComplete;
  return element;
}

const cover = (element: StayingElement) => element.renderRoot.querySelector('dialog');

describe('Leaving the page', () => {
  it('R41: takes one press', async () => {
    const element = await onPage();
    element.renderRoot.querySelector('button')!.focus();
    await Promise.all([keys('Enter'), element.gone]);
    expect(element.went.map(({href}) => href)).to.deep.equal(['https://weather.example/']);
  });

  it('R43: covers the whole page before it goes', async () => {
    const element = await onPage();
    element.leave();
    await element.gone;
    expect(element.went).to.deep.equal([{href: 'https://weather.example/', covered: true}]);
  });

  it('R43: covers what lies on top of the page, too, and hides the page from whoever listens to it', async () => {
    const element = await onPage();
    element.leave();
    expect(cover(element)!.matches(':modal')).to.be.true;
  });

  it('R43: shows nothing on the cover', async () => {
    const element = await onPage();
    element.leave();
    expect(element.renderRoot.querySelectorAll('button').length).to.equal(0);
    expect(cover(element)!.textContent.trim()).to.equal('');
  });

  it('R43: tells the survey before anything else', async () => {
    const element = await onPage();
    let covered: boolean | undefined;
    element.addEventListener('leave', () => (covered = cover(element) !== null));
    element.leave();
    expect(covered).to.be.false;
  });

  it('R43: asks for the next page only after the cover was drawn', async () => {
    const clock = new Clock();
    const frames: (() => void)[] = [];
    replace(globalThis, 'requestAnimationFrame', (draw: () => void) => frames.push(draw));
    const element = await onPage();
    element.leave();
    clock.pass(99);
    const early = element.went.length;
    for (const draw of frames) draw();
    const drawing = element.went.length;
    clock.pass(0);
    await element.gone;
    expect([early, drawing, element.went.length]).to.deep.equal([0, 0, 1]);
  });

  it('R43: waits a tenth of a second at most where nothing is drawn', async () => {
    const clock = new Clock();
    replace(globalThis, 'requestAnimationFrame', () => 0);
    const element = await onPage();
    element.leave();
    clock.pass(100);
    await element.gone;
    expect(element.went).to.have.length(1);
  });

  it('R44: goes once, however often it is pressed', async () => {
    const element = await onPage();
    element.leave();
    element.leave();
    await element.gone;
    element.leave();
    expect(element.went).to.have.length(1);
  });

  it('R43: stays covered when Escape stops the next page, and asks for it once more', async () => {
    const element = await onPage();
    element.leave();
    await element.gone;
    const escape = new Event('cancel', {cancelable: true});
    cover(element)!.dispatchEvent(escape);
    expect([escape.defaultPrevented, element.went.length]).to.deep.equal([true, 2]);
  });

  it('R43: stays covered when the page has loaded only now', async () => {
    const element = await onPage();
    element.leave();
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    await element.updateComplete;
    expect(cover(element)!.open).to.be.true;
  });

  it('R43: can be taken over by somebody who goes elsewhere', async () => {
    const element = await onPage();
    element.addEventListener('leave', (happening) => happening.preventDefault());
    element.leave();
    expect([element.went.length, cover(element) === null]).to.deep.equal([0, true]);
  });

  it('R46: is over when the page comes back from the browser’s memory', async () => {
    const element = await onPage();
    element.leave();
    await element.gone;
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await element.updateComplete;
    expect([cover(element) === null, element.renderRoot.querySelectorAll('button').length]).to.deep.equal([true, 1]);
  });

  it('R95: can be done by everybody (axe)', async () => {
    await expect(await onPage()).to.be.accessible();
  });
});

describe('The way off the page', () => {
  it('R40: leaves no listener, no observer and no alarm behind when it is taken away', async () => {
    const clock = new Clock();
    const listeners = new Listeners();
    const seeing = watch(visualViewport!, 'removeEventListener');
    const observed = watch(ResizeObserver.prototype, 'disconnect');
    const element = await onPage();
    for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, {key: 'Shift'}));
    const before = {...listeners.standing, alarms: clock.alarms};
    element.remove();
    const each = {keydown: 1, keyup: 1, pageshow: 1, scroll: 1, resize: 1, toggle: 1, focusin: 1};
    expect(before).to.include(each);
    expect([listeners.standing, before.alarms - clock.alarms]).to.deep.equal([{}, 1]);
    expect([seeing.map(([type]) => type), observed.length]).to.deep.equal([['scroll', 'resize'], 1]);
  });
});
