import {expect} from '@open-wc/testing';
import type {SurveyElement} from '../../src/shell/index.js';
import {everything, focused, onPage, settled, show} from '../support/person.js';
import {afterwards} from '../support/watch.js';
import {viewport} from '../tools/act.js';

/** The way out of a survey, the box it is raised in, and the place that is kept for it. */
function wayOut(survey: SurveyElement) {
  const inside = survey.renderRoot.querySelector('heed-leave')!.renderRoot;
  const box = inside.querySelector<HTMLElement>('[popover]')!;
  return {box, place: box.parentElement!, button: box.querySelector('button')!};
}

const edges = (each: Element) => {
  const {left, top, width, height} = each.getBoundingClientRect();
  return [left, top, width, height].map(Math.round);
};

/** Something of the page, until the test has ended. */
function put(tag: string, look: string, ...inside: Element[]): HTMLElement {
  const element = document.createElement(tag);
  element.style.cssText = look;
  element.append(...inside);
  document.body.append(element);
  afterwards(() => element.remove());
  return element;
}

/** What a finger would hit in the middle of an element, through shadow trees. */
function hit(target: Element): Element | null {
  const {x, y, width, height} = target.getBoundingClientRect();
  let found: Element | null = null;
  for (let root: DocumentOrShadowRoot | null | undefined = document; root; root = found?.shadowRoot) {
    const next: Element | null = root.elementFromPoint(x + width / 2, y + height / 2);
    if (next === found) break;
    found = next;
  }
  return found;
}

const banner = 'position: fixed; inset: 0; z-index: 2147483647; background: Canvas';

/** Background tabs draw no frames and report no scrolling, so the test does. */
function scroll(by: number) {
  scrollBy(0, by);
  dispatchEvent(new Event('scroll'));
}

describe('The way out on the screen', () => {
  beforeEach(() => viewport(1000, 600));
  afterEach(() => scrollTo(0, 0));

  it('R40: lies above a cookie banner with the highest z-index', async () => {
    const survey = await show();
    put('div', banner);
    const {button} = wayOut(survey);
    expect(hit(button) === button).to.be.true;
  });

  it('R40: lies above what the page opens on top of everything later', async () => {
    const survey = await show();
    const over = put('div', 'inset: 0; margin: 0; inline-size: 100vw; block-size: 100vh');
    over.popover = 'manual';
    const {button} = wayOut(survey);
    const opened = new Promise((resolve) => over.addEventListener('toggle', resolve));
    over.showPopover();
    await opened;
    expect(hit(button) === button).to.be.true;
  });

  it('R40: keeps the focus when it is put above something', async () => {
    const survey = await show();
    const {button} = wayOut(survey);
    button.focus();
    const over = put('div', '');
    over.popover = 'manual';
    const opened = new Promise((resolve) => over.addEventListener('toggle', resolve));
    over.showPopover();
    await opened;
    expect(focused() === button).to.be.true;
  });

  for (const lang of ['en', 'ar']) {
    it(`R12: stands exactly where it would stand anyway (${lang})`, async () => {
      const {place, button} = wayOut(await show({lang}));
      expect(edges(button)).to.deep.equal(edges(place));
    });
  }

  it('R12: moves nothing on the page', async () => {
    const survey = await show();
    const {box, place, button} = wayOut(survey);
    const raised = edges(survey);
    box.hidePopover();
    for (const each of [box, place]) each.style.cssText = '';
    expect([edges(survey), edges(button)]).to.deep.equal([raised, edges(place)]);
  });

  it('R40: stays on the screen when somebody scrolls, as long as any of the survey is in sight', async () => {
    const survey = await show();
    put('div', 'block-size: 3000px');
    scroll(survey.getBoundingClientRect().top + 200);
    const {button} = wayOut(survey);
    const stuck = edges(button)[1];
    scroll(survey.getBoundingClientRect().bottom - 20);
    const above = survey.getBoundingClientRect().bottom - button.getBoundingClientRect().bottom;
    expect([stuck, Math.abs(Math.round(above))]).to.deep.equal([8, 0]);
  });

  it('R12: is not on the screen when no survey is, before or behind it', async () => {
    put('div', 'block-size: 2000px');
    const survey = await show();
    const {box} = wayOut(survey);
    const before = box.matches(':popover-open');
    put('div', 'block-size: 3000px');
    scroll(survey.getBoundingClientRect().top);
    const there = box.matches(':popover-open');
    scroll(survey.getBoundingClientRect().bottom + 1);
    expect([before, there, box.matches(':popover-open')]).to.deep.equal([false, true, false]);
  });

  it('R12: stays within a part of the page that scrolls by itself', async () => {
    const survey = await show();
    const header = put('div', 'block-size: 100px');
    const panel = put('div', 'block-size: 200px; overflow: auto', survey);
    await settled(survey);
    const bottom = header.getBoundingClientRect().bottom;
    panel.scrollTop = 300;
    panel.dispatchEvent(new Event('scroll'));
    const {box, button} = wayOut(survey);
    const stuck = button.getBoundingClientRect().top - bottom;
    const end = document.createElement('div');
    end.style.blockSize = '1000px';
    panel.append(end);
    panel.scrollTop = panel.scrollHeight;
    panel.dispatchEvent(new Event('scroll'));
    expect([Math.round(stuck), box.matches(':popover-open')]).to.deep.equal([8, false]);
  });

  it('R40: is not shown where the survey is hidden', async () => {
    const survey = await show();
    survey.hidden = true;
    survey.style.display = 'none';
    expect(wayOut(survey).button.checkVisibility()).to.be.false;
  });

  it('R40: stays in its place where the browser has nothing above the page', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    afterwards(() => Object.defineProperty(HTMLElement.prototype, 'popover', own));
    const {box, button} = wayOut(await show());
    expect([box.matches(':popover-open'), button.checkVisibility()]).to.deep.equal([false, true]);
  });

  it('R40: is the first thing that the keyboard comes to', async () => {
    const survey = await show();
    const all = everything(survey).filter((each) => each.matches('button, select, summary, a, input, textarea'));
    expect(all[0] === wayOut(survey).button).to.be.true;
  });

  it('R40: is raised again when the survey is put elsewhere', async () => {
    const survey = await show();
    put('section', '', survey);
    await settled(survey);
    await survey.renderRoot.querySelector('heed-leave')!.updateComplete;
    expect(wayOut(survey).box.matches(':popover-open')).to.be.true;
  });

  it('R40: does nothing while there is no survey', async () => {
    onPage();
    expect(document.querySelectorAll(':popover-open').length).to.equal(0);
  });
});
