import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {better} from '../asked.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Text',
  component: 'heed-text',
  args: {...alone.args, question: better},
} satisfies Meta<Args>;

export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: 'More quiet in the evening.'}}};
export const AnsweredArabic: Story = inArabic({args: {given: {answer: 'هدوء أكثر في المساء.'}}});

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

export const LongWords: Story = {
  args: {question: {...better, ask: longWords.ask}, given: {answer: longWords.labels.map(({en}) => en).join(' ')}},
};
export const LongWordsArabic: Story = inArabic({
  args: {question: {...better, ask: longWords.ask}, given: {answer: longWords.labels.map(({ar}) => ar).join(' ')}},
});
