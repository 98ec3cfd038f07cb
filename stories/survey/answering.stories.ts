import type {Meta} from '@storybook/web-components-vite';
import {inArabic} from '../arabic.js';
import {embedded, type Args, type Story} from './embedded.js';
import {toContentNote, toFirstQuestion, toReview, toSent, toTogether} from './journey.js';
import {somebody} from './somebody.js';

export default {...embedded, title: 'Survey/Answering', tags: ['!autodocs']} satisfies Meta<Args>;

/** Something to read. Nothing is asked. */
export const Note: Story = {play: (opened) => somebody(opened).press('start')};
export const NoteArabic: Story = inArabic(Note);

/** Nothing is required: the button says that it skips. */
export const Question: Story = {play: async (opened) => void (await toFirstQuestion(opened))};
export const QuestionArabic: Story = inArabic(Question);

/** Now the button goes on, and the answer can be cleared. */
export const QuestionAnswered: Story = {play: async (opened) => (await toFirstQuestion(opened)).pick('most-times')};
export const QuestionAnsweredArabic: Story = inArabic(QuestionAnswered);

/** A part that may be hard says so first, and can be skipped as a whole. */
export const ContentNote: Story = {play: async (opened) => void (await toContentNote(opened))};
export const ContentNoteArabic: Story = inArabic(ContentNote);

/** Questions that belong together, on one screen. */
export const Together: Story = {play: async (opened) => void (await toTogether(opened))};
export const TogetherArabic: Story = inArabic(Together);

/** Exactly what will be sent, with a way to change each part of it. */
export const Review: Story = {play: async (opened) => void (await toReview(opened))};
export const ReviewArabic: Story = inArabic(Review);

/** To stop is always possible: send what there is, or delete it. */
export const Stop: Story = {play: async (opened) => (await toContentNote(opened)).press('stop')};
export const StopArabic: Story = inArabic(Stop);

/** The answers could not be locked. They are still there. */
export const CouldNotKeep: Story = {
  args: {keep: () => Promise.reject(new Error('a story in which nothing can be locked'))},
  play: async (opened) => void (await toSent(opened)),
};
export const CouldNotKeepArabic: Story = inArabic(CouldNotKeep);

/** Somebody changes the language half-way. What was answered stays. */
export const AnotherLanguage: Story = {play: async (opened) => (await toReview(opened)).speak('ar')};
export const AnotherLanguageArabic: Story = {
  ...inArabic(AnotherLanguage),
  play: async (opened) => (await toReview(opened)).speak('en'),
};
