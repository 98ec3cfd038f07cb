import type {Questioned} from '../questions/index.js';
import type {Organisation} from '../schema/index.js';
import type {RecordingOf} from './reading.js';
import type {Seen} from './view.js';

/** What decides about recordings. */
export interface Recorded {
  readonly lang: string;
  readonly seen: Seen | undefined;
  /** The organisation's own: of the notice, and of who to turn to. */
  readonly recordings: Organisation['audio'] | undefined;
}

/**
 * The recordings on a screen: each question brings its own, the organisation those of the notice and of the help contacts.
 *
 * In the language shown or not at all, and from this site or not at all (R100).
 */
export function recordingsFor({lang, seen, recordings}: Recorded): RecordingOf {
  return (element) => {
    const recording = (element as Partial<Questioned>).question?.audio ?? organisationsOwn(element);
    const file = recording?.[lang];
    return file && isOfThisSite(file) ? file : undefined;
  };

  function organisationsOwn(element: Element) {
    if (element.id === 'screen' && seen === 'notice') return recordings?.notice;
    return element.matches('details[part~=help][open]') ? recordings?.help : undefined;
  }
}

/** The schema lets only files of this site through. A page with another `<base>` would still lead elsewhere. */
function isOfThisSite(file: string): boolean {
  return new URL(file, document.baseURI).origin === location.origin;
}
