import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {Keep} from '../../src/engine/index.js';
import '../../src/define.js';
import {organisation} from '../organisation.js';
import {survey} from '../survey.js';
import {lang} from '../words.js';

/** What a page gives to the survey. */
export interface Args {
  survey: unknown;
  organisation: unknown;
  keep: Keep;
  lang: string;
}

export type Story = StoryObj<Args>;

/** Stories stay where they are: whoever presses *Leave this page* here sees the survey wiped, and no other page. */
const stay = (leaving: Event) => leaving.preventDefault();

/** How every story of the survey is shown: as on the page of an organisation, with words for when it cannot be shown. */
export const embedded = {
  component: 'heed-survey',
  args: {survey, organisation, lang: 'en', keep: async (_answers, _language, tell) => tell('kept')},
  argTypes: {lang, survey: {control: 'object'}, organisation: {control: 'object'}, keep: {control: false}},
  parameters: {layout: 'fullscreen'},
  render: (args) => html`
    <heed-survey
      lang=${args.lang}
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
