import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {language} from '../asked.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Yes or no',
  component: 'heed-yes-no',
  args: {...alone.args, question: language},
} satisfies Meta<Args>;

export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: 'yes'}}};
export const AnsweredArabic: Story = inArabic(Answered);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {args: {question: {...language, ask: longWords.ask}}};
export const LongWordsArabic: Story = inArabic(LongWords);
