import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {Keep} from '../../src/engine/index.js';
import type {CustomKind} from '../../src/questions/index.js';
import '../../src/define.js';
import {organisation} from '../organisation.js';
import {survey} from '../survey.js';
import {lang} from '../words.js';

/** What a page gives to the survey. */
export interface Args {
  survey: unknown;
  organisation: unknown;
  keep: Keep;
  customKinds: readonly CustomKind[];
  device: 'own' | 'shared';
  theme?: 'light' | 'dark' | 'contrast';
  lang: string;
}

export type Story = StoryObj<Args>;

/** Stories stay where they are: whoever presses *Leave this page* here sees the survey wiped, and no other page. */
const stay = (leaving: Event) => leaving.preventDefault();

/** How every story of the survey is shown: as on the page of an organisation, with words for when it cannot be shown. */
export const embedded = {
  component: 'heed-survey',
  args: {
    lang: 'en',
    device: 'own',
    survey,
    organisation,
    customKinds: [],
    keep: async (_answers, _language, tell) => tell('kept'),
  },
  argTypes: {
    lang,
    theme: {control: 'inline-radio', options: ['light', 'dark', 'contrast']},
    device: {control: 'inline-radio', options: ['own', 'shared']},
    survey: {control: 'object'},
    organisation: {control: 'object'},
    keep: {control: false},
    customKinds: {control: false},
  },
  parameters: {layout: 'fullscreen'},
  render: (args) => html`
    <heed-survey
      lang=${args.lang}
      theme=${args.theme ?? nothing}
      device=${args.device}
      .customKinds=${args.customKinds}
      .survey=${args.survey}
      .organisation=${args.organisation}
      .keep=${args.keep}
      @leave=${stay}
    >
      <p lang="en">If no questions appear here, there are other ways. Call <a href="tel:+000800111">000 800 111</a>.</p>
      <p lang="ar" dir="rtl">
        إذا لم تظهر الأسئلة هنا، فهناك طرق أخرى. الهاتف <a href="tel:+000800111"><bdi>000 800 111</bdi></a>
      </p>
    </heed-survey>
  `,
} satisfies Meta<Args>;
