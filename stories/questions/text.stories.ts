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

/** A line, where a line is enough. */
export const Short: Story = {args: {question: {...better, size: 'short'}, given: {answer: 'More quiet.'}}};
export const ShortArabic: Story = inArabic({
  args: {question: {...better, size: 'short'}, given: {answer: 'هدوء أكثر.'}},
});

/** Words that may show who somebody is. It says so here, to nobody else, and they may stay. */
export const MayIdentify: Story = {args: {given: {answer: 'Call me on 0612 345 678 about it.'}}};
export const MayIdentifyArabic: Story = inArabic({args: {given: {answer: 'يمكن الاتصال على ٠٦١٢٣٤٥٦٧٨ بشأنه.'}}});

/** With little room left, it says how much. */
export const NearlyFull: Story = {
  args: {question: {...better, maxLength: 60}, given: {answer: 'More quiet in the evening, and somebody to talk to.'}},
};
export const NearlyFullArabic: Story = inArabic({
  args: {question: {...better, maxLength: 60}, given: {answer: 'هدوء أكثر في المساء، وشخص يمكن التحدث معه.'}},
});

export const LongWords: Story = {
  args: {question: {...better, ask: longWords.ask}, given: {answer: longWords.labels.map(({en}) => en).join(' ')}},
};
export const LongWordsArabic: Story = inArabic({
  args: {question: {...better, ask: longWords.ask}, given: {answer: longWords.labels.map(({ar}) => ar).join(' ')}},
});
