import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {withChildren} from '../organisation.js';
import {brokenSurvey, unchecked} from '../survey.js';
import {embedded, type Args, type Story} from './embedded.js';
import {somebody} from './somebody.js';

export default {...embedded, title: 'Survey/Before', tags: ['!autodocs']} satisfies Meta<Args>;

/** What is said before anything is asked. Nothing starts until *Start* is pressed. */
export const Notice: Story = {play: async (opened) => void (await somebody(opened).sees('#survey'))};
export const NoticeArabic: Story = inArabic(Notice);

/** Where children may answer, they have words and somebody of their own. */
export const NoticeForChildren: Story = {...Notice, args: {organisation: withChildren}};
export const NoticeForChildrenArabic: Story = inArabic(NoticeForChildren);

/** No person has checked the translation yet. It is shown only where the organisation allows that, and says so. */
export const Draft: Story = {...Notice, args: {survey: unchecked}};
export const DraftArabic: Story = inArabic(Draft);

/**
 * Something is wrong with the survey: here, questions that want to be required. The person sees what the page says
 * instead; the console and the `problem` event tell the developer why.
 */
export const Broken: Story = {args: {survey: brokenSurvey}};
export const BrokenArabic: Story = inArabic(Broken);
