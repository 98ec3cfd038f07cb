import {html, LitElement} from 'lit';
import type {CustomKind} from '../../src/questions/index.js';
import type {CustomQuestion} from '../../src/schema/index.js';

/** A kind that takes any options. */
export const anything = (element: string): CustomKind => ({
  element,
  options: {safeParse: (data) => ({success: true, data})},
});

/** A question that is drawn by an element of that tag. */
export const asks = (element: string, more: Partial<CustomQuestion> = {}): CustomQuestion => ({
  id: 'calm',
  kind: 'custom',
  element,
  ask: 'How calm was it?',
  ...more,
});

/** A site's own element that is as simple as can be: a test says what it answers. */
export class Plain extends HTMLElement {
  options: unknown;
  told: unknown[] = [];
  #answer: unknown;

  get answer(): unknown {
    return this.#answer;
  }

  set answer(answer: unknown) {
    this.told.push(answer);
    this.#answer = answer;
  }

  connectedCallback() {
    this.textContent = 'Plain';
  }

  /** Says something, with an event that goes as far as it can unless the test has another. */
  say(answer: unknown, happening = new CustomEvent('change', {detail: answer, bubbles: true, composed: true})): void {
    this.#answer = answer;
    this.dispatchEvent(happening);
  }
}

/** Elements that break, each at another moment. */
export const breaking = {
  'while it is made': class extends HTMLElement {
    constructor() {
      super();
      throw new Error('made of glass');
    }
  },
  'while it is put on the page': class extends HTMLElement {
    connectedCallback() {
      throw new Error('no ground');
    }
  },
  'while it is told its options': class extends HTMLElement {
    set options(_options: unknown) {
      throw new Error('no options');
    }
  },
  'while it is told an answer': class extends HTMLElement {
    set answer(_answer: unknown) {
      throw new Error('no answer');
    }
  },
  'while it is told the language': class extends HTMLElement {
    static observedAttributes = ['lang'];

    attributeChangedCallback() {
      throw new Error('no language');
    }
  },
  'while it is drawn, with Lit': class extends LitElement {
    protected override render(): never {
      throw new Error('no paint');
    }
  },
} as const;

/** An element made with Lit that breaks when it is drawn a second time. */
export class BreaksLater extends LitElement {
  answer: unknown;

  protected override render() {
    if (this.hasUpdated) throw new Error(`could not draw ${String(this.answer)}`);
    return html`<p>Drawn</p>`;
  }
}
