import {expect} from '@open-wc/testing';
import type {Asked} from '../support/asked.js';
import {desk, held, list, nameOf, phone, question, radio, shown} from '../support/rows.js';
import {afterwards, watch} from '../support/watch.js';
import {viewport} from '../tools/act.js';

/** Makes the page so wide while the matrix is on it. The browser tells that to pages in front only, so we tell it here. */
async function turned({element}: Asked, width: number, lists: readonly MediaQueryList[]): Promise<void> {
  await viewport(width);
  for (const each of lists) each.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** Collects what the page is asked about its width. */
function watchWidth(): MediaQueryList[] {
  const lists: MediaQueryList[] = [];
  const matching = matchMedia.bind(globalThis);
  watch(globalThis, 'matchMedia', (query) => {
    const asked = matching(query as string);
    lists.push(asked);
    return asked;
  });
  return lists;
}

describe('Several things asked at once', () => {
  it('stand below each other on a phone, each with its own words and large answers', async () => {
    const {root} = await shown(phone);
    const rows = [...root.querySelectorAll('fieldset fieldset')];
    expect(rows.map((row) => row.querySelector('legend')!.textContent)).to.deep.equal([
      'At the door',
      'On the phone',
      'At night',
    ]);
    expect([...rows[0]!.querySelectorAll('label')].map(({textContent}) => textContent.trim())).to.deep.equal([
      'Always',
      'Sometimes',
      'Never',
    ]);
  });

  it('stand in a table with headers on a desk', async () => {
    const {root} = await shown(desk);
    const headers = (scope: string) =>
      [...root.querySelectorAll(`th[scope=${scope}]`)].map(({textContent}) => textContent.trim());
    expect(headers('col')).to.deep.equal(['Always', 'Sometimes', 'Never', 'Or choose one of these']);
    expect(headers('row')).to.deep.equal(['At the door', 'On the phone', 'At night']);
    expect(nameOf(root, root.querySelector('table')!)).to.equal('Were we kind?');
  });

  it('name each answer in the table by its row and its column', async () => {
    const asked = await shown(desk);
    expect(nameOf(asked.root, radio(asked, 'on-the-phone', 'never'))).to.equal('On the phone Never');
  });

  it('keep what was given when the phone is turned', async () => {
    const lists = watchWidth();
    const asked = await shown(desk, {'at-the-door': {answer: 'never'}, 'at-night': {why: 'not-sure'}});
    await turned(asked, phone, lists);
    expect([asked.root.querySelector('table'), held(asked)]).to.deep.equal([
      null,
      ['at-the-door.never', 'at-night: not-sure'],
    ]);
    await turned(asked, desk, lists);
    expect(asked.root.querySelectorAll('table').length).to.equal(1);
    expect([held(asked), asked.told]).to.deep.equal([['at-the-door.never', 'at-night: not-sure'], []]);
  });

  it('keep the keyboard where it was when the phone is turned', async () => {
    const lists = watchWidth();
    const asked = await shown(desk);
    const before = list(asked, 'at-night');
    before.focus();
    await turned(asked, phone, lists);
    expect([before.isConnected, asked.root.activeElement?.id]).to.deep.equal([false, 'why.at-night']);
  });

  it('stand below each other on a narrow part of a wide page', async () => {
    document.body.style.inlineSize = '16rem';
    afterwards(() => document.body.removeAttribute('style'));
    const {root, element} = await shown(desk);
    await element.updateComplete;
    expect(root.querySelectorAll('table').length).to.equal(0);
    expect(root.querySelectorAll('fieldset fieldset').length).to.equal(3);
  });

  it('cut no word of a reason in the table', async () => {
    const asked = await shown(desk, {'at-night': {why: 'rather-not-say'}});
    const select = list(asked, 'at-night');
    const {width} = select.getBoundingClientRect();
    select.style.inlineSize = 'max-content';
    expect(width).to.be.at.least(select.getBoundingClientRect().width);
  });

  it('stand in a table on a page of 40 rem, with four answers of ordinary length', async () => {
    document.body.style.inlineSize = '38rem';
    afterwards(() => document.body.removeAttribute('style'));
    const points = ['Always', 'Most of the time', 'Sometimes', 'Never'].map((label, at) => ({id: `p-${at}`, label}));
    const {root, element} = await shown(desk, {}, 'en', {...question, points});
    await element.updateComplete;
    expect(root.querySelectorAll('table').length).to.equal(1);
  });

  it('stop looking at the width of the page once they are gone', async () => {
    const lists = watchWidth();
    const asked = await shown(desk);
    asked.element.remove();
    await turned(asked, phone, lists);
    expect(asked.root.querySelectorAll('table').length).to.equal(1);
  });

  it('do not ride along in a form of the page', async () => {
    const {element} = await shown(desk, {'at-night': {answer: 'never'}});
    const form = document.createElement('form');
    element.replaceWith(form);
    form.append(element);
    await element.updateComplete;
    expect([...new FormData(form)]).to.be.empty;
  });
});
