import {expect} from '@open-wc/testing';
import {allWords, languages, type AllWords} from '../../src/i18n/index.js';

/** What stands in place of what a word leaves open. */
const examples: Record<string, readonly (readonly unknown[])[]> = {
  about: [
    [1, 1, 1],
    [2, 2, 3],
    [4, 11, 12],
  ],
  charactersLeft: [[1], [7]],
  closed: [['Harbour House']],
  kept: [['Harbour House']],
  leavePresses: [[1], [2]],
  moveDown: [['Food']],
  moveUp: [['Food']],
  moved: [['Food', 2, 4]],
  numberHint: [
    [0, 20, ''],
    [-5, 5, 'nights'],
  ],
  numberLeast: [[-5]],
  numberMost: [[20]],
  numberUnclear: [[0, 20]],
  progress: [
    [1, 4, 4],
    [2, 4, 9],
  ],
  ranked: [[2, 'Food']],
  rated: [[7, 'Not likely', 'Very likely']],
  ratingEnd: [[10, 'Very likely']],
  received: [['Harbour House']],
};

/** What each word says, with something in place of what it leaves open. */
function everySentence(words: AllWords): [name: string, said: string][] {
  return Object.entries(words).flatMap(([name, word]): [string, string][] => {
    if (typeof word === 'string') return [[name, word]];
    return examples[name]!.map((values) => [name, (word as (...values: readonly unknown[]) => string)(...values)]);
  });
}

const english = await allWords(languages['en']!);

for (const [tag, language] of Object.entries(languages)) {
  describe(`The library’s own words in ${language.name}`, () => {
    let words: AllWords;

    before(async () => {
      words = await allWords(language);
    });

    it('R103: are all there', () => {
      expect(Object.keys(words)).to.have.members(Object.keys(english));
    });

    it('all say something', () => {
      for (const [name, said] of everySentence(words)) expect(said.trim(), name).not.to.be.empty;
    });

    it('leave no gap where a number or a name belongs', () => {
      for (const [name, said] of everySentence(words)) expect(said, name).not.to.match(/#|undefined|NaN|\[object|\$\{/);
    });

    it('name the organisation where they speak of it', () => {
      for (const say of [words.kept, words.received]) expect(say('Harbour House')).to.contain('Harbour House');
    });

    if (tag !== 'en') {
      it('are not English', () => {
        const same = Object.entries(words).filter(([name, word]) => word === english[name as keyof AllWords]);
        expect(same.map(([name]) => name).filter((name) => name !== 'no')).to.be.empty;
      });
    }
  });
}

describe('The library’s own words', () => {
  it('count in English', () => {
    expect([english.about(1, 1, 1), english.about(5, 5, 2), english.about(4, 5, 2)]).to.deep.equal([
      '1 question. About 1 minute.',
      '5 questions. About 2 minutes.',
      '4 to 5 questions. About 2 minutes.',
    ]);
  });

  it('R103: count in Spanish', async () => {
    const {about} = await allWords(languages['es']!);
    expect(about(1, 1, 1)).to.match(/^1 pregunta\..* 1 minuto\.$/);
    expect(about(5, 5, 2)).to.match(/^5 preguntas\..* 2 minutos\.$/);
  });

  it('R103: have the six forms of Arabic, and its digits', async () => {
    const {about} = await allWords(languages['ar']!);
    expect([1, 2, 3, 11, 100].map((n) => about(n, n, n))).to.deep.equal([
      'سؤال واحد. نحو دقيقة واحدة.',
      'سؤالان. نحو دقيقتين.',
      '٣ أسئلة. نحو ٣ دقائق.',
      '١١ سؤالًا. نحو ١١ دقيقة.',
      '١٠٠ سؤال. نحو ١٠٠ دقيقة.',
    ]);
  });

  it('say one number where it is certain and two where it is not', () => {
    expect([english.progress(3, 8, 8), english.progress(3, 8, 10)]).to.deep.equal([
      'Question 3 of 8',
      'Question 3 of 8 to 10',
    ]);
  });

  it('R99: have been checked by nobody but in English, and say so', () => {
    const statuses = Object.fromEntries(Object.entries(languages).map(([tag, {status}]) => [tag, status]));
    expect(statuses).to.deep.equal({en: 'source', es: 'draft', ar: 'draft'});
  });
});

describe('The English words never', () => {
  const never: Record<string, readonly RegExp[]> = {
    'promise more than is true (R9)': [
      /100 ?%/,
      /\banonymous/i,
      /completely safe/i,
      /untraceable/i,
      /\bsecure/i,
      /(hides?|erases?) (the|your) (visit|history)/i,
    ],
    'call anybody anything (R22)': [
      /victim/i,
      /survivor/i,
      /traffick/i,
      /exploit/i,
      /perpetrator/i,
      /trauma/i,
      /\bNRM\b/,
      /complian/i,
      /\bcases?\b/i,
      /\bwork\b/i,
    ],
    'blame or press (R25)': [
      /why did(n['’]t)? you/i,
      /should have/i,
      /\bonly\b/i,
      /\bmust\b/i,
      /\bfailed\b/i,
      /congrat/i,
      /well done/i,
      /almost (done|there)/i,
    ],
    'speak of errors (R31)': [/\berrors?\b/i, /invalid/i, /\bfail/i, /required/i, /mandatory/i, /oops/i, /wrong/i],
  };

  for (const [told, patterns] of Object.entries(never)) {
    for (const pattern of patterns) {
      it(`${told}: ${pattern.source}`, () => {
        const found = everySentence(english).filter(([, said]) => pattern.test(said));
        expect(found).to.be.empty;
      });
    }
  }
});
