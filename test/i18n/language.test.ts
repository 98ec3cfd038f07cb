import {expect} from '@open-wc/testing';
import {bestLanguage, direction, languages, say} from '../../src/i18n/index.js';

describe('The direction of writing', () => {
  for (const tag of [
    'ar',
    'ar-EG',
    'ckb',
    'dv',
    'fa',
    'fa-AF',
    'he',
    'ps',
    'sd',
    'ug',
    'ur',
    'yi',
    'az-Arab',
    'pa-Arab-PK',
  ]) {
    it(`is from right to left in ${tag}`, () => {
      expect(direction(tag)).to.equal('rtl');
    });
  }

  for (const tag of ['en', 'es', 'uk', 'zh-Hans', 'am', 'ti', 'arn', 'az', 'heh', 'psy']) {
    it(`is from left to right in ${tag}`, () => {
      expect(direction(tag)).to.equal('ltr');
    });
  }
});

describe('The language to begin with', () => {
  for (const [offered, wanted, best] of [
    [['en', 'es', 'ar'], ['ar'], 'ar'],
    [['en', 'es', 'ar'], ['es-MX', 'en'], 'es'],
    [['en', 'pt-BR'], ['pt-PT'], 'pt-BR'],
    [['pt-PT', 'pt-BR'], ['pt-BR'], 'pt-BR'],
    [['en', 'es'], ['fr', 'es'], 'es'],
    [['es', 'ar'], ['fr', ''], 'es'],
    [['es', 'ar'], [], 'es'],
    [[], ['en'], undefined],
  ] as const) {
    it(`is ${best} for somebody who reads ${wanted.join(', ') || 'nothing that is known'}, of ${offered.join(', ') || 'none'}`, () => {
      expect(bestLanguage(offered, wanted)).to.equal(best);
    });
  }
});

describe('The languages to choose from', () => {
  it('R98: are listed by their own names in their own script', () => {
    expect(Object.values(languages).map(({name}) => name)).to.deep.equal(['English', 'Español', 'العربية']);
  });
});

describe('The words of a survey', () => {
  it('are those of the language', () => {
    expect(say({en: 'Tea', ar: 'شاي'}, 'ar')).to.equal('شاي');
  });

  it('are the same in every language when there is only one string', () => {
    expect(say('Tea', 'ar')).to.equal('Tea');
  });

  it('are nothing where nothing was written', () => {
    expect(say(undefined, 'en')).to.equal('');
  });
});
