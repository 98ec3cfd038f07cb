import {expect} from '@open-wc/testing';
import {reasons} from '../../src/questions/index.js';
import type {Given} from '../../src/engine/index.js';
import {ask, asking, kinds} from '../support/asked.js';
import {watch} from '../support/watch.js';
import {viewport} from '../tools/act.js';

/** An answer to each kind of question. */
const answers: Readonly<Record<(typeof asking)[number], Given>> = {
  choice: {answer: 'food'},
  choices: {answer: ['rest', 'papers']},
  scale: {answer: 'sometimes'},
  'yes-no': {answer: 'no'},
  text: {answer: 'More tea.'},
  number: {answer: 3},
  date: {answer: '2024-03'},
  rating: {answer: 7},
  faces: {answer: 'uneasy'},
  ranking: {answer: ['quiet', 'food', 'classes', 'hours']},
};

/** What is given to several things asked at once: to each row its own. */
const rows: ReadonlyMap<string, Given> = new Map<string, Given>([
  ['at-the-door', {answer: 'never'}],
  ['at-night', {why: 'not-sure'}],
]);

const said = ['Not sure', 'Does not apply to me', 'I would rather not say'];

/** The words of everything that is picked, and what is written or chosen from a list. */
function held(root: ShadowRoot): string[] {
  const picked = [...root.querySelectorAll('label')].filter(
    (label) => label.control instanceof HTMLInputElement && label.control.checked,
  );
  const written = [...root.querySelectorAll<HTMLInputElement>('textarea, input[type=text], select')];
  return [...picked.map(({textContent}) => textContent.trim()), ...written.map(({value}) => value).filter(Boolean)];
}

for (const kind of asking) {
  const question = kinds[kind];
  const hinted = {...question, hint: {en: 'Think of the last time.', ar: 'فكّر في آخر مرة.'}};

  describe(`A question of kind ${kind}`, () => {
    for (const [told, given, lang] of [
      ['before it is answered', undefined, 'en'],
      ['once it is answered', answers[kind], 'en'],
      ['once somebody said that they are not sure', {why: 'not-sure'}, 'en'],
      ['in Arabic', undefined, 'ar'],
      ['answered in Arabic', answers[kind], 'ar'],
    ] as const) {
      it(`R95: can be used by everybody ${told} (axe)`, async () => {
        const {element} = await ask(hinted, given, lang);
        await expect(element).to.be.accessible();
      });
    }

    it('shows what was answered before', async () => {
      const {root} = await ask(question, answers[kind]);
      expect(held(root)).not.to.be.empty;
    });

    it('R2, R3: offers three ways to say why not, none of them chosen beforehand', async () => {
      const {root} = await ask(question);
      const offered = [...root.querySelectorAll('.why label')].map(({textContent}) => textContent.trim());
      expect([offered, held(root)]).to.deep.equal([said, []]);
    });

    for (const [why, word] of reasons.map(([reason], at) => [reason, said[at]!] as const)) {
      it(`R2: lets “${word}” take the place of an answer`, async () => {
        const {root, told, element} = await ask(question, answers[kind]);
        const label = [...root.querySelectorAll('label')].find(({textContent}) => textContent.trim() === word)!;
        label.click();
        await element.updateComplete;
        expect(told).to.deep.equal([{why}]);
        expect(held(root)).to.deep.equal([word]);
      });
    }

    it('lets nothing be cleared where nothing was said', async () => {
      const {root} = await ask(question);
      expect(root.querySelectorAll('[part=clear]').length).to.equal(0);
    });

    for (const given of [answers[kind], {why: 'does-not-apply'}] as const) {
      it(`R6: clears ${JSON.stringify(given)}, and reading goes on at the question`, async () => {
        const {root, told, element} = await ask(question, given);
        root.querySelector<HTMLElement>('[part=clear]')!.click();
        await element.updateComplete;
        expect([told, held(root)]).to.deep.equal([[null], []]);
        expect(root.activeElement?.localName).to.equal('h2');
      });
    }

    it('tells its answer to the survey around it, and not to the page', async () => {
      const heard: Event[] = [];
      const listen = (happening: Event) => heard.push(happening);
      for (const place of [document, window]) place.addEventListener('answer', listen, true);
      const {element, told} = await ask(question);
      const around = element.parentElement!;
      const host = document.createElement('div');
      around.replaceWith(host);
      host.attachShadow({mode: 'open'}).append(around);
      await element.updateComplete;
      element.shadowRoot!.querySelector<HTMLElement>('.why label')!.click();
      for (const place of [document, window]) place.removeEventListener('answer', listen, true);
      expect([told, heard.length]).to.deep.equal([[{why: 'not-sure'}], 0]);
    });
  });
}

for (const kind of [...asking, 'matrix'] as const) {
  const question = kinds[kind];
  const hinted = {...question, hint: {en: 'Think of the last time.', ar: 'فكّر في آخر مرة.'}};
  const given = kind === 'matrix' ? rows : answers[kind];

  describe(`Whatever is asked, a question of kind ${kind}`, () => {
    it('can be given the reading position', async () => {
      const {root, element} = await ask(question);
      element.focus();
      await element.updateComplete;
      expect(root.activeElement?.textContent).to.equal('ask' in question && (question.ask as {en: string}).en);
    });

    it('R1: never says that an answer is required', async () => {
      const {root} = await ask(question);
      expect(root.querySelectorAll('[required], [aria-required], [aria-invalid], :invalid').length).to.equal(0);
    });

    for (const lang of ['en', 'ar']) {
      it(`fits on the smallest phone with wide letters and lines, everything large enough to hit (${lang})`, async () => {
        await viewport(320);
        const {element, root} = await ask(hinted, given, lang);
        Object.assign(element.style, {
          fontSize: '18px',
          lineHeight: '1.5',
          letterSpacing: '0.12em',
          wordSpacing: '0.16em',
        });
        const parts = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => !each.closest('svg, select, .sr'));
        const wide = parts.filter(({scrollWidth, clientWidth}) => clientWidth > 0 && scrollWidth > clientWidth + 1);
        const outside = parts.filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5);
        const small = parts.filter((each) => {
          const {width, height} = each.getBoundingClientRect();
          return each.matches('label, button, select, textarea, [type=text]') && Math.min(width, height) < 44;
        });
        expect([wide, outside, small].map((found) => found.map(({outerHTML}) => outerHTML))).to.deep.equal([
          [],
          [],
          [],
        ]);
      });
    }

    it('R50: asks the browser not to remember anything', async () => {
      const {root} = await ask(question);
      const asked = [...root.querySelectorAll('input, textarea, select')].map((control) =>
        control.getAttribute('autocomplete'),
      );
      expect([...new Set(asked)]).to.deep.equal(['off']);
    });

    it('does not ride along in a form of the page', async () => {
      const {element} = await ask(question, given);
      const form = document.createElement('form');
      element.replaceWith(form);
      form.append(element);
      await element.updateComplete;
      expect([...new FormData(form)]).to.be.empty;
      expect((element.constructor as {formAssociated?: boolean}).formAssociated ?? false).to.be.false;
    });

    it('shows hostile words as words', async () => {
      const loud = watch(globalThis, 'alert', () => undefined);
      const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>{{alert(3)}}${alert(4)}';
      const spoilt = JSON.parse(JSON.stringify({...question, hint: 'x', ask: 'x'}), (key, value: unknown) =>
        ['ask', 'hint', 'label', 'low', 'high', 'unit'].includes(key) ? hostile : value,
      ) as typeof question;
      const {root} = await ask(spoilt, kind === 'text' ? {answer: hostile} : undefined);
      expect(root.querySelectorAll('img, script').length).to.equal(0);
      expect(root.querySelector('h2')!.textContent).to.equal(hostile);
      expect(loud).to.be.empty;
    });
  });
}
