/** Looks whether the focus can be seen on everything that takes it, and is not behind something (WCAG 2.4.7, 2.4.11, 2.4.13). */
export async function checkFocus(opened, where) {
  await opened.look(where, hidden);
}

async function hidden() {
  const {pressable, isIn, call, drawn} = globalThis.__story;
  const found = [];
  // The page's own links, between the tags of an element, are the page's own affair.
  for (const node of pressable().filter((each) => each.getRootNode() !== document)) {
    node.focus();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person comes to them
    await drawn();
    if (node.getRootNode().activeElement !== node) continue; // a radio button of a group that is not on the screen any more
    if (![node, node.closest('label')].some(isRinged)) found.push(`the focus on ${call(node)} cannot be seen`);
    if (!corners(node).some(([x, y]) => isIn(deepest(x, y), node.closest('label') ?? node)))
      found.push(`the focus on ${call(node)} is behind something`);
  }
  return found;

  function isRinged(node) {
    const {outlineStyle, outlineWidth} = node ? getComputedStyle(node) : {};
    return node !== null && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  }

  /** Points all over the part of it that is on the screen. */
  function corners(node) {
    const {left, right, top, bottom} = node.getBoundingClientRect();
    const spread = (from, to) => [0.1, 0.5, 0.9].map((at) => from + (to - from) * at);
    const down = spread(Math.max(top, 0), Math.min(bottom, innerHeight));
    return spread(Math.max(left, 0), Math.min(right, innerWidth)).flatMap((x) => down.map((y) => [x, y]));
  }

  /** What is really there, however deep in shadow trees. */
  function deepest(x, y) {
    let at = document.elementFromPoint(x, y);
    for (;;) {
      const inner = at?.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === at) return at;
      at = inner;
    }
  }
}
