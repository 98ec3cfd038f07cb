import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {first} from '../asked.js';
import {alone, longWords, type Args, type Story} from './question.js';

export default {
  ...alone,
  title: 'Questions/Note',
  component: 'heed-note',
  args: {...alone.args, question: first},
} satisfies Meta<Args>;

export const ToRead: Story = {};
export const ToReadArabic: Story = inArabic(ToRead);

export const LongWords: Story = {args: {question: {...first, say: longWords.ask}}};
export const LongWordsArabic: Story = inArabic(LongWords);
