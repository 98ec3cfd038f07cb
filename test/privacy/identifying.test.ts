import {expect} from '@open-wc/testing';
import {mayIdentify} from '../../src/privacy/index.js';

describe('Words that may show who somebody is', () => {
  for (const telling of [
    'Write to ana@example.org',
    'I am @ana_1 there',
    'see https://example.org/me',
    'www.example.org',
    'find me on example.com',
    'call 0555 010 299',
    '+1 (555) 010-299',
    'I came on 12.03.2026',
    'اتصل ٠٥٥٥ ٠١٠ ٢٩٩',
  ]) {
    it(`R29: are noticed: ${telling}`, () => {
      expect(mayIdentify(telling)).to.be.true;
    });
  }

  for (const plain of [
    '',
    'More tea.',
    'It took 3 weeks, in 2025.',
    'Two of us waited 45 minutes. That was long.',
    'The food was good @ lunch.',
    'انتظرت ٣ أسابيع',
  ]) {
    it(`R29: are not seen where there are none: ${plain || 'nothing'}`, () => {
      expect(mayIdentify(plain)).to.be.false;
    });
  }
});
