/**
 * What typing, choosing and pointing set off. All of these would otherwise pass through shadow roots to the page and its
 * scripts, each with the very control that it happened on.
 */
const revealing =
  'click dblclick auxclick contextmenu input beforeinput change keydown keyup keypress paste cut copy compositionstart compositionupdate compositionend selectionchange focusin focusout pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup mousemove mouseover mouseout touchstart touchmove touchend touchcancel wheel dragstart drag dragenter dragover dragleave dragend drop';

/**
 * Keeps what somebody does inside a shadow root from listeners on the host page.
 *
 * A page that listens in the capture phase, or patches the browser, still sees it: that needs the isolated frame.
 */
export function keepInside(root: EventTarget): void {
  // Passive, or the browser would wait for us before it scrolls.
  const how = {passive: true};
  for (const type of revealing.split(' ')) root.addEventListener(type, (happening) => happening.stopPropagation(), how);
}
