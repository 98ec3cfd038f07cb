/** Nobody who leaves in a hurry waits longer, even where no frames are drawn. */
const AT_MOST = 100;

/** Comes back once what was drawn just now is on the screen: on a slow network the page stays there for a while (R43). */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_MOST);
  });
}
