import {expect} from '@open-wc/testing';
import {digest} from '../../src/privacy/index.js';
import {spoilt} from '../support/spoilt.js';
import {small} from '../support/survey.js';

/** The same document, with the fields of every object the other way round. */
function reversed(document: unknown): unknown {
  if (Array.isArray(document)) return document.map(reversed);
  if (typeof document !== 'object' || document === null) return document;
  const entries = Object.entries(document).toReversed();
  return Object.fromEntries(entries.map(([key, value]) => [key, reversed(value)]));
}

describe('The short name of a definition', () => {
  it('is 32 hexadecimal digits', async () => {
    expect(await digest(small)).to.match(/^[0-9a-f]{32}$/);
  });

  it('does not depend on the order of fields', async () => {
    expect(JSON.stringify(reversed(small))).not.to.equal(JSON.stringify(small));
    expect(await digest(reversed(small))).to.equal(await digest(small));
  });

  it('depends on the order of questions', async () => {
    expect(await digest({...small, parts: small.parts.toReversed()})).not.to.equal(await digest(small));
  });

  it('R38: changes with a single word', async () => {
    const reworded = spoilt(small, 'parts[0].questions[0].ask.en', 'Did you feel at ease here?');
    expect(await digest(reworded)).not.to.equal(await digest(small));
  });
});
