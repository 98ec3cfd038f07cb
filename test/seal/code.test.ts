import {expect} from '@open-wc/testing';
import {codeOf, CodeError, newSecret, secretIn} from '../../src/seal/index.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Worked out apart from this library: the two last characters make the whole number leave 1 when divided by 1021. */
const known = {secret: '7KQM03FZ1XAB90TTW2', code: '7KQM-03FZ-1XAB-90TT-W2DV'};

/** Whether somebody who wrote this is asked to look again. */
function noticed(written: string): boolean {
  try {
    secretIn(written);
    return false;
  } catch (error) {
    if (error instanceof CodeError) return true;
    throw error;
  }
}

/** Every text that differs from a code in one character. */
function* slips(code: string): Generator<string> {
  for (const [at, character] of [...code].entries()) {
    for (const other of ALPHABET) if (other !== character) yield code.slice(0, at) + other + code.slice(at + 1);
  }
}

/** Every text in which two different characters of a code have changed places. */
function* swaps(code: string): Generator<string> {
  for (let one = 0; one < code.length; one += 1) {
    for (let other = one + 1; other < code.length; other += 1) {
      const characters = [...code];
      [characters[one], characters[other]] = [characters[other]!, characters[one]!];
      if (code[one] !== code[other]) yield characters.join('');
    }
  }
}

describe('A code', () => {
  it('R8: is made in the browser, and is another one each time', () => {
    const secrets = Array.from({length: 500}, newSecret);
    expect(new Set(secrets).size).to.equal(500);
  });

  it('uses every letter and digit that cannot be mistaken, at every place', () => {
    const secrets = Array.from({length: 2000}, newSecret);
    for (let at = 0; at < 18; at += 1) expect(new Set(secrets.map((secret) => secret[at])).size).to.equal(32);
  });

  it('is five groups of four', () => {
    expect(codeOf(newSecret())).to.match(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is written the same way by every browser', () => {
    expect(codeOf(known.secret)).to.equal(known.code);
  });

  it('says its secret again, whatever the secret', () => {
    for (let time = 0; time < 5000; time += 1) {
      const secret = newSecret();
      expect(secretIn(codeOf(secret))).to.equal(secret);
    }
  });
});

describe('A code that somebody wrote down', () => {
  const {secret, code} = known;
  const inDigits = (zero: string) =>
    code.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));

  for (const [told, written] of Object.entries({
    'in small letters': code.toLowerCase(),
    'without dashes': code.replaceAll('-', ''),
    'with spaces': ` ${code.replaceAll('-', '   ')} `,
    'with other dashes': code.replaceAll('-', ' – '),
    'with dots and a line break': code.replaceAll('-', '.\n'),
    'with marks that only steer the direction of writing': `\u200F\u2066${code}\u2069`,
    'with the letter O for zero': code.replaceAll('0', 'O'),
    'with a small o for zero': code.replaceAll('0', 'o'),
    'with the letter I for one': code.replaceAll('1', 'I'),
    'with a small l for one': code.replaceAll('1', 'l'),
    'with a Turkish keyboard': code.toLowerCase().replaceAll('1', 'ı'),
    'with a U for a V, which is what it can only be': code.replaceAll('V', 'U'),
    'in wide letters': code.replace(/[0-9A-Z]/g, (each) => String.fromCodePoint(each.charCodeAt(0) + 0xfee0)),
    'with Arabic digits': inDigits('٠'),
    'with Persian digits': inDigits('۰'),
    'with Hindi digits': inDigits('०'),
    'with Bengali digits': inDigits('০'),
    'with Thai digits': inDigits('๐'),
    'with Khmer digits': inDigits('០'),
    'with Burmese digits': inDigits('၀'),
    'with Nepali Lepcha digits, which stand right after others': inDigits('᱀'),
    'with mathematical digits, of which five kinds stand side by side': inDigits('𝟢'),
  })) {
    it(`is read ${told}`, () => {
      expect(secretIn(written)).to.equal(secret);
    });
  }

  for (const written of [
    '',
    '-',
    code.slice(0, -1),
    `${code}0`,
    'hello',
    '😀'.repeat(20),
    'Ж'.repeat(20),
    '0'.repeat(20),
  ])
    it(`is not taken for one when it is ${JSON.stringify(written.slice(0, 26))}`, () => {
      expect(noticed(written)).to.be.true;
    });

  it('is not repeated by what is said about it', () => {
    expect(() => secretIn('canary')).to.throw(CodeError, /^This is not a code\.$/);
  });

  it('is looked at again for every slip in one character (99.9 % is asked for)', () => {
    let [all, caught] = [0, 0];
    for (let time = 0; time < 40; time += 1) {
      for (const slip of slips(codeOf(newSecret()).replaceAll('-', ''))) {
        all += 1;
        if (noticed(slip)) caught += 1;
      }
    }
    expect([all, all - caught]).to.deep.equal([40 * 20 * 31, 0]);
  });

  it('is looked at again for any two characters that changed places (99.9 % is asked for)', () => {
    let [all, missed] = [0, 0];
    for (let time = 0; time < 40; time += 1) {
      for (const swap of swaps(codeOf(newSecret()).replaceAll('-', ''))) {
        all += 1;
        if (!noticed(swap)) missed += 1;
      }
    }
    expect(all).to.be.greaterThan(7000);
    expect(missed).to.equal(0);
  });

  it('is hardly ever taken for one when it is made up', () => {
    const madeUp = Array.from({length: 5000}, () => `${newSecret()}${newSecret().slice(0, 2)}`);
    expect(madeUp.filter((written) => !noticed(written)).length).to.be.lessThan(40); // one in 1021 of them
  });
});
