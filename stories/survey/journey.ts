import {somebody, type Somebody} from './somebody.js';

type Opened = Parameters<typeof somebody>[0];

/** Starts, and reads the note before the first question. */
export async function toFirstQuestion(opened: Opened): Promise<Somebody> {
  const person = somebody(opened);
  await person.press('start');
  await person.press('next');
  return person;
}

/** Answers up to the part with a content note. */
export async function toContentNote(opened: Opened): Promise<Somebody> {
  const person = await toFirstQuestion(opened);
  await person.pick('always');
  await person.press('next');
  await person.pick('why:not-sure');
  await person.press('next');
  await person.pick('bed');
  await person.pick('listening');
  await person.press('next');
  return person;
}

/** Skips that part. What comes next are two questions on one screen. */
export async function toTogether(opened: Opened): Promise<Somebody> {
  const person = await toContentNote(opened);
  await person.press('skipPart');
  await person.write('More quiet in the evening.');
  return person;
}

/** Goes through everything: an answer, a reason, several answers, a part skipped, own words. */
export async function toReview(opened: Opened): Promise<Somebody> {
  const person = await toTogether(opened);
  await person.press('next');
  return person;
}

/** Sends it all. What is seen then depends on what `keep` tells. */
export async function toSent(opened: Opened): Promise<Somebody> {
  const person = await toReview(opened);
  await person.press('send');
  return person;
}
