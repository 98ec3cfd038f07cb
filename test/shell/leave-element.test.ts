import {expect} from '@open-wc/testing';
import {languages} from '../../src/i18n/index.js';
import {LeaveElement} from '../../src/shell/index.js';
import {Clock} from '../support/clock.js';
import {Listeners} from '../support/listeners.js';
import {afterwards} from '../support/watch.js';
import {keys} from '../tools/act.js';

/** The way off the page, which writes down where it would go instead of going. */
class StayingElement extends LeaveElement {
  readonly went: {href: string; covered: boolean}[] = [];

  protected override go(href: string) {
    const cover = this.renderRoot.querySelector('#cover');
    const {width = 0, height = 0} = cover?.getBoundingClientRect() ?? {};
    this.went.push({href, covered: width >= innerWidth && height >= innerHeight});
  }
}
StayingElement.define('test-staying');

const words = await languages['en']!.load();

async function onPage(): Promise<StayingElement> {
  const element = document.createElement('test-staying') as StayingElement;
  Object.assign(element, {words, href: 'https://weather.example/'});
  document.body.append(element);
  afterwards(() => element.remove());
  await element.updateComplete;
  return element;
}

/** What a screen reader is told, after what was pressed is drawn. */
async function status(element: StayingElement): Promise<string> {
  await element.updateComplete;
  return element.renderRoot.querySelector('[role=status]')!.textContent.trim();
}

/** Presses the Shift key as often as said, and comes back when the last was let go. */
async function shift(...steps: string[]): Promise<void> {
  let left = steps.length;
  const released = new Promise<void>((resolve) => {
    const count = ({key}: KeyboardEvent) => {
      if (key === 'Shift') left -= 1;
      if (left > 0) return;
      removeEventListener('keyup', count, true);
      resolve();
    };
    addEventListener('keyup', count, true);
  });
  await Promise.all([keys(...steps), released]);
}

describe('Leaving the page', () => {
  it('takes one press', async () => {
    const element = await onPage();
    element.renderRoot.querySelector('button')!.focus();
    const pressed = new Promise((resolve) => element.addEventListener('leave', resolve));
    await Promise.all([keys('Enter'), pressed]);
    expect(element.went.map(({href}) => href)).to.deep.equal(['https://weather.example/']);
  });

  it('covers the whole page before it goes', async () => {
    const element = await onPage();
    element.leave();
    expect(element.went).to.deep.equal([{href: 'https://weather.example/', covered: true}]);
  });

  it('covers what lies on top of the page, too', async () => {
    const element = await onPage();
    element.leave();
    expect(element.renderRoot.querySelector('#cover')!.matches(':popover-open')).to.be.true;
  });

  it('tells the survey before anything else', async () => {
    const element = await onPage();
    let covered: boolean | undefined;
    element.addEventListener('leave', () => (covered = element.renderRoot.querySelector('#cover') !== null));
    element.leave();
    expect(covered).to.be.false;
  });

  it('can be taken over by somebody who goes elsewhere', async () => {
    const element = await onPage();
    element.addEventListener('leave', (happening) => happening.preventDefault());
    element.leave();
    expect([element.went.length, element.renderRoot.querySelectorAll('#cover').length]).to.deep.equal([0, 0]);
  });

  it('is over when the page comes back from the browser’s memory', async () => {
    const element = await onPage();
    element.leave();
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('#cover').length).to.equal(0);
  });

  it('can be done by everybody (axe)', async () => {
    await expect(await onPage()).to.be.accessible();
  });
});

describe('The Shift key', () => {
  it('leaves when it is pressed three times', async () => {
    const element = await onPage();
    await shift('Shift', 'Shift', 'Shift');
    expect(element.went).to.have.length(1);
  });

  it('does not leave when it is pressed twice, and says how many are left', async () => {
    const element = await onPage();
    await shift('Shift', 'Shift');
    expect([element.went.length, await status(element)]).to.deep.equal([0, words.leavePresses(1)]);
  });

  it('says after the first press what two more would do', async () => {
    const element = await onPage();
    await shift('Shift');
    expect(await status(element)).to.equal(words.leavePresses(2));
  });

  it('leaves nobody who writes capital letters', async () => {
    const element = await onPage();
    await shift('Shift+a', 'Shift+b', 'Shift+c', 'Shift+d');
    expect([element.went.length, await status(element)]).to.deep.equal([0, '']);
  });

  it('begins to count anew after any other key', async () => {
    const element = await onPage();
    await shift('Shift', 'Shift');
    await shift('Shift+a', 'Shift');
    expect([element.went.length, await status(element)]).to.deep.equal([0, words.leavePresses(2)]);
  });

  it('begins to count anew after five seconds', async () => {
    const clock = new Clock();
    const element = await onPage();
    await shift('Shift', 'Shift');
    clock.pass(5000);
    expect(await status(element)).to.equal('');
    await shift('Shift');
    expect([element.went.length, await status(element)]).to.deep.equal([0, words.leavePresses(2)]);
  });

  it('may be pressed slowly, each time within five seconds', async () => {
    const clock = new Clock();
    const element = await onPage();
    await shift('Shift');
    clock.pass(4999);
    await shift('Shift');
    clock.pass(4999);
    await shift('Shift');
    expect(element.went).to.have.length(1);
  });

  it('counts once for somebody who holds it down', async () => {
    const element = await onPage();
    const press = (type: string, repeat: boolean) => dispatchEvent(new KeyboardEvent(type, {key: 'Shift', repeat}));
    for (let held = 0; held < 9; held += 1) press('keydown', held > 0);
    press('keyup', false);
    expect(await status(element)).to.equal(words.leavePresses(2));
  });

  it('leaves even when the page swallows keys', async () => {
    const swallow = (happening: Event) => happening.stopPropagation();
    document.addEventListener('keyup', swallow, true);
    afterwards(() => document.removeEventListener('keyup', swallow, true));
    const element = await onPage();
    await shift('Shift', 'Shift', 'Shift');
    expect(element.went).to.have.length(1);
  });

  it('does nothing once the survey is gone', async () => {
    const element = await onPage();
    element.remove();
    await shift('Shift', 'Shift', 'Shift');
    expect(element.went).to.be.empty;
  });
});

describe('The way off the page', () => {
  it('leaves no listener and no alarm behind when it is taken away', async () => {
    const clock = new Clock();
    const listeners = new Listeners();
    const element = await onPage();
    await shift('Shift');
    const before = {...listeners.standing, alarms: clock.alarms};
    element.remove();
    expect(before).to.include({keydown: 1, keyup: 1, pageshow: 1});
    expect([listeners.standing, before.alarms - clock.alarms]).to.deep.equal([{}, 1]);
  });
});
