import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {organisation} from '../organisation.js';
import {embedded, type Args, type Story} from './embedded.js';
import {toFirstQuestion} from './journey.js';
import {Patience} from './patience.js';

export default {...embedded, title: 'Survey/Aside', tags: ['!autodocs']} satisfies Meta<Args>;

/** A plain, still screen. The question is out of sight until somebody goes on. */
export const Break: Story = {
  play: async (opened) => {
    const {press, sees} = await toFirstQuestion(opened);
    await press('breakTitle');
    await sees('[part="heading"]');
  },
};
export const BreakArabic: Story = inArabic(Break);

/** The organisation has a few calm words of its own. */
export const BreakWithWords: Story = {
  ...Break,
  args: {
    organisation: {
      ...organisation,
      grounding: {
        en: 'You are here, now. Feel your feet on the floor. You can look around and name five things that you see.',
        ar: 'أنت هنا، الآن. يمكن الشعور بالقدمين على الأرض. ويمكن النظر حولك وتسمية خمسة أشياء تراها.',
      },
    },
  },
};
export const BreakWithWordsArabic: Story = inArabic(BreakWithWords);

/** Another tab or app was in front meanwhile, so nothing is to be seen until somebody asks for it. */
export const Covered: Story = {
  play: async (opened) => {
    const {pick, sees} = await toFirstQuestion(opened);
    await pick('always');
    Object.defineProperty(document, 'visibilityState', {configurable: true, value: 'hidden'});
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    await sees('p[part="heading"]');
  },
};
export const CoveredArabic: Story = inArabic(Covered);

const patience = new Patience();

/** On a device that people share, after two minutes without a sign of anybody. A minute later the screen is cleared. */
export const StillThere: Story = {
  args: {device: 'shared'},
  beforeEach: patience.hold,
  play: async (opened) => {
    const {sees} = await toFirstQuestion(opened);
    patience.end();
    await sees('[role="alert"]');
  },
};
export const StillThereArabic: Story = inArabic(StillThere);
