// What is asked of a page that somebody leaves: scripts that run in it.

/** The survey's own way out, its button, and what a finger would hit in the middle of that. */
export const wayOut = `const leave = document.querySelector('heed-survey').shadowRoot.querySelector('heed-leave');
  const button = leave.shadowRoot.querySelector('button');
  const {left, top, width, height} = button.getBoundingClientRect();
  const at = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(...at);
  for (let inner = hit; inner && inner !== button; hit = inner ?? hit) inner = hit.shadowRoot?.elementFromPoint(...at);
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;`;

/** All that stands on a page, shadow trees, fields and hidden things included. */
export const everything = `(() => {
  const words = (node) => [node.data, node.value, ...[...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(words)].join(' ');
  return words(document.documentElement);
})()`;

/**
 * Writes down, where the page before can read it, in which order the cover comes, a frame is drawn with it, and the next page
 * is asked for; and all that stands on the page then. Nobody can ask Chromium about a page that is about to go.
 */
export const recording = `(() => {
  const {shadowRoot} = document.querySelector('heed-survey').shadowRoot.querySelector('heed-leave');
  sessionStorage.clear();
  const blank = () => {
    const cover = shadowRoot.querySelector('dialog');
    if (!cover || getComputedStyle(cover).backgroundColor !== 'rgb(255, 255, 255)') return false;
    const {clientWidth, clientHeight} = document.documentElement;
    const steps = [0, 0.25, 0.5, 0.75, 0.999];
    const places = steps.flatMap((x) => steps.map((y) => [x * clientWidth, y * clientHeight]));
    return places.every((place) => shadowRoot.elementFromPoint(...place) === cover);
  };
  const note = (what) => (sessionStorage.order = [sessionStorage.order ?? [], what].flat().join(', '));
  const watching = new MutationObserver(() => {
    if (!shadowRoot.querySelector('dialog')?.open) return;
    watching.disconnect();
    note('covered');
    requestAnimationFrame(() => note('drawn'));
  });
  watching.observe(shadowRoot, {childList: true, subtree: true, attributes: true});
  addEventListener('beforeunload', () => {
    note(blank() ? 'asked for behind a blank page' : 'asked for in the open');
    sessionStorage.left = ${everything};
  });
  return true;
})()`;

/** The colours in a picture of the page. */
export const colours = (picture) => `(async () => {
  const image = await createImageBitmap(await (await fetch('data:image/png;base64,${picture}')).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
})()`;

/** Waits until two frames are drawn. */
export const frames =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))';
