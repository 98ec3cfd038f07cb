/** What else is around the element in the picture, so that marks that stick out of their line are seen. In pixels. */
const MARGIN = 60;

/**
 * How high the letters of an element are on the screen, marks included, in pixels: `{ink, line, above, below}`. `line` is the
 * height of a line; `above` and `below` say by how much the ink is inside the element at its two edges.
 *
 * @param selector An element that holds a single line, in the shadow tree of a question.
 * @param isFree Gives the line as much room as it could ever want, so that nothing is cut.
 */
export async function inkOf(opened, selector, isFree) {
  const {box, line} = await opened.run(lay, selector, isFree);
  const clip = {x: 0, y: box.top - MARGIN, width: await opened.run(() => innerWidth), height: box.height + 2 * MARGIN};
  const picture = await opened.picture(clip);
  const [first, last] = await opened.run(inked, Buffer.from(picture).toString('base64'));
  const ink = last - first + 1;
  return {ink, line, above: first - MARGIN, below: box.height + MARGIN - 1 - last};
}

/** Makes everything invisible but the words of one element, and puts that where all of it is on the screen. */
async function lay(selector, isFree) {
  const {all, roots, drawn} = globalThis.__story;
  const node = all().find((each) => each.matches(selector));
  const sheet = (globalThis.__ink ??= new CSSStyleSheet());
  sheet.replaceSync(`
    * { color: transparent !important; background: transparent !important; border-color: transparent !important;
      outline: none !important; caret-color: transparent !important; }
    [type=radio] { visibility: hidden !important; }
    .page { max-inline-size: none !important; padding-block: 300px !important; }
    textarea { resize: none !important; }
    .inked, .inked * { color: #000 !important; white-space: nowrap !important; }
    .inked.free { line-height: 4 !important; }
  `);
  for (const root of roots().filter(({adoptedStyleSheets}) => !adoptedStyleSheets.includes(sheet)))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  for (const each of all()) each.classList.remove('inked', 'free');
  node.classList.add('inked', ...(isFree ? ['free'] : []));
  // Anywhere in the page, to the whole pixel, so that both pictures show the same.
  node.scrollIntoView({block: 'center'});
  await drawn();
  const {top, height} = node.getBoundingClientRect();
  return {
    box: {top: Math.round(top + scrollY), height: Math.round(height)},
    line: parseFloat(getComputedStyle(node).lineHeight),
  };
}

/** The first and the last row of a picture on which there is something. */
async function inked(base64) {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  canvas.drawImage(bitmap, 0, 0);
  const {data, width, height} = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  const isInked = (row) => {
    for (let at = row * width; at < (row + 1) * width; at += 1) if (data[at * 4] < 128) return true;
    return false;
  };
  const rows = Array.from({length: height}, (_, row) => row).filter(isInked);
  return [rows[0], rows.at(-1)];
}
