import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {withChildren} from '../organisation.js';
import {embedded, type Args, type Story} from './embedded.js';
import {toFirstQuestion} from './journey.js';

export default {...embedded, title: 'Survey/Around a question', tags: ['!autodocs']} satisfies Meta<Args>;

/** Who to turn to, in the same place on every screen. */
export const Help: Story = {play: async (opened) => (await toFirstQuestion(opened)).unfold('help')};
export const HelpArabic: Story = inArabic(Help);

/** Where children may answer, they have somebody of their own to turn to. */
export const HelpForChildren: Story = {...Help, args: {organisation: withChildren}};
export const HelpForChildrenArabic: Story = inArabic(HelpForChildren);

/** What was told before the start, to read again at any time. */
export const About: Story = {play: async (opened) => (await toFirstQuestion(opened)).unfold('about')};
export const AboutArabic: Story = inArabic(About);
