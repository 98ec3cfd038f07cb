import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {likely} from '../asked.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Rating',
  component: 'heed-rating',
  args: {...alone.args, question: likely},
} satisfies Meta<Args>;

export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: 7}}};
export const AnsweredArabic: Story = inArabic(Answered);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {
  args: {
    question: {...likely, ask: longWords.ask, low: longWords.labels[0], high: longWords.labels[1]},
    given: {answer: 10},
  },
};
export const LongWordsArabic: Story = inArabic(LongWords);
