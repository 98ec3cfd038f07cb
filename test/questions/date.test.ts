import {expect, oneEvent} from '@open-wc/testing';
import {ask, type Asked} from '../support/asked.js';
import {since} from '../support/more-kinds.js';
import {keys} from '../tools/act.js';

const lists = ({root}: Asked) => [...root.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement];
const options = (list: HTMLSelectElement) => [...list.options].map(({text}) => text);
const says = ({root}: Asked) => root.querySelector('[role=status]')!.textContent.trim();
const at = (asked: Asked) => lists(asked).map(({selectedOptions}) => selectedOptions[0]!.text);

/** Chooses from a list with the arrow keys, so many further down. */
async function choose(asked: Asked, list: HTMLSelectElement, further: number): Promise<void> {
  for (let time = 0; time < further; time += 1) {
    const changed = oneEvent(list, 'change');
    list.focus();
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await Promise.all([keys('ArrowDown'), changed]);
    // oxlint-disable-next-line no-await-in-loop
    await asked.element.updateComplete;
  }
}

describe('A month and a year', () => {
  it('R14: are chosen from two lists, and there is no day anywhere', async () => {
    const asked = await ask(since);
    const [month, year] = lists(asked);
    expect([options(month).length, options(year)]).to.deep.equal([
      13,
      ['No year chosen', '2026', '2025', '2024', '2023', '2022', '2021', '2020', '2019'],
    ]);
    expect(asked.root.querySelectorAll('input:not([type=radio])').length).to.equal(0);
  });

  it('have names', async () => {
    const asked = await ask(since);
    const names = lists(asked).map(({labels}) => labels[0]!.querySelector('span')!.textContent);
    expect(names).to.deep.equal(['Month', 'Year']);
  });

  it('are given as a month, and nothing finer', async () => {
    const asked = await ask(since);
    const [month, year] = lists(asked);
    await choose(asked, month, 3);
    await choose(asked, year, 1);
    expect(asked.told.at(-1)).to.deep.equal({answer: '2026-03'});
  });

  it('are given as a year where there is no month', async () => {
    const asked = await ask(since);
    await choose(asked, lists(asked)[1], 2);
    expect([asked.told.at(-1), says(asked)]).to.deep.equal([{answer: '2025'}, '']);
  });

  it('are shown again as they were given', async () => {
    expect(at(await ask(since, {answer: '2024-11'}))).to.deep.equal(['November', '2024']);
    expect(at(await ask(since, {answer: '2021'}))).to.deep.equal(['Any month', '2021']);
  });

  it('are no answer yet where there is a month alone, which stays, and a calm line says how to keep it', async () => {
    const asked = await ask(since);
    await choose(asked, lists(asked)[0], 2);
    expect([asked.told.at(-1), at(asked), says(asked)]).to.deep.equal([
      null,
      ['February', 'No year chosen'],
      'To keep this month, choose a year with it. You can also go on.',
    ]);
    expect(asked.root.querySelectorAll('[aria-invalid], [role=alert], [required], :invalid').length).to.equal(0);
  });

  it('are no answer any more once the year is taken away', async () => {
    const asked = await ask(since, {answer: '2026-02'});
    const [, year] = lists(asked);
    const changed = oneEvent(year, 'change');
    year.focus();
    await Promise.all([keys('ArrowUp'), changed]);
    expect([asked.told, at(asked)]).to.deep.equal([[null], ['February', 'No year chosen']]);
  });

  it('are cleared, even where there is a month alone', async () => {
    const asked = await ask(since);
    await choose(asked, lists(asked)[0], 2);
    asked.root.querySelector<HTMLElement>('[part=clear]')!.click();
    await asked.element.updateComplete;
    expect([at(asked), says(asked)]).to.deep.equal([['Any month', 'No year chosen'], '']);
  });

  it('make room for “Not sure”, even where there is a month alone', async () => {
    const asked = await ask(since);
    await choose(asked, lists(asked)[0], 2);
    asked.root.querySelector<HTMLElement>('.why label')!.click();
    await asked.element.updateComplete;
    expect([asked.told.at(-1), at(asked)]).to.deep.equal([{why: 'not-sure'}, ['Any month', 'No year chosen']]);
  });

  it('say beforehand that a year alone is enough', async () => {
    const {root} = await ask({...since, hint: 'As far as you remember.'});
    expect(root.querySelector('#hint')!.textContent).to.equal(
      'As far as you remember. A month and a year, or a year alone.',
    );
  });

  for (const [lang, months, year] of [
    ['en', ['January', 'December'], '2024'],
    ['es', ['enero', 'diciembre'], '2024'],
    ['ar', ['يناير', 'ديسمبر'], '٢٠٢٤'],
  ] as const) {
    it(`are named in the language, in the calendar of the survey (${lang})`, async () => {
      const asked = await ask(since, {answer: '2024'}, lang);
      const [first, last] = [options(lists(asked)[0])[1], options(lists(asked)[0]).at(-1)];
      expect([first, last, at(asked)[1]]).to.deep.equal([...months, year]);
    });
  }

  it('R50: are not to be remembered by the browser', async () => {
    const marks = lists(await ask(since)).map((list) => [list.getAttribute('autocomplete'), list.name]);
    expect(marks).to.deep.equal([
      ['off', ''],
      ['off', ''],
    ]);
  });
});
