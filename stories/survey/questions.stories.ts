import type {Meta} from '@storybook/web-components-vite';
import {calmPlace} from '../../examples/custom-kind/calm-place.js';
import example from '../../examples/custom-kind/survey.json' with {type: 'json'};
import type {CustomQuestion} from '../../src/schema/index.js';
import {inArabic} from '../arabic.js';
import {about, agree, helped, respect, safe} from '../asked.js';
import {asking} from '../survey.js';
import {embedded, type Args, type Story} from './embedded.js';
import {somebody} from './somebody.js';

export default {...embedded, title: 'Survey/Questions', tags: ['!autodocs']} satisfies Meta<Args>;

const begin: NonNullable<Story['play']> = (opened) => somebody(opened).press('start');

/** One question that may be hard says so before it is read. */
export const ContentNote: Story = {
  args: {
    survey: asking({
      ...safe,
      contentNote: {
        en: 'This question is about the time in our house. You can leave it.',
        ar: 'هذا السؤال عن فترة الإقامة في بيتنا. يمكن تركه.',
      },
    }),
  },
  play: begin,
};
export const ContentNoteArabic: Story = inArabic(ContentNote);

/** A picture beside the words. It says nothing that the words do not say. */
export const Picture: Story = {
  args: {
    survey: asking({
      ...safe,
      hint: {en: 'Think of the last few days.', ar: 'المقصود الأيام القليلة الأخيرة.'},
      picture: {src: 'pictures/door.svg', alt: {en: 'An open door', ar: 'باب مفتوح'}},
    }),
  },
  play: begin,
};
export const PictureArabic: Story = inArabic(Picture);

/** A question that repeats what was picked in an earlier one, in the words that were picked. */
export const RepeatsPicked: Story = {
  args: {survey: asking(helped, about)},
  play: async (opened) => {
    const {press, pick} = somebody(opened);
    await press('start');
    await pick('bed');
    await pick('listening');
    await press('next');
  },
};
export const RepeatsPickedArabic: Story = inArabic(RepeatsPicked);

/** Here it repeats what somebody wrote: as they wrote it, in whatever language. */
export const RepeatsWritten: Story = {
  args: {survey: asking(helped, about, agree)},
  play: async (opened) => {
    const {press, write} = somebody(opened);
    await press('start');
    await press('skip');
    await write('Ruhe, और थोड़ी चाय, وكان الباب مفتوحًا');
    await press('next');
  },
};
export const RepeatsWrittenArabic: Story = inArabic(RepeatsWritten);

/** Without an answer, other words stand in its place. */
export const RepeatsNothing: Story = {
  args: {survey: asking(helped, about)},
  play: async (opened) => {
    const {press} = somebody(opened);
    await press('start');
    await press('skip');
  },
};
export const RepeatsNothingArabic: Story = inArabic(RepeatsNothing);

const calm = example.parts[0]!.questions[0] as unknown as CustomQuestion;

/** A kind of question that the site brought itself. Everything around it is ours. */
export const OwnKind: Story = {
  args: {survey: asking(calm, respect), customKinds: [calmPlace]},
  play: begin,
};
export const OwnKindArabic: Story = inArabic(OwnKind);

/** A kind of question that the page does not know is left out. The next one comes in its place, and nobody is troubled. */
export const OwnKindLeftOut: Story = {
  args: {survey: asking(calm, respect)},
  play: async (opened) => {
    await begin(opened);
    await somebody(opened).sees('heed-scale');
  },
};
export const OwnKindLeftOutArabic: Story = inArabic(OwnKindLeftOut);
