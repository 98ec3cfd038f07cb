import {html, type TemplateResult} from 'lit';

/** The words of the answer to an earlier question, and whether the person typed them. */
export type Earlier = (question: string) => {readonly words: string; readonly typed: boolean} | undefined;

/** Where words of an earlier answer are to stand: the id, and what stands there when there is none. */
const echo = /\{([a-z][a-z0-9-]*)\|([^{}]*)\}/;

/**
 * A text with the words of earlier answers in their places.
 *
 * What somebody typed is shown as they typed it: their words have a direction of their own, and are not sent to a
 * translation service. Read aloud, no answer is heard, only what stands there without one.
 */
export function withEarlier(text: string, earlier: Earlier): (string | TemplateResult)[] {
  // Splitting gives a piece of text, an id, what to say instead, the next piece of text, and so on.
  return text.split(echo).map((piece, at, pieces) => {
    if (at % 3 === 0) return piece;
    if (at % 3 === 2) return '';
    const said = earlier(piece);
    const otherwise = pieces[at + 1] ?? '';
    if (!said) return otherwise;
    return said.typed
      ? html`<bdi translate="no" data-aloud=${otherwise}>${said.words}</bdi>`
      : html`<span data-aloud=${otherwise}>${said.words}</span>`;
  });
}
