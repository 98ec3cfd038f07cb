import {html} from 'lit';
import type {AloudElement} from './aloud-element.js';
import type {Seen, View} from './view.js';

/** Reads the screen aloud, once that has loaded. Until then, and where it does not come, nothing is there (R100). */
export function aloud({words, lang, organisation, place}: View, seen: Seen, listening: () => void) {
  return html`<heed-aloud
    exportparts="button: aloud"
    lang=${lang}
    .words=${words}
    .recordings=${organisation.audio}
    .seen=${seen}
    .at=${place.screen}
    @listening=${listening}
  ></heed-aloud>`;
}

/** Is silent at once, whether or not anything was ever loaded that can speak (R43). */
export function silence(root: ParentNode): void {
  (root.querySelector('heed-aloud') as Partial<AloudElement> | null)?.forget?.();
}
