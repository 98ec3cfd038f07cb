/** Looks whether everything that can be pressed is 44 by 44 pixels large (WCAG 2.5.5, R95). */
export async function checkTargets(opened, where) {
  await opened.look(where, small);
}

function small() {
  const {pressable, call} = globalThis.__story;
  return pressable().flatMap((node) => {
    // Who presses the words of a choice picks it.
    const target = (node.matches('[type=radio], [type=checkbox]') && node.closest('label')) || node;
    const {width, height} = target.getBoundingClientRect();
    if (Math.min(width, height) >= 43.99 || isInASentence(node)) return [];
    return [`${call(target)} is ${Math.round(width)} by ${Math.round(height)} px`];
  });

  /**
   * The one exception, and WCAG's own: a link within a sentence, as high as its line. Only the page's own words between the
   * tags of an element have such links; the elements have none.
   */
  function isInASentence(node) {
    const isInline = node.localName === 'a' && getComputedStyle(node).display === 'inline';
    return (
      isInline && node.getRootNode() === document && node.parentElement.textContent.trim() !== node.textContent.trim()
    );
  }
}
