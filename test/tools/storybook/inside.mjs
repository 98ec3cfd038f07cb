/** Runs in the page before anything else: what the checks need to see what somebody sees, shadow trees included. */
export function install() {
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? below(node.shadowRoot) : [])]);

  /** Every element of the story. */
  const all = () => below(document.querySelector('#storybook-root'));

  /** The document, and every shadow tree of the story. */
  const roots = () => [document, ...all().flatMap(({shadowRoot}) => shadowRoot ?? [])];

  /** Whether somebody can see it. What only screen readers are told is a pixel large. */
  const isSeen = (node) => {
    const {width, height} = node.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      node.checkVisibility({visibilityProperty: true}) &&
      !node.closest('.sr:not(:focus-within)')
    );
  };

  /** The element that holds another one, also where that is a shadow tree's host or a slot. */
  const around = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

  const isIn = (node, outer) => {
    for (let at = node; at; at = around(at)) if (at === outer) return true;
    return false;
  };

  /** Whether words stand in it directly, and not only in what is inside it. */
  const speaks = (node) => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());

  /** What can be pressed, written in or chosen from. */
  const pressable = () =>
    all().filter(
      (node) => node.matches('a[href], button, summary, input, select, textarea, [tabindex="0"]') && isSeen(node),
    );

  /** How to call an element in a sentence. */
  const call = (node) => {
    const part = node.getAttribute('part') ?? node.id;
    return `<${node.localName}${part && ` ${part}`}> “${node.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
  };

  /** Comes back when the page has been drawn anew. */
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  globalThis.__story = {all, roots, isSeen, isIn, speaks, pressable, call, drawn};
}
