import {expect} from '@open-wc/testing';
import type {TextQuestion} from '../../src/schema/index.js';
import {ask, kinds} from '../support/asked.js';

const question = kinds.text as TextQuestion;

describe('Where somebody writes', () => {
  it('R50: neither the browser nor its helpers are to read along', async () => {
    const {root} = await ask(question);
    const {attributes} = root.querySelector('textarea')!;
    expect(Object.fromEntries([...attributes].map(({name, value}) => [name, value]))).to.include({
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
      translate: 'no',
      'data-gramm': 'false',
      'data-gramm_editor': 'false',
      'data-enable-grammarly': 'false',
      'data-lpignore': 'true',
    });
  });

  it('R50: there is no name by which a browser could learn the words', async () => {
    const {root} = await ask(question, {answer: 'More tea.'});
    const {attributes} = root.querySelector('textarea')!;
    expect([...attributes].map(({name}) => name)).not.to.include.members(['name']);
    expect([...attributes].map(({value}) => value).join()).not.to.contain('tea');
  });

  it('R28: 500 characters fit, unless the survey says fewer', async () => {
    const limits = [question, {...question, maxLength: 120}].map(async (asked) => {
      const {root} = await ask(asked);
      return root.querySelector('textarea')!.maxLength;
    });
    expect(await Promise.all(limits)).to.deep.equal([500, 120]);
  });

  it('R28: the reminder not to name anybody always stands there', async () => {
    const {root} = await ask(question);
    expect(root.querySelector('#hint')!.textContent).to.equal('Please do not write names, places or dates.');
  });

  it('the survey’s own hint comes before the reminder', async () => {
    const {root} = await ask({...question, hint: 'One thing.'});
    expect(root.querySelector('#hint')!.textContent).to.equal('One thing. Please do not write names, places or dates.');
  });

  it('words are written in their own direction', async () => {
    const {root} = await ask(question);
    expect(root.querySelector('textarea')!.dir).to.equal('auto');
  });
});

describe('A note', () => {
  it('can be used by everybody (axe)', async () => {
    const {element} = await ask(kinds.note);
    await expect(element).to.be.accessible();
  });

  it('is words, hostile or not', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const {root} = await ask({id: 'note', kind: 'note', say: hostile});
    expect(root.querySelectorAll('img').length).to.equal(0);
    expect(root.querySelector('p')!.textContent).to.equal(hostile);
  });

  it('asks nothing', async () => {
    const {root} = await ask(kinds.note);
    expect(root.querySelectorAll('input, textarea, button').length).to.equal(0);
  });

  it('can be given the reading position', async () => {
    const {element, root} = await ask(kinds.note);
    element.focus();
    await element.updateComplete;
    expect(root.activeElement?.localName).to.equal('p');
  });
});
