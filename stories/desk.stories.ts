import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/desk.js';

interface Args {
  collector: string;
  theme?: 'light' | 'dark' | 'contrast';
}

/** For staff, who read it in English. Nothing here has a key, so nothing can be opened. */
export default {
  title: 'Staff/Desk',
  component: 'heed-desk',
  args: {collector: 'https://help.example/collector'},
  render: ({collector, theme}) => html`<heed-desk collector=${collector} theme=${theme ?? nothing}></heed-desk>`,
} satisfies Meta<Args>;

export const Locked: StoryObj<Args> = {};
