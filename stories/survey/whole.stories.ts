import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {embedded, type Args, type Story} from './embedded.js';
import {somebody} from './somebody.js';

export default {...embedded, title: 'Survey/Whole'} satisfies Meta<Args>;

/** From the notice to the end, to walk through. Nothing is locked and nothing leaves this page. */
export const Survey: Story = {play: async (opened) => void (await somebody(opened).sees('#survey'))};
export const SurveyArabic: Story = inArabic(Survey);
