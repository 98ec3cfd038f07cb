import type {Meta} from '@storybook/web-components-vite';
import {calmPlace} from '../../examples/custom-kind/calm-place.js';
import example from '../../examples/custom-kind/survey.json' with {type: 'json'};
import type {CustomQuestion} from '../../src/schema/index.js';
import {inArabic} from '../arabic.js';
import {alone, longWords, type Args, type Story} from './question.js';

const calm = example.parts[0]!.questions[0] as unknown as CustomQuestion;

export default {
  ...alone,
  title: 'Questions/Custom',
  component: 'heed-custom',
  args: {...alone.args, question: calm, customKinds: [calmPlace]},
} satisfies Meta<Args>;

/** The element of the example draws the answers. All around them is ours. */
export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: 'mostly-calm'}}};
export const AnsweredArabic: Story = inArabic(Answered);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {
  args: {
    question: {
      ...calm,
      ask: longWords.ask,
      options: {points: longWords.labels.map((label, at) => ({id: `long-${at}`, label}))},
    },
  },
};
export const LongWordsArabic: Story = inArabic(LongWords);

/** The site did not name this kind, so there is nothing to see. In a survey the next question comes in its place. */
export const LeftOut: Story = {args: {customKinds: []}};
export const LeftOutArabic: Story = inArabic(LeftOut);
