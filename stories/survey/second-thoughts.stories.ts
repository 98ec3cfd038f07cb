import type {Meta} from '@storybook/web-components-vite';
import type {Keep, Kept, TakenBack as Outcome} from '../../src/engine/index.js';
import {inArabic} from '../arabic.js';
import {embedded, type Args, type Story} from './embedded.js';
import {toSent} from './journey.js';

export default {...embedded, title: 'Survey/Second thoughts', tags: ['!autodocs']} satisfies Meta<Args>;

/** Locked and on the device, with something that can still be done about it. */
const kept = (outcome: Outcome, more: Partial<Kept> = {}): Keep => {
  return async (_answers, _language, tell) => {
    tell('kept');
    return {takeBack: async () => outcome, ...more};
  };
};

/** Until they have arrived, the answers can be taken back. */
export const MayTakeBack: Story = {
  args: {keep: kept('taken-back')},
  play: async (opened) => void (await (await toSent(opened)).sees('[part="take-back"]')),
};
export const MayTakeBackArabic: Story = inArabic(MayTakeBack);

/** They are gone from the device, and had not left it. */
export const TakenBack: Story = {
  args: {keep: kept('taken-back')},
  play: async (opened) => (await toSent(opened)).press('takeBack'),
};
export const TakenBackArabic: Story = inArabic(TakenBack);

/** They are gone from the device, and nobody can say whether they had arrived. */
export const TakenBackUnsure: Story = {...TakenBack, args: {keep: kept('unsure')}};
export const TakenBackUnsureArabic: Story = inArabic(TakenBackUnsure);

/** They had arrived just before. */
export const TooLate: Story = {
  args: {
    keep: async (_answers, _language, tell) => {
      tell('kept');
      return {
        takeBack: async () => {
          tell('received');
          return 'too-late';
        },
      };
    },
  },
  play: async (opened) => {
    const {press, sees} = await toSent(opened);
    await press('takeBack');
    await sees('#screen:not(:has([part="take-back"]))');
  },
};
export const TooLateArabic: Story = inArabic(TooLate);

/** Where the organisation offers one: a code to have the answers deleted by. It is shown to nobody who does not ask. */
export const CodeOffered: Story = {
  args: {keep: kept('taken-back', {code: 'MADE-0NPC-0DE0-1234-5678'})},
  play: async (opened) => void (await (await toSent(opened)).sees('[part="code"]')),
};
export const CodeOfferedArabic: Story = inArabic(CodeOffered);

export const CodeShown: Story = {...CodeOffered, play: async (opened) => (await toSent(opened)).unfold('code')};
export const CodeShownArabic: Story = inArabic(CodeShown);
