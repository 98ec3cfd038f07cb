import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {embedded, type Args, type Story} from './embedded.js';
import {somebody} from './somebody.js';

export default {...embedded, title: 'Survey/Whole'} satisfies Meta<Args>;

/** From the notice to the end, to walk through. Nothing is locked and nothing leaves this page. */
export const Survey: Story = {play: async (opened) => void (await somebody(opened).sees('#survey'))};
export const SurveyArabic: Story = inArabic(Survey);

/** In one theme, whatever the device is set to. */
export const Light: Story = {...Survey, args: {theme: 'light'}};
export const LightArabic: Story = inArabic(Light);

export const Dark: Story = {...Survey, args: {theme: 'dark'}};
export const DarkArabic: Story = inArabic(Dark);

export const HighContrast: Story = {...Survey, args: {theme: 'contrast'}};
export const HighContrastArabic: Story = inArabic(HighContrast);
