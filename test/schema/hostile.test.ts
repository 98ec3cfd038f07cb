import {expect} from '@open-wc/testing';
import {parseOrganisation, parseSurvey, type Problem} from '../../src/schema/index.js';
import {Chance} from '../support/chance.js';
import {organisation} from '../support/organisation.js';
import {spoilt} from '../support/spoilt.js';
import {small} from '../support/survey.js';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

function problemsOf(input: unknown): readonly Problem[] {
  const read = parseSurvey(input);
  return read.ok ? [] : read.problems;
}

describe('A survey that means harm', () => {
  for (const name of names) {
    it(`cannot call a question “${name}”`, () => {
      expect(problemsOf(spoilt(small, 'parts[0].questions[0].id', name)).map(({path}) => path)).to.deep.equal([
        'parts[0].questions[0].id',
      ]);
    });

    it(`cannot call a language “${name}”`, () => {
      const languages = JSON.parse(`{"en": "source", "es": "draft", "ar": "draft", "${name}": "source"}`) as unknown;
      const read = parseSurvey({...small, languages});
      expect(read.ok ? Object.keys(read.value.languages) : ['en', 'es', 'ar']).to.deep.equal(['en', 'es', 'ar']);
    });

    it(`cannot put words under “${name}”`, () => {
      const ask = JSON.parse(`{"en": "A?", "es": "B?", "ar": "C?", "${name}": "D?"}`) as unknown;
      const read = parseSurvey(spoilt(small, 'parts[0].questions[0].ask', ask));
      const asked = read.ok ? read.value.parts[0]!.questions[0] : undefined;
      expect(asked && 'ask' in asked ? Object.keys(asked.ask) : ['en', 'es', 'ar']).to.deep.equal(['en', 'es', 'ar']);
    });

    it(`changes nothing for others through a field “${name}”`, () => {
      const text = JSON.stringify(small).replace('{"heed":1', `{"${name}":{"harmed":true},"heed":1`);
      const read = parseSurvey(JSON.parse(text));
      expect(({} as Record<string, unknown>)['harmed']).to.be.undefined;
      expect(Object.getPrototypeOf(read.ok ? read.value : {})).to.equal(Object.prototype);
    });
  }

  it('cannot crash the page with ten thousand brackets inside each other', () => {
    const deep = JSON.parse(
      '{"not":'.repeat(10_000) + '{"question":"back","is":"yes"}' + '}'.repeat(10_000),
    ) as unknown;
    expect(problemsOf(spoilt(small, 'parts[0].questions[3].showIf', deep))).to.have.length(1);
  });

  it('cannot crash the page with ten thousand lists inside each other', () => {
    expect(problemsOf(JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)))).to.have.length(1);
  });

  for (const odd of [null, undefined, 0, NaN, '', 'survey', [], true, Symbol('survey'), () => small, new Date()]) {
    it(`is told to be a survey when it is ${typeof odd === 'object' ? JSON.stringify(odd) : String(odd)}`, () => {
      expect(problemsOf(odd)).not.to.be.empty;
    });
  }
});

describe('Any problem found in any document', () => {
  /** A document with something swapped, somewhere. */
  function shaken(document: unknown, chance: Chance): unknown {
    const odd: unknown[] = [
      null,
      0,
      -1,
      '',
      'x',
      [],
      {},
      true,
      {en: 'Yes'},
      'javascript:alert(1)',
      Number.MAX_VALUE,
      {constructor: 1},
    ];
    if (chance.heads(0.06)) return chance.one(odd);
    if (Array.isArray(document)) return document.map((each) => shaken(each, chance));
    if (typeof document !== 'object' || document === null) return document;
    const kept = Object.entries(document).filter(() => chance.heads(0.98));
    const entries = kept.map(([key, value]) => [chance.heads(0.01) ? `${key}-x` : key, shaken(value, chance)]);
    return Object.fromEntries(entries) as unknown;
  }

  it('has a path and a sentence that ends in a full stop', () => {
    const chance = new Chance(2026);
    let found = 0;
    for (let round = 0; round < 400; round += 1) {
      const reads = [parseSurvey(shaken(small, chance)), parseOrganisation(shaken(organisation, chance))];
      for (const {path, message} of reads.flatMap((read) => (read.ok ? [] : read.problems))) {
        found += 1;
        expect(path, message).to.be.a('string');
        expect(message, path).to.match(/^[a-z][^\n]+[^.]\.$/u);
      }
    }
    expect(found).to.be.greaterThan(1000);
  });
});
