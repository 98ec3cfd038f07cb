import {css} from 'lit';

const ATTRIBUTE = 'data-aloud-now';

/**
 * A dotted line around what is being said, so that somebody who reads little can match sound and answer. It takes no room, so
 * nothing moves; it is no colour alone; and it gives way to the line that shows where the keyboard is.
 */
const looks = css`
  [data-aloud-now]:not(:focus-visible),
  [data-aloud-now][tabindex='-1'] {
    outline: 3px dotted var(--ink, CanvasText) !important;
    outline-offset: 4px;
    border-radius: 4px;
  }
`;

/**
 * Marks what is being said, wherever it stands: the looks go to the tree that it stands in, and leave it again.
 *
 * @returns How to unmark it.
 */
export function mark(element: Element): () => void {
  const tree = element.getRootNode() as Partial<DocumentOrShadowRoot>;
  const sheet = looks.styleSheet;
  element.setAttribute(ATTRIBUTE, '');
  // Safari has this since 16.4. Before it, nothing is marked, and everything is said.
  if (sheet && tree.adoptedStyleSheets) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  return () => {
    element.removeAttribute(ATTRIBUTE);
    if (tree.adoptedStyleSheets) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
