import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {mood} from '../asked.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Faces',
  component: 'heed-faces',
  args: {...alone.args, question: mood},
} satisfies Meta<Args>;

export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: 'all-right'}}};
export const AnsweredArabic: Story = inArabic(Answered);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {
  args: {
    question: {
      ...mood,
      ask: longWords.ask,
      points: [
        {id: 'long', face: 'glad', label: longWords.labels[0]},
        {id: 'longer', face: 'low', label: longWords.labels[1]},
      ],
    },
  },
};
export const LongWordsArabic: Story = inArabic(LongWords);
