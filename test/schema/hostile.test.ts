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

  it('is refused in one sentence when it is larger than any survey, however its parts hang together', () => {
    const questions = Array.from({length: 500}, (_, at) => ({id: `q${at}`, kind: 'yes-no', ask: 'Yes?'}));
    const parts = Array.from({length: 100}, (_, at) => ({id: `p${at}`, questions}));
    const endless: Record<string, unknown> = {};
    Object.assign(endless, {one: endless, other: endless});
    for (const large of [{...small, parts}, Array(1_000_000).fill(0), endless]) {
      expect(problemsOf(large)).to.deep.equal([
        {path: '', message: 'is too large to be read on a phone; make several smaller ones of it.'},
      ]);
    }
  });

  it('cannot have every text looked at in a thousand languages', () => {
    const tags = Array.from(
      {length: 1000},
      (_, at) => `a${String.fromCharCode(97 + (at % 26), 97 + ((at / 26) % 26))}`,
    );
    const languages = Object.fromEntries(tags.map((tag) => [tag, 'draft']));
    expect(problemsOf({...small, languages}).map(({message}) => message)).to.deep.equal([
      'names more than 60 languages; leave some out.',
    ]);
    const read = parseOrganisation({...organisation, languages: [...new Set(tags)]});
    expect(read.ok ? [] : read.problems.map(({path}) => path)).to.deep.equal(['languages']);
  });

  for (const disguised of [
    '\u0001//spy.example/dot.png',
    '\u0000https://spy.example/dot.png',
    '\u001fjavascript:alert(1)',
  ]) {
    it(`cannot call ${JSON.stringify(disguised)} a file of one’s own site: browsers leave out what stands before it`, () => {
      expect(new URL(disguised, 'https://own.example/').href).not.to.match(/^https:\/\/own\.example\//);
      const picture = {src: disguised, alt: 'A door'};
      expect(problemsOf(spoilt(small, 'parts[0].questions[0].picture', picture)).map(({path}) => path)).to.deep.equal([
        'parts[0].questions[0].picture.src',
      ]);
    });
  }

  it('cannot have an organisation post to another site by a path that begins with a backslash', () => {
    const endpoint = '/\\elsewhere.example/heed';
    expect(new URL(endpoint, 'https://own.example/').host).to.equal('elsewhere.example');
    const read = parseOrganisation({...organisation, endpoint});
    expect(read.ok ? [] : read.problems.map(({path}) => path)).to.deep.equal(['endpoint']);
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
