import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {Given} from '../../src/engine/index.js';
import {renderQuestion, type CustomKind} from '../../src/questions/index.js';
import * as rare from '../../src/questions/more.js';
import type {Question} from '../../src/schema/index.js';
import '../../src/define.js';
import {onPaper} from '../paper.js';
import {lang, loadWords} from '../words.js';

// A page loads these when its survey uses one.
for (const element of Object.values(rare)) element.define();

/** What a question element is given. */
export interface Args {
  question: Question;
  given?: Given | undefined;
  /** What was given to each row of a matrix, by its id. */
  rows?: Readonly<Record<string, Given>>;
  customKinds?: readonly CustomKind[];
  lang: string;
}

export type Story = StoryObj<Args>;

/** How every story of a question is shown: on its own, as the survey would draw it. */
export const alone = {
  args: {lang: 'en'},
  argTypes: {lang, question: {control: 'object'}, given: {control: 'object'}},
  loaders: [loadWords],
  decorators: [onPaper],
  render: ({question, given, rows = {}, customKinds = [], lang: language}, {loaded}) =>
    renderQuestion(question, {
      given: new Map([...(given ? [[question.id, given] as const] : []), ...Object.entries(rows)]),
      words: loaded['words'],
      lang: language,
      earlier: () => undefined,
      customKinds,
    }),
} satisfies Meta<Args>;

/** Nobody should write like this. Somebody will, in a language with long words, and it has to be readable even then. */
export const longWords = {
  ask: {
    en: 'Thinking of everybody you met here, at the door, on the phone and in the rooms, did they tell you what would happen next, before it happened?',
    ar: 'عند التفكير في كل من كان هنا، عند الباب وعلى الهاتف وفي الغرف، هل أخبروك بما سيحدث بعد ذلك قبل أن يحدث؟',
  },
  labels: [
    {
      en: 'Yes, and they did so again whenever something had changed, without being asked, in words that were easy to follow',
      ar: 'نعم، وفعلوا ذلك مرة أخرى كلما تغيّر شيء، من دون طلب، وبكلمات يسهل فهمها',
    },
    {
      en: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      ar: 'أفاستسقيناكموها أفاستسقيناكموها أفاستسقيناكموها',
    },
  ],
} as const;
