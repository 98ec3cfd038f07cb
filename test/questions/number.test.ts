import {expect, oneEvent} from '@open-wc/testing';
import {wholeNumber} from '../../src/questions/whole-number.js';
import {ask} from '../support/asked.js';
import {asking, field, says, type} from '../support/counting.js';
import {often} from '../support/more-kinds.js';
import {keys} from '../tools/act.js';

describe('A number', () => {
  for (const [lang, told] of [
    ['en', 'A number from 0 to 20 (times).'],
    ['es', 'Un número del 0 al 20 (veces).'],
    ['ar', 'رقم من ٠ إلى ٢٠ (مرات).'],
  ] as const) {
    it(`is told beforehand from where to where it goes: ${told}`, async () => {
      const {root} = await asking({}, undefined, lang);
      expect(root.querySelector('#hint')!.textContent).to.equal(told);
    });
  }

  it('has the survey’s own hint before that', async () => {
    const {root} = await asking({hint: 'Count this year.'});
    expect(root.querySelector('#hint')!.textContent).to.equal('Count this year. A number from 0 to 20 (times).');
  });

  for (const [script, typed, meant] of [
    ['Latin', '12', 12],
    ['Arabic-Indic', '١٢', 12],
    ['Persian', '۱۲', 12],
    ['Devanagari', '१२', 12],
    ['Bengali', '১২', 12],
    ['Thai', '๑๒', 12],
    ['Khmer', '១២', 12],
    ['Burmese', '၁၂', 12],
    ['full-width', '１２', 12],
  ] as const) {
    it(`is understood in ${script} digits, and stays as it was typed`, async () => {
      const asked = await asking({});
      await type(asked, typed);
      expect([asked.told.at(-1), field(asked).value]).to.deep.equal([{answer: meant}, typed]);
    });
  }

  for (const [typed, meant] of [
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['12,00,000', 1_200_000],
    ['0.500', undefined],
    ['0,125', undefined],
    ['1.234,567', undefined],
  ] as const) {
    it(`${meant === undefined ? 'is not guessed from' : 'is understood in'} ${typed}`, () => {
      expect(wholeNumber(typed)).to.equal(meant);
    });
  }

  it('is understood in the digits of every script that the browser knows', async () => {
    const asked = await asking({to: 1_000_000});
    const scripts = Intl.supportedValuesOf('numberingSystem');
    const typed = [12345, 67890].flatMap((number) =>
      scripts.map((numberingSystem) =>
        new Intl.NumberFormat('en', {numberingSystem, useGrouping: false}).format(number),
      ),
    );
    // Some write numbers with letters or with signs of their own.
    const inDigits = typed.filter((number) => /^\p{Nd}{5}$/u.test(number));
    for (const number of inDigits) {
      field(asked).value = number;
      field(asked).dispatchEvent(new Event('input', {bubbles: true}));
    }
    const meant = inDigits.map((_, at) => ({answer: at < inDigits.length / 2 ? 12345 : 67890}));
    expect([inDigits.length > 60, asked.told]).to.deep.equal([true, meant]);
  });

  for (const [typed, meant] of [
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['١٬٢٠٠', 1200],
    ['1,00,000', 100_000],
    ['007', 7],
    [' 7 ', 7],
    ['+7', 7],
    ['-7', -7],
    ['−7', -7],
    ['؜-٧', -7],
    ['-0', 0],
  ] as const) {
    it(`is ${meant} where somebody typed “${typed}”`, async () => {
      const asked = await asking({from: -10, to: 1_000_000});
      field(asked).value = typed;
      field(asked).dispatchEvent(new Event('input', {bubbles: true}));
      expect(asked.told).to.deep.equal([{answer: meant}]);
    });
  }

  for (const typed of ['a few', '21', '-1', '2.5', '3-4', '1,2', '0x5', '5e0']) {
    it(`that cannot be meant stays as typed, gives nothing and scolds nobody: “${typed}”`, async () => {
      const asked = await asking({});
      await type(asked, typed);
      expect([asked.told.at(-1), field(asked).value, says(asked)]).to.deep.equal([
        null,
        typed,
        'Here we can count whole numbers from 0 to 20. You can also go on.',
      ]);
      expect(asked.root.querySelectorAll('[aria-invalid], [role=alert], [required], :invalid').length).to.equal(0);
    });
  }

  it('gives nothing any more once more is typed than can be meant', async () => {
    const asked = await asking({});
    await type(asked, '200');
    expect(asked.told).to.deep.equal([{answer: 2}, {answer: 20}, null]);
  });

  it('is taken back where it is deleted, without a word', async () => {
    const asked = await asking({}, 7);
    const emptied = oneEvent(asked.element, 'answer');
    field(asked).focus();
    await Promise.all([keys('End', 'Backspace'), emptied]);
    await asked.element.updateComplete;
    expect([asked.told, says(asked)]).to.deep.equal([[null], '']);
  });

  it('below zero says nothing before its first digit', async () => {
    const asked = await asking({from: -10});
    await type(asked, '-');
    expect(says(asked)).to.equal('');
  });

  it('below zero can be typed on a phone, whose keys for digits have no minus', async () => {
    const modes = [often, {...often, from: -10}].map(async (question) => field(await ask(question)).inputMode);
    expect(await Promise.all(modes)).to.deep.equal(['numeric', 'text']);
  });

  it('takes the place of “Not sure”', async () => {
    const asked = await ask(often, {why: 'not-sure'});
    await type(asked, '5');
    expect([asked.told, asked.root.querySelectorAll('input:checked').length]).to.deep.equal([[{answer: 5}], 0]);
  });

  it('makes room for “Not sure”, even where it could not be meant', async () => {
    const asked = await asking({});
    await type(asked, 'a few');
    asked.root.querySelector<HTMLElement>('.why label')!.click();
    await asked.element.updateComplete;
    expect([asked.told.at(-1), field(asked).value, says(asked)]).to.deep.equal([{why: 'not-sure'}, '', '']);
  });

  it('is cleared, even where it could not be meant', async () => {
    const asked = await asking({});
    await type(asked, 'a few');
    asked.root.querySelector<HTMLElement>('[part=clear]')!.click();
    await asked.element.updateComplete;
    expect([field(asked).value, says(asked), asked.root.querySelectorAll('[part=clear]').length]).to.deep.equal([
      '',
      '',
      0,
    ]);
  });

  it('is shown in the digits of the language', async () => {
    expect(field(await asking({}, 12, 'ar')).value).to.equal('١٢');
  });

  it('R50: is not to be remembered, corrected or finished by the browser and its helpers', async () => {
    const {attributes} = field(await asking({}));
    expect(Object.fromEntries([...attributes].map(({name, value}) => [name, value]))).to.include({
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
      'data-gramm': 'false',
      'data-lpignore': 'true',
    });
    expect([...attributes].map(({name}) => name)).not.to.include('name');
  });
});
