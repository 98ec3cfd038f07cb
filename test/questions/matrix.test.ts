import {expect, oneEvent} from '@open-wc/testing';
import type {Asked} from '../support/asked.js';
import {desk, held, list, nameOf, phone, question, radio, shown} from '../support/rows.js';
import {keys} from '../tools/act.js';

/** Chooses from a row's list, as the browser does when somebody does. */
async function choose(asked: Asked, row: string, value: string): Promise<void> {
  const select = list(asked, row);
  select.value = value;
  expect(select.value, 'stands in the list').to.equal(value);
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await asked.element.updateComplete;
}

for (const [where, width] of [
  ['on a phone', phone],
  ['on a desk', desk],
] as const) {
  describe(`Several things asked at once, ${where}`, () => {
    for (const [told, rows, lang] of [
      ['before anything is answered', {}, 'en'],
      ['once a row is answered', {'at-night': {answer: 'never'}, 'at-the-door': {why: 'not-sure'}}, 'en'],
      ['in Arabic', {'at-night': {answer: 'never'}}, 'ar'],
    ] as const) {
      it(`can be used by everybody ${told} (axe)`, async () => {
        const {element} = await shown(width, rows, lang, {...question, hint: 'Think of the last time.'});
        await expect(element).to.be.accessible();
      });
    }

    it('are answered row by row, each under its own name', async () => {
      const asked = await shown(width);
      const answered = oneEvent(asked.element, 'answer');
      radio(asked, 'on-the-phone', 'always').focus();
      await Promise.all([keys('Space'), answered]);
      expect(asked.details).to.deep.equal([{question: 'on-the-phone', given: {answer: 'always'}}]);
    });

    it('keep what was picked in one row while another is answered', async () => {
      const asked = await shown(width, {'at-the-door': {answer: 'always'}});
      radio(asked, 'at-night', 'always').click();
      await asked.element.updateComplete;
      expect(held(asked)).to.deep.equal(['at-the-door.always', 'at-night.always']);
    });

    it('show what was given to each row before', async () => {
      const asked = await shown(width, {'at-the-door': {answer: 'never'}, 'at-night': {why: 'does-not-apply'}});
      expect(held(asked)).to.deep.equal(['at-the-door.never', 'at-night: does-not-apply']);
    });

    it('have nothing picked beforehand', async () => {
      expect(held(await shown(width))).to.be.empty;
    });

    for (const why of ['not-sure', 'does-not-apply', 'rather-not-say'] as const) {
      it(`R2: let “${why}” take the place of what was picked in a row`, async () => {
        const asked = await shown(width, {'at-the-door': {answer: 'never'}, 'at-night': {answer: 'always'}});
        await choose(asked, 'at-night', why);
        expect(asked.details).to.deep.equal([{question: 'at-night', given: {why}}]);
        expect(held(asked)).to.deep.equal(['at-the-door.never', `at-night: ${why}`]);
      });
    }

    it('let an answer take the place of “Not sure” in a row', async () => {
      const asked = await shown(width, {'at-night': {why: 'not-sure'}});
      radio(asked, 'at-night', 'sometimes').click();
      await asked.element.updateComplete;
      expect(held(asked)).to.deep.equal(['at-night.sometimes']);
    });

    for (const given of [{answer: 'always'}, {why: 'not-sure'}] as const) {
      it(`R6: clear ${JSON.stringify(given)} in one row`, async () => {
        const asked = await shown(width, {'at-night': given, 'at-the-door': {answer: 'never'}});
        await choose(asked, 'at-night', 'clear');
        expect(asked.details).to.deep.equal([{question: 'at-night', given: null}]);
        expect(held(asked)).to.deep.equal(['at-the-door.never']);
      });
    }

    it('offer to clear a row only where something was said', async () => {
      const asked = await shown(width, {'at-night': {answer: 'never'}});
      const offered = ['at-the-door', 'at-night'].map(
        (row) => list(asked, row).querySelector('[value=clear]') !== null,
      );
      expect(offered).to.deep.equal([false, true]);
    });

    it('R6: are all cleared with one press, and reading goes on at the question', async () => {
      const asked = await shown(width, {'at-the-door': {answer: 'never'}, 'at-night': {why: 'not-sure'}});
      const [button] = asked.root.querySelectorAll<HTMLElement>('[part=clear]');
      expect(button!.textContent).to.equal('Clear all of these answers');
      button!.click();
      await asked.element.updateComplete;
      expect(asked.details).to.deep.equal([
        {question: 'at-the-door', given: null},
        {question: 'at-night', given: null},
      ]);
      expect([held(asked), asked.root.activeElement?.id]).to.deep.equal([[], 'ask']);
    });

    it('let nothing be cleared where nothing was said in a row, whatever was said elsewhere', async () => {
      const {root} = await shown(width, {another: {answer: 'yes'}});
      expect(root.querySelectorAll('[part=clear], [value=clear]').length).to.equal(0);
    });

    it('need no scrolling to the side', async () => {
      await shown(width, {}, 'es');
      expect(document.scrollingElement!.scrollWidth).to.be.at.most(width);
    });

    it('have room for a finger wherever something can be picked', async () => {
      // Its words are the shortest, and so are its columns.
      const {root} = await shown(width, {}, 'ar');
      const sizes = [...root.querySelectorAll('label, select')].map((each) => each.getBoundingClientRect());
      expect(sizes).to.have.length(12);
      for (const {width: across, height} of sizes) expect(Math.min(across, height)).to.be.at.least(44);
    });

    it('name each list by its row', async () => {
      const asked = await shown(width);
      expect(nameOf(asked.root, list(asked, 'at-night'))).to.equal('At night Or choose one of these');
    });

    it('let somebody go through the answers of a row with the arrow keys, and not into the next row', async () => {
      const asked = await shown(width);
      radio(asked, 'at-the-door', 'sometimes').focus();
      const pressed = keys('Space', 'ArrowDown');
      while (asked.details.length < 2) await oneEvent(asked.element, 'answer');
      await pressed;
      expect(asked.details.map(({question: row}) => row)).to.deep.equal(['at-the-door', 'at-the-door']);
    });
  });
}
