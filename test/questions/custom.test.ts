import {expect} from '@open-wc/testing';
import * as z from 'zod/mini';
import {asks, Plain} from '../support/guests.js';
import {plain, welcome} from '../support/welcome.js';

describe('A kind of question of a site’s own', () => {
  it('is asked like any other: the question, a hint, three ways to say why not', async () => {
    const {root} = await welcome({...plain, hint: 'Think of the sounds.'});
    const offered = [...root.querySelectorAll('.why label')].map(({textContent}) => textContent.trim());
    expect(root.querySelector('h2')!.textContent).to.equal('How calm was it?');
    expect(root.querySelector('#hint')!.textContent).to.equal('Think of the sounds.');
    expect(offered).to.deep.equal(['Not sure', 'Does not apply to me', 'I would rather not say']);
  });

  it('is told its options as the site’s own check understood them, and the language', async () => {
    const kind = {element: 'test-plain', options: z.object({points: z._default(z.number(), 4)})};
    const {guest} = await welcome({...plain, options: {}}, undefined, [kind]);
    expect([guest.options, guest.lang]).to.deep.equal([{points: 4}, 'en']);
  });

  it('R69: lies where recorders are asked not to look', async () => {
    const {guest} = await welcome();
    expect(guest.closest('.rr-block[data-private]') !== null).to.be.true;
  });

  it('can be given the reading position: the question comes before the answer', async () => {
    const {root, element} = await welcome();
    element.focus();
    await element.updateComplete;
    expect(root.activeElement?.textContent).to.equal('How calm was it?');
  });

  for (const answer of ['calm', 4, 0, ['calm', 'light']] as const) {
    it(`takes ${JSON.stringify(answer)} for an answer`, async () => {
      const {guest, told} = await welcome();
      guest.say(answer);
      expect(told).to.deep.equal([{answer}]);
    });
  }

  it('hears a change that does not bubble', async () => {
    const {guest, told} = await welcome();
    guest.say('calm', new CustomEvent('change'));
    expect(told).to.deep.equal([{answer: 'calm'}]);
  });

  for (const [what, answer] of [
    ['an object', {calm: true}],
    ['yes or no', true],
    ['a number that is none', NaN],
    ['a number without end', Infinity],
    ['a list of numbers', [1, 2]],
    ['a list with gaps', Array(3)],
    ['a function', () => 'calm'],
    ['too many words', 'x'.repeat(501)],
    ['too long a list', Array(300).fill('x')],
  ] as const) {
    it(`R58: takes no notice of ${what}`, async () => {
      const {guest, told, broken} = await welcome();
      guest.say(answer);
      expect([told, broken]).to.deep.equal([[], []]);
    });
  }

  it('takes as many characters as the survey says, and no more', async () => {
    const {guest, told} = await welcome({...plain, maxLength: 3});
    guest.say('four');
    guest.say('for');
    expect(told).to.deep.equal([{answer: 'for'}]);
  });

  for (const nothing of [undefined, null, '', '  ', []]) {
    it(`R6: is cleared by the element itself with ${JSON.stringify(nothing) ?? 'undefined'}`, async () => {
      const {guest, told} = await welcome(plain, {answer: 'calm'});
      guest.say(nothing);
      expect(told).to.deep.equal([null]);
    });
  }

  it('is told the answer that was given before', async () => {
    const {guest} = await welcome(plain, {answer: ['calm', 'light']});
    expect(guest.answer).to.deep.equal(['calm', 'light']);
  });

  it('is told that it was cleared, and reading goes on at the question', async () => {
    const {guest, root, told, element} = await welcome(plain, {answer: 'calm'});
    root.querySelector<HTMLElement>('[part=clear]')!.click();
    await element.updateComplete;
    expect([told, guest.answer, root.activeElement?.id]).to.deep.equal([[null], undefined, 'ask']);
  });

  it('R2: is told that there is no answer once somebody said why', async () => {
    const {guest, root, told, element} = await welcome(plain, {answer: 'calm'});
    root.querySelector<HTMLElement>('.why label')!.click();
    await element.updateComplete;
    expect([told, guest.answer]).to.deep.equal([[{why: 'not-sure'}], undefined]);
  });

  it('puts what it shows away when that was no answer, and somebody said why', async () => {
    const {guest, root, element} = await welcome();
    guest.say({calm: true});
    root.querySelector<HTMLElement>('.why label')!.click();
    await element.updateComplete;
    expect(guest.answer).to.be.undefined;
  });

  it('is not told what it said itself', async () => {
    const {guest, element} = await welcome();
    guest.say('calm');
    await element.updateComplete;
    expect(guest.told).to.deep.equal([undefined]);
  });

  it('cannot change an answer behind the survey’s back', async () => {
    const {guest, told} = await welcome();
    const list = ['calm'];
    guest.say(list);
    list.push('secretly');
    expect(told).to.deep.equal([{answer: ['calm']}]);
  });

  it('cannot change an answer that it was told', async () => {
    const answer = ['calm'];
    const {guest} = await welcome(plain, {answer});
    (guest.answer as string[]).push('secretly');
    expect(answer).to.deep.equal(['calm']);
  });

  it('stays the same element while somebody answers', async () => {
    const {guest, root, element} = await welcome();
    guest.say('calm');
    guest.say('loud');
    await element.updateComplete;
    expect(root.querySelector('test-plain') === guest).to.be.true;
  });
});

describe('Options that mean harm', () => {
  it('change nothing for others', async () => {
    const options = JSON.parse(
      '{"__proto__": {"harmed": true}, "constructor": {"prototype": {"harmed": true}}}',
    ) as unknown;
    const {guest} = await welcome({...plain, options});
    expect([({} as Record<string, unknown>)['harmed'], guest.constructor === Plain]).to.deep.equal([undefined, true]);
  });

  for (const element of ['heed-survey', 'heed-leave', 'test-plain']) {
    it(`cannot bring in <${element}>, which the site did not name as a kind`, async () => {
      const {broken, root} = await welcome(asks(element), undefined, []);
      expect([broken.length, root.querySelector(element)]).to.deep.equal([1, null]);
    });
  }
});
