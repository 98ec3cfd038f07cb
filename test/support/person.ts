import {oneEvent} from '@open-wc/testing';
import '../../src/define.js';
import type {Collected, Delivery, Keep} from '../../src/engine/index.js';
import type {Organisation, Survey} from '../../src/schema/index.js';
import type {Questioned} from '../../src/questions/index.js';
import type {SurveyElement} from '../../src/shell/index.js';
import {keys} from '../tools/act.js';
import {organisation as usual} from './organisation.js';
import {small} from './survey.js';
import {afterwards} from './watch.js';

// The runner opens other pages in front of this one, and a survey that is out of sight covers itself.
Object.defineProperty(document, 'visibilityState', {value: 'visible', configurable: true, writable: true});

/** What a survey is shown with, where a test cares. */
export interface Shown {
  readonly survey?: Survey;
  readonly organisation?: Organisation;
  readonly keep?: Keep;
  readonly lang?: string;
  readonly device?: SurveyElement['device'];
}

/** What was handed over: once for each time that somebody sent. */
export interface Handed {
  readonly collected: Collected;
  readonly language: string;
  readonly tell: (state: Delivery) => void;
}

/** Somebody who takes answers, and says at once that they are kept. */
export function keeper(state: Delivery = 'kept'): {keep: Keep; handed: Handed[]} {
  const handed: Handed[] = [];
  const keep: Keep = async (collected, language, tell) => {
    handed.push({collected, language, tell});
    tell(state);
  };
  return {keep, handed};
}

/** An element on the page, with something to show between its tags. It is taken away after the test. */
export function onPage(lang = 'en'): SurveyElement {
  const survey = document.createElement('heed-survey');
  survey.lang = lang;
  survey.append('Call us instead.');
  document.body.append(survey);
  afterwards(() => survey.remove());
  return survey;
}

/** A survey on the page, as far as its notice. */
export async function show({
  survey = small,
  organisation = usual,
  keep = keeper().keep,
  lang,
  device = 'own',
}: Shown = {}) {
  const element = onPage(lang);
  const ready = oneEvent(element, 'ready');
  Object.assign(element, {survey, organisation, keep, device});
  await ready;
  // A person reads the notice meanwhile.
  await (element as unknown as {readonly later: {ask(): Promise<boolean>}}).later.ask();
  await settled(element);
  return element;
}

/** Everything below an element, shadow trees included. */
export function everything(root: Element | ShadowRoot): Element[] {
  const below = [...root.querySelectorAll('*')];
  return [
    ...(root instanceof Element && root.shadowRoot ? everything(root.shadowRoot) : []),
    ...below.flatMap((each) => [each, ...(each.shadowRoot ? everything(each.shadowRoot) : [])]),
  ];
}

/** All that can be read on the screen. */
export function text(survey: SurveyElement): string {
  const pieces = [survey.renderRoot, ...everything(survey).flatMap(({shadowRoot}) => shadowRoot ?? [])];
  return pieces
    .map((piece) => (piece.querySelector('slot') ? survey.textContent : spoken(piece)))
    .join(' ')
    .replace(/\s+/g, ' ');
}

function spoken(root: ParentNode & Node): string {
  return [...root.children]
    .filter(({localName}) => localName !== 'style')
    .map(({textContent}) => textContent)
    .join(' ');
}

/** The question or note on the screen, in its own element. */
export function question(survey: SurveyElement): HTMLElement & Questioned {
  return found(survey.renderRoot.querySelector<HTMLElement & Questioned>('#screen > .question'), 'question');
}

/** What can be pressed, by its words. */
export function button(survey: SurveyElement, words: string): HTMLElement {
  const all = everything(survey).filter((each) => each.matches('button, summary')) as HTMLElement[];
  return found(
    all.find((each) => each.textContent.trim() === words),
    words,
  );
}

/** Whether there is something to press with these words. */
export function offers(survey: SurveyElement, words: string): boolean {
  return everything(survey).some((each) => each.matches('button, summary') && each.textContent.trim() === words);
}

/** Presses a button with the Enter key. */
export async function press(survey: SurveyElement, ...buttons: string[]): Promise<void> {
  for (const words of buttons) {
    const target = button(survey, words);
    const pressed = oneEvent(target, 'click');
    target.focus();
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await Promise.all([keys('Enter'), pressed]);
    // oxlint-disable-next-line no-await-in-loop
    await settled(survey);
  }
}

/** Picks something with the space bar, by its words. */
export async function pick(survey: SurveyElement, words: string): Promise<void> {
  const labels = everything(survey).filter((each) => each.matches('label'));
  const target = found(labels.find((each) => each.textContent.trim() === words)?.querySelector('input'), words);
  const changed = oneEvent(target, 'change');
  target.focus();
  await Promise.all([keys('Space'), changed]);
  await settled(survey);
}

/** Types into the text on the screen. */
export async function write(survey: SurveyElement, words: string): Promise<void> {
  const target = found(question(survey).shadowRoot?.querySelector('textarea'), 'text');
  const wanted = target.value + words;
  const written = new Promise<void>((resolve) => {
    target.addEventListener('input', () => target.value === wanted && resolve());
  });
  target.focus();
  await Promise.all([keys(words), written]);
  await settled(survey);
}

/** Goes through the small survey to the review, answering everything on the way. */
export async function answerAll(survey: SurveyElement, words = 'More tea.'): Promise<void> {
  await press(survey, 'Start');
  await pick(survey, 'Always');
  await press(survey, 'Continue');
  await pick(survey, 'Yes');
  await press(survey, 'Continue');
  await pick(survey, 'Food');
  await press(survey, 'Continue');
  await pick(survey, 'Talking');
  await pick(survey, 'Papers');
  await press(survey, 'Continue', 'Continue');
  await write(survey, words);
  await press(survey, 'Continue');
}

/** Comes back once the screen and everything on it is drawn. */
export async function settled(survey: SurveyElement): Promise<void> {
  const drawing = [survey, ...everything(survey)] as (Element & {updateComplete?: Promise<boolean>})[];
  const complete = await Promise.all(drawing.map((each) => each.updateComplete ?? true));
  if (complete.includes(false)) await settled(survey);
}

/** Comes back once these words can be read. */
export async function reads(survey: SurveyElement, words: string): Promise<void> {
  await settled(survey);
  while (!text(survey).includes(words)) {
    // oxlint-disable-next-line no-await-in-loop -- looked at again whenever the screen has changed
    await new Promise((resolve) => {
      const watching = new MutationObserver(resolve);
      watching.observe(survey.renderRoot, {subtree: true, childList: true, characterData: true});
    });
    // oxlint-disable-next-line no-await-in-loop
    await settled(survey);
  }
}

/** What has the keyboard now, however deep in shadow trees. */
export function focused(): Element | null {
  let deepest = document.activeElement;
  while (deepest?.shadowRoot?.activeElement) deepest = deepest.shadowRoot.activeElement;
  return deepest;
}

function found<T>(thing: T | null | undefined, told: string): T {
  if (!thing) throw new Error(`There is no “${told}” on the screen.`);
  return thing;
}
