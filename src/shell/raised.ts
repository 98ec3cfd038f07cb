import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How far from the edge of the screen it stays, in pixels, so that the ring of the focus is seen, too. */
const EDGE = 8;

/** What moves things: pages, boxes that scroll, turned phones, keyboards that come up, fingers that zoom. */
const moving = ['scroll', 'resize'];
const watching = {capture: true, passive: true};

/**
 * Keeps the button of an element above everything else on the page, exactly where it would stand anyway (R40).
 *
 * It is in the browser's top layer, where no z-index reaches. Its place is kept for it, and it stays on the screen while any
 * of the survey is in sight. When none is, or where the browser has no such layer, it stands in its place like anything else.
 * A page can still cover it with a modal dialog, and with a popover that it opens inside a shadow tree of its own.
 */
export class Raised implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #box: () => HTMLElement | null;
  readonly #written = new WeakMap<HTMLElement, string>();
  #sizes: ResizeObserver | undefined;
  /** How much room there was across when it was last measured. */
  #across: number | undefined;

  /** @param box Finds the `popover` with the button in it, alone in an element that keeps its place. */
  constructor(host: ReactiveControllerHost & HTMLElement, box: () => HTMLElement | null) {
    this.#host = host;
    this.#box = box;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const button = this.#box()?.firstElementChild;
    if (!button || !this.#host.isConnected || !('popover' in this.#host)) return this.hostDisconnected();
    if (!this.#sizes) {
      // In the next frame: a page is told of an error where an observer changes sizes itself. Another question above or below
      // is not measured anew, or a slow phone would lay out every page twice.
      this.#sizes = new ResizeObserver((sizes) => {
        const other =
          sizes.some(({target}) => target === button) || this.#across !== this.#host.parentElement?.clientWidth;
        requestAnimationFrame(other ? this.#measure : this.#follow);
      });
      for (const each of [button, ...around(this.#host)]) this.#sizes.observe(each);
      this.#listen('addEventListener');
    }
    this.#measure();
  }

  hostDisconnected(): void {
    if (!this.#sizes) return;
    this.#sizes.disconnect();
    this.#sizes = undefined;
    this.#listen('removeEventListener');
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    for (const type of moving) {
      for (const place of [globalThis, visualViewport])
        (place as EventTarget | null)?.[how](type, this.#follow, watching);
    }
    document[how]('toggle', this.#onToggle, true);
    document[how]('focusin', this.#onFocus);
  }

  /** Stands where everything else stands. */
  #lower(box: HTMLElement): void {
    box.hidePopover();
    for (const each of [box, box.parentElement!]) this.#write(each, '');
  }

  /** Something may have grown or shrunk: only in its own place can be seen how large it wants to be. */
  readonly #measure = () => {
    if (!this.#sizes) return;
    this.#across = this.#host.parentElement?.clientWidth;
    this.#lower(this.#box()!);
    this.#follow();
  };

  readonly #follow = () => {
    const box = this.#box();
    if (!box || !this.#sizes) return;
    const place = box.parentElement!;
    const raised = box.matches(':popover-open');
    const {top, left, width, height} = (raised ? place : box.firstElementChild!).getBoundingClientRect();
    const survey = (this.#host.getRootNode() as Partial<ShadowRoot>).host ?? document.documentElement;
    let {offsetTop: first, offsetLeft, width: across} = visualViewport!;
    let last = innerHeight;
    for (const each of around(survey)) {
      if (getComputedStyle(each).overflowY === 'visible' || each === document.body) continue;
      const edges = each.getBoundingClientRect();
      first = Math.max(first, edges.top);
      last = Math.min(last, edges.bottom);
    }
    first += EDGE;
    const y = Math.min(Math.max(top, first), survey.getBoundingClientRect().bottom - height);
    const x = Math.max(Math.min(left, offsetLeft + across - width), offsetLeft);
    if (y + height <= first - EDGE || y >= last) {
      if (raised) this.#lower(box);
      return;
    }
    this.#write(place, `inline-size:${width}px;block-size:${height}px`);
    // Where it moves with the page, the browser moves both at once, however busy a slow phone is.
    const [how, down, along] = y === first ? ['fixed', 0, 0] : ['absolute', scrollY, scrollX];
    this.#write(box, `position:${how};top:${y + down}px;left:${x + along}px;max-inline-size:${Math.ceil(width)}px`);
    if (!raised) box.showPopover();
  };

  /** Says how an element is laid out, if that is news. */
  #write(element: HTMLElement, layout: string): void {
    if ((this.#written.get(element) ?? '') === layout) return;
    this.#written.set(element, layout);
    element.style.cssText = layout;
  }

  /** What the page puts into the top layer later lies above, unless this is put there once more. */
  readonly #onToggle = ({target}: Event) => {
    if ((target as Element).matches(':popover-open')) this.#measure();
  };

  /** What the keyboard comes to is not left under the button (WCAG 2.4.11, R96). Browsers take it for seen. */
  readonly #onFocus = (happening: Event) => {
    const [target] = happening.composedPath() as [Element];
    const button = this.#box()?.firstElementChild;
    if (!button || target === button || !target.matches(':focus-visible')) return;
    const [own, over] = [target, button].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
    if (own.top > over.bottom || own.bottom < over.top || own.left > over.right || own.right < over.left) return;
    target.scrollIntoView({block: 'nearest'});
  };
}

/** Everything that an element stands in, from the inside out, through shadow trees. */
function* around(element: Element): Generator<Element> {
  let each: Element | null | undefined = element;
  do {
    each = each.assignedSlot ?? each.parentElement ?? (each.getRootNode() as Partial<ShadowRoot>).host;
    if (each && each !== document.documentElement) yield each;
  } while (each);
}
