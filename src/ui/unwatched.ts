import {noChange} from 'lit';
import {directive, Directive, type ElementPart} from 'lit/directive.js';

/** Recorders of what happens on a page are asked, each in its own words, to leave this out (R69). */
const unrecordedClasses = ['rr-block', 'rr-ignore', 'fs-exclude', 'ph-no-capture', 'sentry-block', 'amp-block'];

const unrecordedMarks = {
  'data-hj-suppress': '',
  'data-private': '',
  'data-clarity-mask': 'true',
  'data-dd-privacy': 'hidden',
  'data-recording-disable': '',
};

/** The browser is asked not to remember what is typed, and writing services and password managers to keep out (R50). */
const unwatchedMarks = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  writingsuggestions: 'false',
  translate: 'no',
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
  'data-lpignore': 'true',
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-form-type': 'other',
};

/** Marks an element whose content recorders should leave out. None of them has to obey: see the page on session replay. */
export function unrecord(element: Element): void {
  element.classList.add(...unrecordedClasses);
  for (const [name, value] of Object.entries(unrecordedMarks)) element.setAttribute(name, value);
}

function unwatch(element: Element): void {
  unrecord(element);
  for (const [name, value] of Object.entries(unwatchedMarks)) element.setAttribute(name, value);
}

/** Does something with an element, once. */
class Marking extends Directive {
  #marked: Element | undefined;

  override render(_mark: (element: Element) => void) {
    return noChange;
  }

  override update({element}: ElementPart, [mark]: [(element: Element) => void]) {
    if (this.#marked !== element) mark(element);
    this.#marked = element;
    return noChange;
  }
}

const marking = directive(Marking);

/** For everything around an answer: `<fieldset ${unrecorded()}>`. */
export const unrecorded = () => marking(unrecord);

/** For whatever somebody types into: `<textarea ${unwatched()}>`. */
export const unwatched = () => marking(unwatch);
