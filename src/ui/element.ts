import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';

/** What every element here shares: a language, and a safe way to register. */
export abstract class BaseElement extends LitElement {
  /** The tag it is registered under unless told otherwise. */
  static readonly tag: string;

  /** Registers this class, once. A second copy of the library on the page is harmless. */
  static define(tag: string = this.tag, registry: CustomElementRegistry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this as unknown as CustomElementConstructor);
  }

  /** The language shown, as a BCP 47 tag. */
  @property({reflect: true}) override lang!: string;

  /** Fires an event that stops at this shadow tree: answers never reach the host page's listeners. */
  protected tell<T>(type: string, detail: T): void {
    /** @internal */
    this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: false}));
  }
}
