import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {Organisation} from '../src/schema/index.js';
import '../src/withdraw.js';
import {inArabic} from './arabic.js';
import {organisation} from './organisation.js';
import {lang} from './words.js';

interface Args {
  organisation: Organisation | undefined;
  withdraw: (code: string) => Promise<void>;
  theme?: 'light' | 'dark' | 'contrast';
  lang: string;
}

type Story = StoryObj<Args>;

/** Stories stay where they are. */
const stay = (leaving: Event) => leaving.preventDefault();

export default {
  title: 'Withdraw',
  component: 'heed-withdraw',
  args: {lang: 'en', organisation, withdraw: async () => undefined},
  argTypes: {lang, organisation: {control: 'object'}, withdraw: {control: false}},
  parameters: {layout: 'fullscreen'},
  render: (args) => html`
    <heed-withdraw
      lang=${args.lang}
      theme=${args.theme ?? nothing}
      .organisation=${args.organisation}
      .withdraw=${args.withdraw}
      @leave=${stay}
    >
      <p lang="en">If nothing appears here, call <a href="tel:+000800111">000 800 111</a>.</p>
      <p lang="ar" dir="rtl">
        إذا لم يظهر شيء هنا، فالهاتف <a href="tel:+000800111"><bdi>000 800 111</bdi></a>
      </p>
    </heed-withdraw>
  `,
} satisfies Meta<Args>;

type Opened = Parameters<NonNullable<Story['play']>>[0];

/** Waits until the element shows its own words. */
function ready({canvasElement}: Opened): Promise<ShadowRoot> {
  const root = canvasElement.querySelector('heed-withdraw')!.shadowRoot!;
  return new Promise((resolve) => {
    const look = () => root.querySelector('#survey') && resolve(root);
    new MutationObserver(look).observe(root, {childList: true, subtree: true});
    look();
  });
}

/** Writes a code and asks. */
const ask: NonNullable<Story['play']> = async (opened) => {
  const root = await ready(opened);
  root.querySelector<HTMLInputElement>('[part="text"]')!.value = 'made-0npc-0de0-1234-5678';
  root.querySelector<HTMLElement>('[part="delete"]')!.click();
  const {updateComplete} = opened.canvasElement.querySelector('heed-withdraw')!;
  await updateComplete;
};

/** For somebody who kept a code when they sent their answers. */
export const Empty: Story = {play: async (opened) => void (await ready(opened))};
export const EmptyArabic: Story = inArabic(Empty);

export const Asking: Story = {args: {withdraw: () => new Promise(() => undefined)}, play: ask};
export const AskingArabic: Story = inArabic(Asking);

/** Said whether there were answers or not, so that nobody can be made to prove that a code is theirs. */
export const Done: Story = {play: ask};
export const DoneArabic: Story = inArabic(Done);

/** It cannot be a code. Nobody was asked. */
export const LookAgain: Story = {
  args: {withdraw: () => Promise.reject(Object.assign(new Error('no code'), {name: 'CodeError'}))},
  play: ask,
};
export const LookAgainArabic: Story = inArabic(LookAgain);

/** Nobody could be reached. */
export const NotReached: Story = {args: {withdraw: () => Promise.reject(new Error('offline'))}, play: ask};
export const NotReachedArabic: Story = inArabic(NotReached);

/** Without an organisation there is nowhere to ask, and the page's own words are shown. */
export const NowhereToAsk: Story = {args: {organisation: undefined}};
export const NowhereToAskArabic: Story = inArabic(NowhereToAsk);
