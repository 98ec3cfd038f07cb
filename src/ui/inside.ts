/** What typing and choosing set off. All of these would otherwise pass through shadow roots to the page and its scripts. */
const revealing =
  'click input beforeinput change keydown keyup keypress paste cut copy compositionstart compositionupdate compositionend selectionchange';

/**
 * Keeps what somebody does inside a shadow root from listeners on the host page.
 *
 * A page that listens in the capture phase, or patches the browser, still sees it: that needs the isolated frame.
 */
export function keepInside(root: EventTarget): void {
  for (const type of revealing.split(' ')) root.addEventListener(type, (happening) => happening.stopPropagation());
}
