import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define.js';
import type {Words} from '../src/i18n/index.js';
import {renderQuestion} from '../src/questions/index.js';
import {AloudElement} from '../src/shell/aloud-element.js';
import {inArabic} from './arabic.js';
import {respect} from './asked.js';
import {onPaper} from './paper.js';
import {silentVoice} from './silent-voice.js';
import {lang, loadWords} from './words.js';

AloudElement.define();

interface Args {
  lang: string;
  /** Whether the device's voice works. */
  works: boolean;
}

type Story = StoryObj<Args>;

/** Presses the first button, so often. */
const pressing =
  (times: number): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    const aloud = canvasElement.querySelector('heed-aloud')!;
    for (let time = 0; time < times; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one press after the other
      await aloud.updateComplete;
      aloud.shadowRoot!.querySelector('button')!.click();
    }
    await aloud.updateComplete;
  };

function screen(language: string, words: Words) {
  const around = {given: new Map(), words, lang: language, earlier: () => undefined, customKinds: []};
  return html`
    <heed-aloud lang=${language} .words=${words} .seen=${'asking'} .screen=${place}></heed-aloud>
    <div id="screen">${renderQuestion(respect, around)}</div>
  `;
}

/** Each story stands on a paper of its own. */
function place(this: void): Element | null {
  return document.querySelector('#screen');
}

export default {
  title: 'Survey/Read aloud',
  component: 'heed-aloud',
  args: {lang: 'en', works: true},
  argTypes: {lang},
  loaders: [loadWords],
  decorators: [onPaper],
  render: ({lang: language, works}, {loaded}) => {
    silentVoice(works);
    return screen(language, loaded['words']);
  },
} satisfies Meta<Args>;

export const Waiting: Story = {};
export const WaitingArabic: Story = inArabic(Waiting);

/** Before the first sound of a visit. Later ones start at once. */
export const Warning: Story = {play: pressing(1)};
export const WarningArabic: Story = inArabic(Warning);

/** What is being said is marked with a dotted line, and nothing moves. */
export const Reading: Story = {play: pressing(2)};
export const ReadingArabic: Story = inArabic(Reading);

/** Neither the recording nor the voice works. */
export const OutOfOrder: Story = {args: {works: false}, play: pressing(2)};
export const OutOfOrderArabic: Story = inArabic(OutOfOrder);
