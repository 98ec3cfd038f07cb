/**
 * Puts the reading position on the question or heading of the screen, so that it is read out.
 *
 * It comes into sight in a task of its own: right away, the browser would lay out the page twice, which a slow phone feels.
 */
export function readOn(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('#screen > [tabindex], #screen > .question')?.focus({preventScroll: true});
  setTimeout(() => {
    const here = root.activeElement;
    (here?.shadowRoot?.activeElement ?? here)?.scrollIntoView({block: 'nearest'});
  });
}
