import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {renderQuestion} from '../../src/questions/index.js';
import type {ChoiceQuestion, Question, TextQuestion} from '../../src/schema/index.js';
import '../../src/define.js';
import {onPaper} from '../paper.js';
import {loadWords} from '../words.js';
import {samples, type Sample} from './samples.js';

interface Args {
  sample: Sample;
  lang: string;
}

type Story = StoryObj<Args>;

const {vietnamese, naskh, nastaliq, ethiopic, devanagari, bengali, thai, khmer, burmese, han, cyrillic} = samples;

/** One script in everything that holds words: a question, a hint, answers, a text, a line. The library's own words stay English. */
export default {
  title: 'Scripts',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  loaders: [(context) => loadWords({...context, args: {lang: 'en'}})],
  decorators: [onPaper, inItsFont],
  render: ({sample}, {loaded}) => {
    const draw = (question: Question, written?: string) =>
      renderQuestion(question, {
        given: new Map(written ? [[question.id, {answer: written}] as const] : []),
        words: loaded['words'],
        lang: sample.lang,
        earlier: () => undefined,
        customKinds: [],
      });
    return html`${draw(picked(sample))}${draw(typed(sample, 'long'), sample.written)}${draw(typed(sample, 'short'), sample.written)}`;
  },
} satisfies Meta<Args>;

/** Asks for the typeface that shows the script as its readers know it. */
function inItsFont(story: () => unknown, {args: {sample}}: {readonly args: Args}) {
  return html`<div style=${sample.font ? `--heed-font: ${sample.font}` : ''}>${story()}</div>`;
}

/** A question with answers to pick. */
function picked({ask, hint, choice, written}: Sample): ChoiceQuestion {
  const choices = [choice, written].map((label, at) => ({id: `choice-${at}`, label}));
  return {id: 'picked', kind: 'choice', ask, hint, choices};
}

/** A question with words to write. */
function typed({ask, hint}: Sample, size: 'short' | 'long'): TextQuestion {
  return {id: size, kind: 'text', size, ask, hint};
}

/** The story of one script. */
function of(sample: Sample): Story {
  return {args: {sample, lang: sample.lang}};
}

export const Vietnamese: Story = of(vietnamese);
export const Naskh: Story = of(naskh);
export const Nastaliq: Story = of(nastaliq);
export const Ethiopic: Story = of(ethiopic);
export const Devanagari: Story = of(devanagari);
export const Bengali: Story = of(bengali);
export const Thai: Story = of(thai);
export const Khmer: Story = of(khmer);
export const Burmese: Story = of(burmese);
export const Han: Story = of(han);
export const Cyrillic: Story = of(cyrillic);
