import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {doFirst} from '../asked.js';
import {move} from './doing.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Ranking',
  component: 'heed-ranking',
  args: {...alone.args, question: doFirst},
} satisfies Meta<Args>;

/** The order that somebody finds is nobody's answer. */
export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: ['quiet', 'food', 'classes', 'hours']}}};
export const AnsweredArabic: Story = inArabic(Answered);

/** Something was moved down. Its button keeps the keyboard, and its new place is read out. */
export const Moved: Story = {play: move(1)};
export const MovedArabic: Story = inArabic(Moved);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {
  args: {
    question: {
      ...doFirst,
      ask: longWords.ask,
      choices: longWords.labels.map((label, at) => ({id: `long-${at}`, label})),
    },
  },
};
export const LongWordsArabic: Story = inArabic(LongWords);
