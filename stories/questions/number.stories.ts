import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {nights} from '../asked.js';
import {press, type} from './doing.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Number',
  component: 'heed-number',
  args: {...alone.args, question: nights},
} satisfies Meta<Args>;

export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: 12}}};
export const AnsweredArabic: Story = inArabic(Answered);

/** What was typed is no number that can be meant. It stays, and nothing is given. */
export const Unclear: Story = {play: type('a few')};
export const UnclearArabic: Story = inArabic<Story>({play: type('قليلة')});

/** The button for one more stops at the end. */
export const AtTheEnd: Story = {args: {given: {answer: 90}}, play: press(1)};
export const AtTheEndArabic: Story = inArabic(AtTheEnd);

export const BelowZero: Story = {args: {question: {...nights, from: -10, to: 10}, given: {answer: -3}}};
export const BelowZeroArabic: Story = inArabic(BelowZero);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {
  args: {
    question: {...nights, ask: longWords.ask, unit: longWords.labels[1], from: -1_000_000, to: 1_000_000},
    given: {answer: -1_000_000},
  },
};
export const LongWordsArabic: Story = inArabic(LongWords);
