import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {helped} from '../asked.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Choices',
  component: 'heed-choices',
  args: {...alone.args, question: helped},
} satisfies Meta<Args>;

export const Unanswered: Story = {};
export const UnansweredArabic: Story = inArabic(Unanswered);

export const Answered: Story = {args: {given: {answer: ['bed', 'listening']}}};
export const AnsweredArabic: Story = inArabic(Answered);

export const NotSure: Story = {args: {given: {why: 'not-sure'}}};
export const NotSureArabic: Story = inArabic(NotSure);

/** A picture beside the words of an answer, never instead of them. */
export const Pictures: Story = {
  args: {
    question: {
      ...helped,
      choices: helped.choices.map((choice) => ({
        ...choice,
        ...(choice.id === 'bed' && {picture: 'pictures/bed.svg'}),
        ...(choice.id === 'listening' && {picture: 'pictures/ear.svg'}),
      })),
    },
    given: {answer: ['bed']},
  },
};
export const PicturesArabic: Story = inArabic(Pictures);

export const LongWords: Story = {
  args: {
    question: {
      ...helped,
      ask: longWords.ask,
      choices: longWords.labels.map((label, at) => ({id: `long-${at}`, label})),
    },
  },
};
export const LongWordsArabic: Story = inArabic(LongWords);
