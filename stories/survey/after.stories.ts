import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {embedded, type Args, type Story} from './embedded.js';
import {toFirstQuestion, toReview, toSent} from './journey.js';
import {somebody} from './somebody.js';

export default {...embedded, title: 'Survey/After', tags: ['!autodocs']} satisfies Meta<Args>;

const send: NonNullable<Story['play']> = async (opened) =>
  void (await (await toSent(opened)).sees('[part="delivery"]'));

const holdNobody = (closing: Event) => closing.stopImmediatePropagation();

/** The survey would ask before this page is closed. In a story there is nothing to lose, so nobody is held back. */
function letGo() {
  addEventListener('beforeunload', holdNobody, true);
  return () => removeEventListener('beforeunload', holdNobody, true);
}

/** The answers are being locked. */
export const Sending: Story = {
  args: {keep: () => new Promise(() => undefined)},
  play: async (opened) => void (await toSent(opened)),
};
export const SendingArabic: Story = inArabic(Sending);

/** Locked and on the device; they have not left yet. */
export const Kept: Story = {args: {keep: async (_answers, _language, tell) => tell('kept')}, play: send};
export const KeptArabic: Story = inArabic(Kept);

/** Locked, but this browser stores nothing: they leave only while the page stays open. */
export const Held: Story = {
  args: {keep: async (_answers, _language, tell) => tell('held')},
  beforeEach: letGo,
  play: send,
};
export const HeldArabic: Story = inArabic(Held);

/** The organisation has proven that it has them. */
export const Received: Story = {args: {keep: async (_answers, _language, tell) => tell('received')}, play: send};
export const ReceivedArabic: Story = inArabic(Received);

const turnedAway = (state: 'refused' | 'closed'): NonNullable<Args['keep']> => {
  return async (_answers, _language, tell) => {
    tell(state);
    return {
      takeBack: async () => 'taken-back',
      tryAgain: async () => undefined,
      remove: async () => 'taken-back',
    };
  };
};

/** The collector has looked at them and does not take them. They are still where they were. */
export const Refused: Story = {args: {keep: turnedAway('refused')}, play: send};
export const RefusedArabic: Story = inArabic(Refused);

/** The survey has ended, and they did not reach it. */
export const Closed: Story = {args: {keep: turnedAway('closed')}, play: send};
export const ClosedArabic: Story = inArabic(Closed);

/** What was not taken is removed. */
export const Removed: Story = {
  args: {keep: turnedAway('refused')},
  play: async (opened) => (await toSent(opened)).press('remove'),
};
export const RemovedArabic: Story = inArabic(Removed);

/** Nothing was said, so nothing was sent. That is fine. */
export const Nothing: Story = {
  play: async (opened) => {
    const {press} = await toFirstQuestion(opened);
    await press('stop');
    await press('stopSend');
  },
};
export const NothingArabic: Story = inArabic(Nothing);

/** Somebody stopped and deleted what they had said. */
export const Deleted: Story = {
  play: async (opened) => {
    const {press} = await toReview(opened);
    await press('stop');
    await press('stopDelete');
  },
};
export const DeletedArabic: Story = inArabic(Deleted);

/** The end screen was cleared, for whoever looks at this device next. */
export const Cleared: Story = {
  play: async (opened) => {
    await send(opened);
    await somebody(opened).press('clearScreen');
  },
};
export const ClearedArabic: Story = inArabic(Cleared);
