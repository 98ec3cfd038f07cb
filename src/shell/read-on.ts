/**
 * Puts the reading position on the question or heading of the screen, so that it is read out.
 *
 * A moment later, as a task of its own: right away it would make the browser lay out the page twice, which a slow phone feels.
 */
export function readOn(root: ParentNode): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      root.querySelector<HTMLElement>('#screen > [tabindex], #screen > .question')?.focus();
      resolve();
    });
  });
}
