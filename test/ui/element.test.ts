import {expect} from '@open-wc/testing';
import {BaseElement, keepInside} from '../../src/ui/index.js';
import {afterwards} from '../support/watch.js';

describe('An element of the library', () => {
  it('may be registered by two copies of the library on one page', () => {
    class First extends BaseElement {}
    class Second extends BaseElement {}
    First.define('test-twice');
    Second.define('test-twice');
    expect(customElements.get('test-twice') === First).to.be.true;
  });

  it('may be registered under a name that says nothing', () => {
    class Dull extends BaseElement {
      static override readonly tag: string = 'test-telling';
    }
    Dull.define('x-a1');
    expect([customElements.get('x-a1') === Dull, customElements.get('test-telling')]).to.deep.equal([true, undefined]);
  });
});

describe('What happens inside a shadow tree', () => {
  let heard: string[];
  let field: HTMLInputElement;

  beforeEach(() => {
    const host = document.createElement('div');
    const root = host.attachShadow({mode: 'open'});
    keepInside(root);
    field = root.appendChild(document.createElement('input'));
    document.body.append(host);
    afterwards(() => host.remove());
    heard = [];
  });

  for (const type of [
    'input',
    'beforeinput',
    'change',
    'keydown',
    'keyup',
    'keypress',
    'paste',
    'cut',
    'copy',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'selectionchange',
    'focusin',
    'pointerdown',
    'mouseup',
    'touchend',
  ]) {
    it(`is not heard by the page around it: ${type}`, () => {
      const listen = () => heard.push(type);
      document.addEventListener(type, listen);
      field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
      document.removeEventListener(type, listen);
      expect(heard).to.be.empty;
    });
  }

  it('is heard by what is inside', () => {
    field.addEventListener('input', () => heard.push('input'));
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    expect(heard).to.deep.equal(['input']);
  });
});
