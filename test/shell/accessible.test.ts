import {expect} from '@open-wc/testing';
import type {Delivery, Keep} from '../../src/engine/index.js';
import type {SurveyElement} from '../../src/shell/index.js';
import {everything, keeper, reads, settled, show} from '../support/person.js';
import {media, viewport} from '../tools/act.js';

/** Presses what does something, whatever it says in this language. */
async function pressing(survey: SurveyElement, ...parts: string[]): Promise<void> {
  for (const part of parts) {
    const target = everything(survey).find((each) => each.matches(part)) as HTMLElement | undefined;
    if (!target) throw new Error(`There is no ${part} on the screen.`);
    target.click();
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await settled(survey);
  }
}

const [start, next, stop] = ['#screen .main', '[part=next]', '[part=stop]'];
const first = 'label input';

/** The way to each screen from the notice. */
const ways: Readonly<Record<string, readonly string[]>> = {
  notice: [],
  'notice with help open': ['summary'],
  scale: [start],
  'scale, answered': [start, first],
  'yes or no': [start, next],
  choice: [start, next, first, next],
  choices: [start, next, next],
  note: [start, next, next, next],
  text: [start, next, next, next, next],
  review: [start, first, next, next, next, next, next],
  stopping: [start, stop],
  deleted: [start, stop, '.column button:nth-child(2)'],
  'nothing said': [start, stop, '.column button:nth-child(1)'],
};

const sent: Readonly<Record<string, {keep: Keep; words: Readonly<Record<string, string>>}>> = {
  sending: {keep: () => new Promise(() => undefined), words: {en: 'Locking your answers', ar: 'يجري قفل الإجابات'}},
  kept: {keep: keeper('kept').keep, words: {en: 'kept on this device', ar: 'محفوظة على هذا الجهاز'}},
  held: {
    keep: keeper('held' satisfies Delivery).keep,
    words: {en: 'keep this page open', ar: 'إبقاء هذه الصفحة مفتوحة'},
  },
  received: {keep: keeper('received').keep, words: {en: 'have arrived', ar: 'وصلت الإجابات'}},
  'not locked': {keep: () => Promise.reject(new Error('no key')), words: {en: 'have not left', ar: 'لم تغادر الإجابات'}},
};

for (const [told, lang, device] of [
  ['', 'en', {'prefers-color-scheme': 'light'}],
  [', in Arabic', 'ar', {'prefers-color-scheme': 'light'}],
  [', in the dark', 'en', {'prefers-color-scheme': 'dark'}],
] as const) {
  describe(`R95: Everybody can use the screen (axe)${told}`, () => {
    beforeEach(() => media(device));

    for (const [name, way] of Object.entries(ways)) {
      it(name, async () => {
        const survey = await show({lang});
        await pressing(survey, ...way);
        await expect(survey).to.be.accessible();
      });
    }

    for (const [name, {keep, words}] of Object.entries(sent)) {
      it(name, async () => {
        const survey = await show({lang, keep});
        await pressing(survey, start, first, stop, '.column button:nth-child(1)');
        await reads(survey, words[lang]!);
        await expect(survey).to.be.accessible();
      });
    }
  });
}

describe('On a narrow phone', () => {
  for (const lang of ['en', 'ar']) {
    for (const [name, way] of Object.entries(ways)) {
      it(`R96: nothing has to be moved sideways (${name}, ${lang})`, async () => {
        await viewport(320, 640);
        const survey = await show({lang});
        await pressing(survey, ...way);
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });
    }
  }

  for (const [name, way] of Object.entries(ways)) {
    it(`R95: everything to press is large enough (${name})`, async () => {
      await viewport(320, 640);
      const survey = await show();
      await pressing(survey, ...way);
      const small = everything(survey)
        .filter(
          (each) => each.matches('button, summary, select, a, textarea, label:has(input)') && each.checkVisibility(),
        )
        .filter((each) => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44);
      expect(small.map((each) => each.textContent.trim())).to.be.empty;
    });
  }
});
