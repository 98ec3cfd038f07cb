import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {since} from '../asked.js';
import {choose} from './doing.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Date',
  component: 'heed-date',
  args: {...alone.args, question: since},
} satisfies Meta<Args>;

export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: '2024-09'}}};
export const AnsweredArabic: Story = inArabic(Answered);

export const YearAlone: Story = {args: {given: {answer: '2024'}}};
export const YearAloneArabic: Story = inArabic(YearAlone);

/** A month without a year stays on the screen and is no answer yet. */
export const MonthAlone: Story = {play: choose('09')};
export const MonthAloneArabic: Story = inArabic(MonthAlone);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {args: {question: {...since, ask: longWords.ask, hint: longWords.labels[1]}}};
export const LongWordsArabic: Story = inArabic(LongWords);
