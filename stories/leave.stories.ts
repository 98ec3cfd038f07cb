import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define.js';
import {inArabic} from './arabic.js';
import {onPaper} from './paper.js';
import {lang, loadWords} from './words.js';

interface Args {
  href: string;
  lang: string;
}

type Story = StoryObj<Args>;

/** Stories stay where they are. */
const stay = (leaving: Event) => leaving.preventDefault();

const pressShift = () => {
  for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, {key: 'Shift'}));
};

export default {
  title: 'Survey/Leave this page',
  component: 'heed-leave',
  args: {href: 'https://worldweather.wmo.int/', lang: 'en'},
  argTypes: {lang},
  loaders: [loadWords],
  decorators: [onPaper],
  render: ({href, lang: language}, {loaded}) =>
    html`<heed-leave lang=${language} href=${href} .words=${loaded['words']} @leave=${stay}></heed-leave>`,
} satisfies Meta<Args>;

export const Waiting: Story = {};
export const WaitingArabic: Story = inArabic(Waiting);

/** Two more presses of Shift leave the page. After five seconds without one, the count starts again. */
export const ShiftOnce: Story = {play: () => pressShift()};
export const ShiftOnceArabic: Story = inArabic(ShiftOnce);

export const ShiftTwice: Story = {
  play: () => {
    pressShift();
    pressShift();
  },
};
export const ShiftTwiceArabic: Story = inArabic(ShiftTwice);
