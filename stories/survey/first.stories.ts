import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {inArabic} from '../arabic.js';
import {embedded, type Args, type Story} from './embedded.js';
import {somebody} from './somebody.js';

export default {
  ...embedded,
  title: 'Survey/Leave this page, first',
  tags: ['!autodocs'],
  decorators: [(story) => html`<heed-leave secondary></heed-leave>${story()}`],
} satisfies Meta<Args>;

/** The way out at the start of a page: not seen until the keyboard comes to it. */
export const Focused: Story = {
  play: async (opened) => {
    await somebody(opened).sees('#survey');
    const element = opened.canvasElement.querySelector('heed-leave')!;
    await element.updateComplete;
    element.renderRoot.querySelector('button')!.focus();
  },
};
export const FocusedArabic: Story = inArabic(Focused);
