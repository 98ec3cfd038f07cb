/** Looks whether anything has to be scrolled sideways, is cut off, or lies on top of something else (WCAG 1.4.4, 1.4.10). */
export async function checkRoom(opened, where) {
  await opened.look(where, lost);
}

/** The same, with the spacing that WCAG 1.4.12 lets people ask for. */
export async function checkSpacing(opened, where) {
  await opened.run(space);
  await opened.look(where, lost);
  await opened.run(unspace);
}

function space() {
  const sheet = (globalThis.__spacing = new CSSStyleSheet());
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  for (const root of globalThis.__story.roots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function unspace() {
  for (const root of globalThis.__story.roots())
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.__spacing);
}

async function lost() {
  const {all, isSeen, isIn, speaks, call, drawn} = globalThis.__story;
  await drawn();
  const {scrollWidth, clientWidth} = document.scrollingElement;
  const found = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px on ${clientWidth} px`] : [];
  const seen = all().filter(isSeen);
  const isInline = (node) => getComputedStyle(node).display === 'inline';
  for (const node of seen) {
    const {left, right} = node.getBoundingClientRect();
    if (left < -0.5 || right > innerWidth + 0.5) found.push(`${call(node)} sticks out of the page`);
    // What somebody writes can be longer than its place, and is scrolled by writing.
    if (isInline(node) || node.matches('textarea, input')) continue;
    const {overflowX, overflowY} = getComputedStyle(node);
    const wide = node.scrollWidth > node.clientWidth + 1;
    const high = node.scrollHeight > node.clientHeight + 1;
    if ((wide && overflowX !== 'visible') || (high && overflowY !== 'visible')) found.push(`${call(node)} is cut off`);
    else if (wide && speaks(node)) found.push(`${call(node)} does not hold its words`);
  }
  // The way out is above everything, on purpose, and keeps its own place. The one at the start of a page is seen only while
  // the keyboard is on it.
  const boxes = seen
    .filter((node) => speaks(node) && !isInline(node) && !node.closest('[popover], .sr'))
    .map((node) => ({node, box: node.getBoundingClientRect()}));
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 1 && down > 1 && !isIn(one.node, other.node) && !isIn(other.node, one.node))
        found.push(`${call(one.node)} and ${call(other.node)} overlap`);
    }
  });
  return found;
}
