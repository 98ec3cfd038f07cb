import {expect, oneEvent} from '@open-wc/testing';
import * as z from 'zod/mini';
import {anything, asks, breaking, type BreaksLater} from '../support/guests.js';
import {afterwards} from '../support/watch.js';
import {welcome, type Welcomed} from '../support/welcome.js';

/** What somebody sees of a question. */
const seen = ({root}: Welcomed) => root.textContent!.trim();

/** Keeps the runner from taking what is meant to break for a failed test. */
function breakingIsMeant(): void {
  const {onerror} = globalThis;
  globalThis.onerror = null;
  afterwards(() => (globalThis.onerror = onerror));
}

/** Comes back once a promise on the page was rejected that nobody waited for, and keeps it from the runner. */
async function rejection(): Promise<void> {
  await new Promise<void>((resolve) => {
    const listen = (happening: Event) => {
      happening.preventDefault();
      happening.stopImmediatePropagation();
      resolve();
    };
    addEventListener('unhandledrejection', listen, {once: true, capture: true});
  });
}

describe('A kind of question that cannot be shown', () => {
  for (const [what, question, kinds, why] of [
    ['that the site did not name', asks('test-plain'), [], '<test-plain> is not among the customKinds of this survey'],
    [
      'whose element is not there',
      asks('test-missing'),
      [anything('test-missing')],
      '<test-missing> was not registered with customElements.define',
    ],
    [
      'whose options are not in order',
      asks('test-plain', {options: {points: 'many'}}),
      [{element: 'test-plain', options: z.object({points: z.number()})}],
      '<test-plain> does not understand its options (points: Invalid input)',
    ],
    [
      'that has no options where it needs some',
      asks('test-plain'),
      [{element: 'test-plain', options: z.object({})}],
      '<test-plain> does not understand its options (Invalid input)',
    ],
    [
      'whose check of options breaks',
      asks('test-plain'),
      [
        {
          element: 'test-plain',
          options: {
            safeParse: () => {
              throw new Error('no check');
            },
          },
        },
      ],
      '<test-plain> broke (Error: no check)',
    ],
  ] as const) {
    it(`is left out, and the developer is told why (${what})`, async () => {
      const welcomed = await welcome(question, undefined, kinds);
      expect(welcomed.broken).to.deep.equal([why]);
      expect(seen(welcomed)).to.equal('');
    });
  }

  for (const [at, [when, Guest]] of Object.entries(breaking).entries()) {
    const tag = `test-breaks-${at}`;
    customElements.define(tag, Guest);

    it(`is left out when its element breaks ${when}`, async () => {
      if (when.includes('page') || when.includes('language')) breakingIsMeant();
      // The answer of before is what it is told first.
      const given = when.includes('answer') ? ({answer: 'calm'} as const) : undefined;
      const welcomed = await welcome(asks(tag), given);
      if (welcomed.broken.length === 0) await oneEvent(welcomed.element, 'broken');
      await welcomed.element.updateComplete;
      expect(welcomed.broken).to.have.length(1);
      expect(welcomed.broken[0]).to.match(given ? /^<[\w-]+> broke$/ : /^<[\w-]+> broke \(Error: .+\)$/);
      expect([seen(welcomed), welcomed.root.querySelector(tag)]).to.deep.equal(['', null]);
    });
  }

  it('is left out when its element breaks later, and what it says of the answer goes nowhere', async () => {
    const welcomed = await welcome(asks('test-breaks-later'), {answer: 'my secret'});
    const told = oneEvent(welcomed.element, 'broken');
    (welcomed.guest as unknown as BreaksLater).requestUpdate();
    await Promise.all([told, rejection()]);
    await welcomed.element.updateComplete;
    expect([welcomed.broken, seen(welcomed)]).to.deep.equal([['<test-breaks-later> broke'], '']);
  });

  it('stays when something else on the page breaks', async () => {
    const welcomed = await welcome(asks('test-plain'));
    void Promise.reject(new Error('not the guest'));
    await rejection();
    await welcomed.element.updateComplete;
    expect(welcomed.broken).to.be.empty;
    expect(seen(welcomed)).to.contain('How calm was it?');
  });

  it('no longer listens to the page once it is gone', async () => {
    const welcomed = await welcome(asks('test-breaks-later'));
    welcomed.element.remove();
    (welcomed.guest as unknown as BreaksLater).requestUpdate();
    await rejection();
    await welcomed.element.updateComplete;
    expect(welcomed.broken).to.be.empty;
  });
});
