import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {kindly} from '../asked.js';
import {chooseIn} from './doing.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Matrix',
  component: 'heed-matrix',
  args: {...alone.args, question: kindly},
} satisfies Meta<Args>;

/** A table where there is room for one, and one row below the other on a phone. */
export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

/** Each row is a question of its own, and may be left or given a reason. */
export const Answered: Story = {
  args: {
    rows: {
      'at-the-door': {answer: 'most-times'},
      'on-the-phone': {why: 'does-not-apply'},
      'at-night': {answer: 'never'},
    },
  },
};
export const AnsweredArabic: Story = inArabic(Answered);

/** One row was cleared, from its own list. */
export const Cleared: Story = {...Answered, play: chooseIn('why.at-night', 'clear')};
export const ClearedArabic: Story = inArabic(Cleared);

export const NotSure: Story = {args: {rows: {'at-the-door': {why: 'not-sure'}, 'at-night': {why: 'rather-not-say'}}}};
export const NotSureArabic: Story = inArabic(NotSure);

/** Words that leave no room for a table stand one below the other at any width. */
export const LongWords: Story = {
  args: {
    question: {
      ...kindly,
      ask: longWords.ask,
      rows: longWords.labels.map((label, at) => ({id: `row-${at}`, label})),
      points: longWords.labels.map((label, at) => ({id: `long-${at}`, label})),
    },
  },
};
export const LongWordsArabic: Story = inArabic(LongWords);
